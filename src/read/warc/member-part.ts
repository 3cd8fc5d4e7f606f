/** What comes out of a packed stream: data of the member that begins at `offset`, or a stretch that could not be read. */
export type MemberPart = MemberData | MemberGap;

export interface MemberData {
  readonly kind: "data";
  readonly bytes: Uint8Array;
  readonly offset: number;
}

export interface MemberGap {
  readonly kind: "gap";
  readonly offset: number;
  readonly reason: string;
}

const LARGEST_MEMBER = 32 * 1024 * 1024;
const LARGEST_RATIO = 200;

/** Whether `given` bytes out of `taken` are more than any record of a web archive packs: a bomb. */
export function isBeyondMeasure(given: number, taken: number): boolean {
  return given > LARGEST_MEMBER && given > Math.max(1, taken) * LARGEST_RATIO;
}
