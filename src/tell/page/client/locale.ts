const LOCALE = navigator.languages[0] ?? navigator.language;
const FORMATS = {
  short: makeFormat({ day: "numeric", month: "short" }),
  day: makeFormat({ day: "numeric", month: "short", year: "numeric" }),
  month: makeFormat({ month: "short", year: "numeric" }),
} as const;

/** Puts dates and numbers into the reader's locale; the words of the reports stay as they are. */
export function useReadersLocale(): void {
  for (const element of document.querySelectorAll<HTMLElement>("[data-date]")) localiseDate(element);
  const numbers = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });
  for (const element of document.querySelectorAll<HTMLElement>("[data-quantity]")) {
    element.textContent = numbers.format(Number(element.dataset.quantity));
  }
}

function localiseDate(element: HTMLElement): void {
  const [from = "", to = from] = (element.dataset.date ?? "").split("/");
  const [first, last] = [Date.parse(from), Date.parse(to)];
  if (Number.isNaN(first) || Number.isNaN(last) || !/^\d{4}-\d\d/.test(from)) return;
  const format =
    FORMATS[element.dataset.short !== undefined ? "short" : from.length > 7 && to.length > 7 ? "day" : "month"];
  element.textContent = first < last ? format.formatRange(first, last) : format.format(first);
  element.lang = LOCALE;
}

function makeFormat(parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LOCALE, { timeZone: "UTC", ...parts });
}
