import type { Row, Scorer } from "./linear-model.ts";

/**
 * A multi-class averaged perceptron over hashed features (Collins 2002), sparse in features and in classes.
 * A feature takes room only once an update touches it.
 */
export interface Perceptron {
  readonly score: Scorer;
  /** Moves weight from `wrong` to `right` for each feature. */
  update(features: Int32Array, count: number, right: number, wrong: number): void;
  /** Counts one example as seen; the average runs over examples. */
  tick(): void;
  /** The averaged weights in steps of `step`, clipped to one signed byte; those below `least` are left out. */
  quantise(step: number, least: number): Row[];
}

/** What is learnt. A slot holds key, place, count and capacity of a feature side by side: one cache line a look-up. */
interface Memory {
  slots: Int32Array;
  mask: number;
  used: number;
  /** Class and weight of each entry side by side; a feature's entries are one run, moved when it is full. */
  entries: Float32Array;
  /** For each entry the sum of its changes times the clock, from which the average comes (Daumé 2006). */
  totals: Float64Array;
  end: number;
  /** Room for the slots of one context. */
  found: Int32Array;
}

const SLOT = 4;
const KEY = 0;
const PLACE = 1;
const COUNT = 2;
const CAPACITY = 3;
const FIRST_CAPACITY = 4;

/** A perceptron that knows nothing yet. At most 256 classes. */
export function createPerceptron(): Perceptron {
  const memory: Memory = {
    slots: new Int32Array(SLOT << 16),
    mask: (1 << 16) - 1,
    used: 0,
    entries: new Float32Array(1 << 18),
    totals: new Float64Array(1 << 17),
    end: 0,
    found: new Int32Array(1024),
  };
  let clock = 1;
  return {
    score: (features, count, scores) => scoreFeatures(memory, features, count, scores),
    update(features, count, right, wrong) {
      for (let i = 0; i < count; i++) {
        const slot = findOrAdd(memory, features[i] as number);
        addWeight(memory, slot, right, 1, clock);
        addWeight(memory, slot, wrong, -1, clock);
      }
    },
    tick() {
      clock++;
    },
    quantise: (step, least) => quantiseEntries(memory, clock, step, least),
  };
}

/** In two rounds, so that the memory they wait for is fetched for many features at once. */
function scoreFeatures(memory: Memory, features: Int32Array, count: number, scores: Int32Array): void {
  const { slots, entries, found } = memory;
  scores.fill(0);
  for (let i = 0; i < count; i++) found[i] = findSlot(memory, features[i] as number);
  for (let i = 0; i < count; i++) {
    const slot = found[i] as number;
    const place = slots[slot + PLACE] as number;
    const end = place + 2 * (slots[slot + COUNT] as number);
    for (let entry = place; entry < end; entry += 2) {
      const classIndex = entries[entry] as number;
      scores[classIndex] = (scores[classIndex] as number) + (entries[entry + 1] as number);
    }
  }
}

/** The slot of a feature, or the empty one where it would stand: its capacity is 0. */
function findSlot({ slots, mask }: Memory, key: number): number {
  let slot = SLOT * (spread(key) & mask);
  while (slots[slot + CAPACITY] !== 0 && slots[slot + KEY] !== key) slot = (slot + SLOT) & (SLOT * mask + SLOT - 1);
  return slot;
}

function findOrAdd(memory: Memory, key: number): number {
  let slot = findSlot(memory, key);
  if (memory.slots[slot + CAPACITY] !== 0) return slot;
  if (2 * memory.used > memory.mask) {
    growSlots(memory);
    slot = findSlot(memory, key);
  }
  memory.used++;
  memory.slots[slot + KEY] = key;
  reserve(memory, slot, FIRST_CAPACITY);
  return slot;
}

function growSlots(memory: Memory): void {
  const { slots, mask } = memory;
  memory.mask = 2 * mask + 1;
  memory.slots = new Int32Array(2 * slots.length);
  for (let old = 0; old < slots.length; old += SLOT) {
    if (slots[old + CAPACITY] === 0) continue;
    memory.slots.set(slots.subarray(old, old + SLOT), findSlot(memory, slots[old + KEY] as number));
  }
}

/** Gives a feature a new run of entries at the end. */
function reserve(memory: Memory, slot: number, capacity: number): void {
  if (memory.end + 2 * capacity > memory.entries.length) {
    const { entries, totals } = memory;
    memory.entries = new Float32Array(2 * entries.length);
    memory.entries.set(entries);
    memory.totals = new Float64Array(2 * totals.length);
    memory.totals.set(totals);
  }
  memory.slots[slot + PLACE] = memory.end;
  memory.slots[slot + CAPACITY] = capacity;
  memory.end += 2 * capacity;
}

function addWeight(memory: Memory, slot: number, classIndex: number, change: number, clock: number): void {
  const entry = findOrAddEntry(memory, slot, classIndex);
  const { entries, totals } = memory;
  entries[entry + 1] = (entries[entry + 1] as number) + change;
  totals[entry >> 1] = (totals[entry >> 1] as number) + change * clock;
}

function findOrAddEntry(memory: Memory, slot: number, classIndex: number): number {
  const { slots } = memory;
  const place = slots[slot + PLACE] as number;
  const count = slots[slot + COUNT] as number;
  for (let entry = place; entry < place + 2 * count; entry += 2) {
    if (memory.entries[entry] === classIndex) return entry;
  }
  if (count === slots[slot + CAPACITY]) {
    reserve(memory, slot, 2 * count);
    const moved = slots[slot + PLACE] as number;
    memory.entries.copyWithin(moved, place, place + 2 * count);
    memory.totals.copyWithin(moved >> 1, place >> 1, (place >> 1) + count);
  }
  const entry = (slots[slot + PLACE] as number) + 2 * count;
  memory.entries[entry] = classIndex;
  slots[slot + COUNT] = count + 1;
  return entry;
}

function quantiseEntries({ slots, entries, totals }: Memory, clock: number, step: number, least: number): Row[] {
  const rows: Row[] = [];
  for (let slot = 0; slot < slots.length; slot += SLOT) {
    const kept: [number, number][] = [];
    const place = slots[slot + PLACE] as number;
    for (let entry = place; entry < place + 2 * (slots[slot + COUNT] as number); entry += 2) {
      const average = (entries[entry + 1] as number) - (totals[entry >> 1] as number) / clock;
      const weight = Math.max(-127, Math.min(127, Math.round(average / step)));
      if (weight !== 0 && Math.abs(average) >= least) kept.push([entries[entry] as number, weight]);
    }
    if (kept.length > 0) rows.push({ key: slots[slot + KEY] as number, entries: kept });
  }
  return rows;
}

/** Keys come in any order while learning; folding their halves keeps probe runs short. */
function spread(key: number): number {
  return key ^ (key >>> 16);
}
