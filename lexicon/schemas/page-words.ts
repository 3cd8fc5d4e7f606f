import { z } from "zod";

const words = z.array(z.string()).min(1);

/** Words by which parts of a page are known. */
export const schema = z.strictObject({
  /** Before a date: when the article appeared. */
  publishedLabels: words,
  /** Before a date: when it was changed. */
  updatedLabels: words,
  /** Before a date of something else. */
  otherDateLabels: words,
  /** May stand beside a date or a name in the lines under a title. */
  metadataWords: words,
  /** Before the name of an author. */
  bylineLabels: words,
  /** After the name of an outlet, for those of its people who are not named. */
  deskNames: words,
  /** Before a desk name where no outlet is named. */
  genericDesks: words,
  /** In the line under a picture. */
  captionCues: words,
  /** First words of the names of papers and stations, as they are written. */
  outletOpenings: words,
  /** Last words of such names that end other names too. */
  outletEndings: words,
  /** Articles that such names open with, in the languages whose papers are named most. */
  outletArticles: words,
  /** "news agencies": copy of more than one agency, none of them named. */
  unnamedAgencies: words,
  /** Cities whose name alone stands before a report or under its title. */
  datelineCities: words,
  /** In a first line with a full stop: the mark of running prose, not of a title. */
  proseWords: words,
  /** Sections, folders of addresses and labels before a title, by which opinion pieces are known; hyphens as spaces. */
  opinionSections: words,
  /** The same for galleries of pictures. */
  gallerySections: words,
  /** The same for live blogs. */
  liveSections: words,
});
