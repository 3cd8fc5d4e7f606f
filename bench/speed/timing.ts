/** Figures by name, as one process measured them once. */
export type Figures = Readonly<Record<string, number>>;

/** Something to time: each run of it, and of each peer, happens in a fresh process, in turn. */
export interface Timing {
  readonly part: string;
  readonly name: string;
  /** Empty where each figure names its own. */
  readonly unit: string;
  /** Runs once, since it takes minutes; others take the median of several runs. */
  readonly once?: boolean;
  measure(): Figures | Promise<Figures>;
  /** Other tools on the same work; each gives one of the figures that `measure` gives. */
  readonly peers: Readonly<Record<string, () => Figures | Promise<Figures>>>;
}
