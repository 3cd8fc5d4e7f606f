import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../store/load-resources.ts";
import { compilePageVocabulary } from "./page-vocabulary.ts";
import { splitNames } from "./split-names.ts";

const split = (text: string) => splitNames(text, compilePageVocabulary(loadLexicon()));

describe("splitNames", () => {
  it("cuts lists of names, with initials, titles and particles", () => {
    expect(split("By Jo Nemo, Al Bloggs and Ursula van der Noom")).toEqual([
      "Jo Nemo",
      "Al Bloggs",
      "Ursula van der Noom",
    ]);
    expect(split("J. K. Nemo and Dr. Al Bloggs")).toEqual(["J. K. Nemo", "Dr. Al Bloggs"]);
  });

  it("leaves out roles, whom they work for, and what stands behind a full stop", () => {
    expect(split("Jo Nemo, Senior Reporter")).toEqual(["Jo Nemo"]);
    expect(split("Jo Nemo, Orrin Research Institute")).toEqual(["Jo Nemo"]);
    expect(split("Jo Nemo, Le Soir du Port")).toEqual(["Jo Nemo"]);
    expect(split("Jo Nemo, The Amber Herald")).toEqual(["Jo Nemo"]);
    expect(split("Jo Nemowski. Harbour Gazette")).toEqual(["Jo Nemowski"]);
  });

  it("leaves off the label for words, and takes nobody who is labelled for pictures", () => {
    expect(split("Text: Jo Nemo")).toEqual(["Jo Nemo"]);
    expect(split("Текст: Вера Немова")).toEqual(["Вера Немова"]);
    expect(split("Photo: Jo Nemo")).toEqual([]);
  });

  it("takes those who contributed, without whom they write for and from where", () => {
    expect(split("Jo Nemo in Port Amber and Al Bloggs contributed to this report.")).toEqual(["Jo Nemo", "Al Bloggs"]);
    expect(split("Norvia Press writers Jo Nemo and Al Bloggs contributed to this story.")).toEqual([
      "Jo Nemo",
      "Al Bloggs",
    ]);
    expect(split("— Reporting by Jo Nemo")).toEqual(["Jo Nemo"]);
  });

  it("leaves off the day that stands glued to a name", () => {
    expect(split("Jo Al Nemo Monday, March 3, 2031")).toEqual(["Jo Al Nemo"]);
  });

  it("takes no phrase for a name", () => {
    expect(split("The Northern, Southern defence ministries")).not.toContain("Southern defence ministries");
    expect(split("Our readers wrote")).toEqual([]);
  });
});
