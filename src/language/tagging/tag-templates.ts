import { compileTemplates } from "../learning/templates.ts";
import { ATOMS } from "../learning/word-atoms.ts";

/** What the tagger looks at: the atoms of the word itself first, then its neighbours and what they were tagged. */
export const SLOTS = [
  ...ATOMS,
  "word-2",
  "word-1",
  "word+1",
  "word+2",
  "suffix3-1",
  "suffix3+1",
  "suffix2+1",
  "shape-1",
  "shape+1",
  "tag-1",
  "tag-2",
  "guess",
  "guess-1",
  "guess+1",
  "guess+2",
  "always",
] as const;

export const SLOT = Object.fromEntries(SLOTS.map((slot, index) => [slot, index])) as Record<
  (typeof SLOTS)[number],
  number
>;

const WORD_TEMPLATES = [
  "always",
  "word",
  "exact",
  "shape",
  "suffix1",
  "suffix2",
  "suffix3",
  "suffix4",
  "prefix1",
  "prefix2",
  "prefix3",
  "shape suffix2",
  "shape suffix3",
  "word-1",
  "word-2",
  "word+1",
  "word+2",
  "word-1 word",
  "word word+1",
  "word-1 word+1",
  "word-2 word-1",
  "word+1 word+2",
  "suffix3-1",
  "suffix3+1",
  "suffix2+1",
  "suffix3 suffix3+1",
  "suffix3 suffix3-1",
  "shape shape-1",
  "shape shape+1",
  "shape-1 shape shape+1",
  "shape word-1",
  "shape word+1",
  "tag-1",
  "tag-2",
  "tag-2 tag-1",
  "tag-1 word",
  "tag-2 tag-1 word",
  "tag-1 word+1",
  "tag-1 suffix3",
  "tag-1 suffix2 shape",
  "tag-1 suffix3+1",
  "tag-2 tag-1 suffix2",
  "tag-1 word-1 word",
];

const GUESS_TEMPLATES = [
  "guess",
  "guess word",
  "guess+1",
  "guess+2",
  "guess+1 guess+2",
  "guess+1 word",
  "tag-1 guess+1",
  "tag-1 guess+1 word",
  "tag-1 guess guess+1",
  "tag-2 tag-1 guess+1",
  "tag-1 guess+1 guess+2",
  "guess+1 guess+2 word",
  "guess+1 suffix3",
  "guess+1 suffix2 tag-1",
  "guess+1 word+1 guess",
  "guess+2 guess",
];

export const FIRST_PASS = compileTemplates(SLOTS, WORD_TEMPLATES);
export const SECOND_PASS = compileTemplates(SLOTS, [...WORD_TEMPLATES, ...GUESS_TEMPLATES]);
