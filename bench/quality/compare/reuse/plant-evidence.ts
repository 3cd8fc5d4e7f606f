/** What is left in two articles of which the second was made from the first that tells which came first. */
export type Evidence = "dates" | "credit" | "blurred numbers" | "none";

export const EVIDENCE: readonly Evidence[] = ["dates", "credit", "blurred numbers", "none"];

/** Two bodies, a sentence a paragraph, and the pages made of them. */
interface Pages {
  readonly first: string;
  readonly second: string;
}

const MODEL = "Sarnia Wire";
/** Ways in which pages say when they appeared, and whom they have their words from; taken in turn. */
const DATES: readonly (readonly [string, string])[] = [
  ["March 3, 2031", "March 5, 2031"],
  ["Published: 3 March 2031", "Published: 6 March 2031"],
  ["2031-03-03 09:15", "2031-03-04 18:40"],
  ["Monday, 3 March 2031", "Updated: Mar 07, 2031, 10:20"],
  ["By Jonas Tellwin | 3 March 2031", "By the newsroom | 4 March 2031"],
];
const CREDITS: readonly string[] = [
  `(With inputs from ${MODEL})`,
  `Source: ${MODEL}`,
  `${MODEL} contributed to this report.`,
  `With reporting by ${MODEL}`,
  `This story was first published by ${MODEL}.`,
  `— ${MODEL} and agencies`,
];
const BLURS: readonly string[] = ["several", "dozens of", "many", "some"];

/**
 * Two pages, the second with sentences of its own (`own`) around what was made from the first, and the evidence of a kind
 * in one of its forms; null where there is nothing that it could be made of.
 */
export function plantEvidence(
  kind: Evidence,
  form: number,
  first: readonly string[],
  made: readonly string[],
  own: readonly string[],
): Pages | null {
  const blurred = kind === "blurred numbers" ? blur(made.join("\n\n"), form) : made.join("\n\n");
  if (blurred === null) return null;
  const { first: one, second: other } = joinPages(first, [blurred], own);
  if (kind === "dates") {
    const [early, late] = DATES[form % DATES.length] as readonly [string, string];
    return { first: `${early}\n\n${one}`, second: `${late}\n\n${other}` };
  }
  if (kind === "credit")
    return { first: `By ${MODEL}\n\n${one}`, second: `${other}\n\n${CREDITS[form % CREDITS.length]}` };
  return { first: one, second: other };
}

/** The two pages as they are, a sentence a paragraph, with one sentence of its own before what the second has taken. */
export function joinPages(first: readonly string[], made: readonly string[], own: readonly string[]): Pages {
  return { first: first.join("\n\n"), second: [...own.slice(0, 1), ...made, ...own.slice(1)].join("\n\n") };
}

/** A number that counts something told in the plural, so that it may be told roughly: no year, age, score or time. */
const COUNTED = /\b(?:\d{1,3}(?:,\d{3})+|\d{2,})(?= [a-z]+s\b)/g;

/** Exact numbers told roughly: the large ones rounded, small ones left to a word; null where fewer than two stand there. */
function blur(text: string, form: number): string | null {
  let count = 0;
  const blurred = text.replace(COUNTED, (number) => {
    const value = Number(number.replaceAll(",", ""));
    const unit = 10 ** (String(value).length - 1);
    if (value % unit === 0) return number;
    count++;
    if (value < 100) return BLURS[(form + count) % BLURS.length] as string;
    return `about ${(Math.round(value / unit) * unit).toLocaleString("en")}`;
  });
  return count >= 2 ? blurred : null;
}
