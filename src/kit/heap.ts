/** A queue that gives out what comes first. */
export interface Heap<T> {
  push(item: T): void;
  /** Takes out the first item; undefined when there is none. */
  pop(): T | undefined;
}

/** A binary heap ordered by `comesFirst`, which must be a strict order; among equals any may come out first. */
export function makeHeap<T>(comesFirst: (left: T, right: T) => boolean): Heap<T> {
  const items: T[] = [];
  const swap = (i: number, j: number): void => {
    [items[i], items[j]] = [items[j] as T, items[i] as T];
  };
  return {
    push(item) {
      let at = items.push(item) - 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (!comesFirst(items[at] as T, items[parent] as T)) break;
        swap(at, parent);
        at = parent;
      }
    },
    pop() {
      const first = items[0];
      const last = items.pop();
      if (items.length === 0 || last === undefined) return first;
      items[0] = last;
      for (let at = 0; ; ) {
        let next = at;
        for (const child of [2 * at + 1, 2 * at + 2]) {
          if (child < items.length && comesFirst(items[child] as T, items[next] as T)) next = child;
        }
        if (next === at) return first;
        swap(at, next);
        at = next;
      }
    },
  };
}
