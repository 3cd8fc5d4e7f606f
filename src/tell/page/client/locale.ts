/** Puts dates and numbers into the reader's locale; the words of the reports stay as they are. */
export function useReadersLocale(): void {
  const locale = navigator.languages[0] ?? navigator.language;
  for (const element of document.querySelectorAll<HTMLElement>("[data-date]")) localiseDate(element, locale);
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  for (const element of document.querySelectorAll<HTMLElement>("[data-quantity]")) {
    element.textContent = numbers.format(Number(element.dataset.quantity));
  }
}

function localiseDate(element: HTMLElement, locale: string): void {
  const [from = "", to = from] = (element.dataset.date ?? "").split("/");
  const short = element.dataset.short !== undefined;
  const format = new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...partsOf(from, to, short) });
  const [first, last] = [Date.parse(from), Date.parse(to)];
  if (Number.isNaN(first) || Number.isNaN(last) || !/^\d{4}-\d\d/.test(from)) return;
  element.textContent = first < last ? format.formatRange(first, last) : format.format(first);
  element.lang = locale;
}

function partsOf(from: string, to: string, short: boolean): Intl.DateTimeFormatOptions {
  if (short) return { day: "numeric", month: "short" };
  const day = from.length > 7 && to.length > 7;
  return { year: "numeric", month: "short", ...(day && { day: "numeric" }) };
}
