const PLAIN = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

/** A number as it is printed where the reader's locale is not known: "14,000", "0.25". */
export function formatNumber(value: number): string {
  return PLAIN.format(value);
}

/** "1 report", "4 reports". */
export function countReports(count: number): string {
  return count === 1 ? "1 report" : `${formatNumber(count)} reports`;
}
