/** B³ of one item: the share of its group that belongs with it, and the share of its class that is in its group. */
export interface BCubed {
  readonly precision: number;
  readonly recall: number;
}

/** B³ (Bagga & Baldwin 1998) of each item, given the group it was put in and the class it belongs to. */
export function scoreBCubed(groups: readonly (string | number)[], classes: readonly string[]): BCubed[] {
  const inGroup = Map.groupBy(groups.keys(), (index) => groups[index]);
  const inClass = Map.groupBy(classes.keys(), (index) => classes[index]);
  return groups.map((group, index) => {
    const own = inGroup.get(group) as number[];
    const right = own.filter((other) => classes[other] === classes[index]).length;
    return {
      precision: right / own.length,
      recall: right / (inClass.get(classes[index] as string) as number[]).length,
    };
  });
}

/** F1 of the mean precision and the mean recall over all items. */
export function meanF1(items: readonly BCubed[]): number {
  const precision = items.reduce((sum, item) => sum + item.precision, 0) / items.length;
  const recall = items.reduce((sum, item) => sum + item.recall, 0) / items.length;
  return precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
}
