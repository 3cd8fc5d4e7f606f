import { setFlagsFromString } from "node:v8";

/**
 * Keeps the space for new objects small. V8 lets it grow to more than a hundred megabytes as long as much is made and
 * soon dropped, which is what a stream of pages does; where each is dropped before the next, that buys no speed.
 */
export function boundMemory(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
}
