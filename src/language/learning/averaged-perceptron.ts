import { type Row, type Scorer, spread } from "./linear-model.ts";

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

interface Table {
  mask: number;
  keys: Int32Array;
  rows: Int32Array;
  used: number;
}

/** Each row is a run of entries in the pool; a full row moves to a run of twice the length. */
interface Pool {
  start: Int32Array;
  count: Uint16Array;
  capacity: Uint16Array;
  classes: Uint8Array;
  weights: Float32Array;
  totals: Float64Array;
  end: number;
}

const FIRST_CAPACITY = 4;

/** A perceptron that knows nothing yet. At most 256 classes. */
export function createPerceptron(): Perceptron {
  const table = createTable(1 << 16);
  const pool = createPool();
  let clock = 1;
  return {
    score: (features, count, scores) => {
      for (let i = 0; i < count; i++) {
        const row = findRow(table, features[i] as number);
        if (row > 0) addRow(pool, row, scores);
      }
    },
    update(features, count, right, wrong) {
      for (let i = 0; i < count; i++) {
        const row = findOrAddRow(table, pool, features[i] as number);
        addWeight(pool, row, right, 1, clock);
        addWeight(pool, row, wrong, -1, clock);
      }
    },
    tick() {
      clock++;
    },
    quantise: (step, least) => quantiseRows(table, pool, clock, step, least),
  };
}

function createTable(size: number): Table {
  return { mask: size - 1, keys: new Int32Array(size), rows: new Int32Array(size), used: 0 };
}

function createPool(): Pool {
  return {
    start: new Int32Array(1 << 16),
    count: new Uint16Array(1 << 16),
    capacity: new Uint16Array(1 << 16),
    classes: new Uint8Array(1 << 18),
    weights: new Float32Array(1 << 18),
    totals: new Float64Array(1 << 18),
    end: 0,
  };
}

function findRow(table: Table, key: number): number {
  let slot = spread(key) & table.mask;
  for (;;) {
    const row = table.rows[slot] as number;
    if (row === 0 || table.keys[slot] === key) return row;
    slot = (slot + 1) & table.mask;
  }
}

function addRow(pool: Pool, row: number, scores: Float32Array): void {
  const start = pool.start[row] as number;
  const end = start + (pool.count[row] as number);
  for (let entry = start; entry < end; entry++) {
    const classIndex = pool.classes[entry] as number;
    scores[classIndex] = (scores[classIndex] as number) + (pool.weights[entry] as number);
  }
}

function findOrAddRow(table: Table, pool: Pool, key: number): number {
  const known = findRow(table, key);
  if (known > 0) return known;
  if (2 * table.used > table.mask) growTable(table);
  const row = ++table.used;
  place(table, key, row);
  if (row >= pool.start.length) growRows(pool);
  reserve(pool, row, FIRST_CAPACITY);
  return row;
}

function place(table: Table, key: number, row: number): void {
  let slot = spread(key) & table.mask;
  while (table.rows[slot] !== 0) slot = (slot + 1) & table.mask;
  table.keys[slot] = key;
  table.rows[slot] = row;
}

function growTable(table: Table): void {
  const { keys, rows } = table;
  Object.assign(table, createTable(2 * (table.mask + 1)), { used: table.used });
  for (let slot = 0; slot < rows.length; slot++) {
    if (rows[slot] !== 0) place(table, keys[slot] as number, rows[slot] as number);
  }
}

function growRows(pool: Pool): void {
  pool.start = enlarge(pool.start);
  pool.count = enlarge(pool.count);
  pool.capacity = enlarge(pool.capacity);
}

function reserve(pool: Pool, row: number, capacity: number): void {
  while (pool.end + capacity > pool.classes.length) {
    pool.classes = enlarge(pool.classes);
    pool.weights = enlarge(pool.weights);
    pool.totals = enlarge(pool.totals);
  }
  pool.start[row] = pool.end;
  pool.capacity[row] = capacity;
  pool.end += capacity;
}

function addWeight(pool: Pool, row: number, classIndex: number, change: number, clock: number): void {
  const start = pool.start[row] as number;
  const count = pool.count[row] as number;
  let entry = start;
  while (entry < start + count && pool.classes[entry] !== classIndex) entry++;
  if (entry === start + count) entry = addEntry(pool, row, classIndex);
  pool.weights[entry] = (pool.weights[entry] as number) + change;
  // The average is weight - total / clock: one number instead of a time stamp for each weight (Daumé 2006).
  pool.totals[entry] = (pool.totals[entry] as number) + change * clock;
}

function addEntry(pool: Pool, row: number, classIndex: number): number {
  const count = pool.count[row] as number;
  if (count === pool.capacity[row]) moveRow(pool, row, count);
  const entry = (pool.start[row] as number) + count;
  pool.classes[entry] = classIndex;
  pool.count[row] = count + 1;
  return entry;
}

function moveRow(pool: Pool, row: number, count: number): void {
  const from = pool.start[row] as number;
  reserve(pool, row, 2 * count);
  const to = pool.start[row] as number;
  pool.classes.copyWithin(to, from, from + count);
  pool.weights.copyWithin(to, from, from + count);
  pool.totals.copyWithin(to, from, from + count);
}

function quantiseRows(table: Table, pool: Pool, clock: number, step: number, least: number): Row[] {
  const rows: Row[] = [];
  for (let slot = 0; slot <= table.mask; slot++) {
    const row = table.rows[slot] as number;
    if (row === 0) continue;
    const entries: [number, number][] = [];
    const start = pool.start[row] as number;
    for (let entry = start; entry < start + (pool.count[row] as number); entry++) {
      const average = (pool.weights[entry] as number) - (pool.totals[entry] as number) / clock;
      const weight = Math.max(-127, Math.min(127, Math.round(average / step)));
      if (weight !== 0 && Math.abs(average) >= least) entries.push([pool.classes[entry] as number, weight]);
    }
    if (entries.length > 0) rows.push({ key: table.keys[slot] as number, entries });
  }
  return rows;
}

function enlarge<T extends Int32Array | Uint16Array | Uint8Array | Float32Array | Float64Array>(array: T): T {
  const larger = new (array.constructor as new (length: number) => T)(2 * array.length);
  larger.set(array);
  return larger;
}
