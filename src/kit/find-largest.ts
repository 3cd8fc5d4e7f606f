/**
 * The weight of which `rank` weights are larger: the one that sorting downwards would put at `rank` (Hoare's quickselect,
 * with the median of three as its pivot). `rank` must be below the number of weights.
 */
export function findLargest(weights: Float64Array, rank: number): number {
  const left = Float64Array.from(weights);
  let low = 0;
  let high = left.length - 1;
  while (low < high) {
    const pivot = medianOfThree(left[low] as number, left[(low + high) >> 1] as number, left[high] as number);
    let [i, j] = [low, high];
    while (i <= j) {
      while ((left[i] as number) > pivot) i++;
      while ((left[j] as number) < pivot) j--;
      if (i > j) break;
      const held = left[i] as number;
      left[i++] = left[j] as number;
      left[j--] = held;
    }
    if (rank <= j) high = j;
    else if (rank >= i) low = i;
    else return pivot;
  }
  return left[rank] as number;
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
