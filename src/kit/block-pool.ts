/**
 * Room for many short lists of whole numbers in one typed array, in blocks of 1, 2, 4 … numbers: a million lists cost
 * the collector nothing. A block that is given back is used again.
 */
export interface BlockPool {
  /** All blocks; another array once it had to grow, so it is not kept over a call of `take`. */
  readonly numbers: Int32Array;
  /** The place of a block of `2 ** power` numbers; what stands in it is not told. */
  take(power: number): number;
  give(block: number, power: number): void;
}

const START = 1024;

export function makeBlockPool(): BlockPool {
  let numbers = new Int32Array(START);
  let used = 0;
  const free: number[][] = [];
  return {
    get numbers() {
      return numbers;
    },
    take(power) {
      const known = free[power]?.pop();
      if (known !== undefined) return known;
      const block = used;
      used += 2 ** power;
      if (used > numbers.length) {
        const wider = new Int32Array(2 * Math.max(used, numbers.length));
        wider.set(numbers);
        numbers = wider;
      }
      return block;
    },
    give(block, power) {
      const own = free[power] ?? [];
      free[power] = own;
      own.push(block);
    },
  };
}
