/** Items whose `key` tells each time it is read: how much an algorithm looks at, whatever else the machine does. */
export function countReads<T extends object>(items: readonly T[], key: keyof T & string) {
  let reads = 0;
  const watched = items.map((item): T => {
    const value = item[key];
    const get = () => {
      reads += 1;
      return value;
    };
    return Object.defineProperty({ ...item }, key, { get, enumerable: true });
  });
  return { items: watched, countReads: () => reads };
}
