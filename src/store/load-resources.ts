import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Lexicon } from "../model/lexicon.ts";
import type { Resources } from "../model/stage.ts";
import { findHome } from "./find-home.ts";
import { loadModel } from "./load-model.ts";

let lexicon: Lexicon | undefined;
let resources: Resources | undefined;

/** The English lexicon alone, read once: all that reading pages takes. */
export function loadLexicon(): Lexicon {
  lexicon ??= JSON.parse(readFileSync(join(findHome(), "generated", "lexicon-en.json"), "utf8")) as Lexicon;
  return lexicon;
}

/** The English lexicon and model that come with the package, read once. */
export function loadResources(): Resources {
  resources ??= { lexicon: loadLexicon(), model: loadModel(join(findHome(), "models"), "en") };
  return resources;
}
