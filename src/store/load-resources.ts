import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Lexicon } from "../model/lexicon.ts";
import type { Resources } from "../model/stage.ts";
import { findHome } from "./find-home.ts";
import { loadModel } from "./load-model.ts";

let loaded: Resources | undefined;

/** The English lexicon and model that come with the package, read once. */
export function loadResources(): Resources {
  if (!loaded) {
    const home = findHome();
    const lexicon = JSON.parse(readFileSync(join(home, "generated", "lexicon-en.json"), "utf8")) as Lexicon;
    loaded = { lexicon, model: loadModel(join(home, "models"), "en") };
  }
  return loaded;
}
