import { mix } from "./feature-hash.ts";

/** Feature templates: each joins up to three slots of a context into one hashed feature. */
export interface Templates {
  /** Three slot indices for each template; {@link NO_SLOT} where it joins fewer. */
  readonly slots: Uint8Array;
  readonly seeds: Int32Array;
}

const NO_SLOT = 255;
const WIDTH = 3;

/** Compiles templates written as slot names with a space between ("tag-1 word"). Throws on a name not in `names`. */
export function compileTemplates(names: readonly string[], lines: readonly string[]): Templates {
  const slots = new Uint8Array(WIDTH * lines.length).fill(NO_SLOT);
  const seeds = new Int32Array(lines.length);
  lines.forEach((line, index) => {
    seeds[index] = mix(0x51ed270b, index + 1);
    line.split(" ").forEach((name, position) => {
      const slot = names.indexOf(name);
      if (slot < 0 || position >= WIDTH) throw new Error(`template "${line}": no slot ${name}`);
      slots[WIDTH * index + position] = slot;
    });
  });
  return { slots, seeds };
}

/** Writes the features of one context to `features` and returns their number. A template whose first slot is 0 is silent. */
export function fillTemplates(templates: Templates, context: Int32Array, features: Int32Array): number {
  const { slots, seeds } = templates;
  let count = 0;
  for (let index = 0; index < seeds.length; index++) {
    const first = context[slots[WIDTH * index] as number] as number;
    if (first === 0) continue;
    let hash = mix(seeds[index] as number, first);
    const second = slots[WIDTH * index + 1] as number;
    if (second !== NO_SLOT) {
      hash = mix(hash, context[second] as number);
      const third = slots[WIDTH * index + 2] as number;
      if (third !== NO_SLOT) hash = mix(hash, context[third] as number);
    }
    features[count++] = hash;
  }
  return count;
}
