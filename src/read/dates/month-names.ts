/** Languages whose month names are known, from Unicode CLDR by way of Intl: the same names on every machine. */
// biome-ignore format: a list of codes
const LOCALES = [
  "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "sl", "hr", "hu", "ro", "bg", "ru",
  "uk", "el", "tr", "id", "vi", "ca", "et", "lv", "lt",
];

/** Spellings in use that CLDR does not give. */
const OTHERS: Readonly<Record<string, number>> = { sept: 9, jänner: 1, feber: 2, mrz: 3, märz: 3, maerz: 3, juin: 6 };

/** The names of each locale asked for so far, in the order of {@link LOCALES}: most texts need the first alone. */
const tables: ReadonlyMap<string, number>[] = [];

/** The month (1 to 12) a word names in any of the languages, with or without a closing dot; null if none. */
export function monthNamed(word: string): number | null {
  const key = normalise(word);
  if (Object.hasOwn(OTHERS, key)) return OTHERS[key] ?? null;
  for (const [index, locale] of LOCALES.entries()) {
    tables[index] ??= listMonths(locale);
    const month = tables[index].get(key);
    if (month !== undefined) return month;
  }
  return null;
}

function listMonths(locale: string): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const options of [
    { month: "long" },
    { month: "short" },
    { month: "long", day: "numeric" },
    { month: "short", day: "numeric" },
  ] as const) {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    for (let month = 1; month <= 12; month++) {
      const name = format.formatToParts(Date.UTC(2001, month - 1, 15)).find((part) => part.type === "month")?.value;
      const key = normalise(name ?? "");
      if (/^\p{L}{3,}$/u.test(key) && !months.has(key)) months.set(key, month);
    }
  }
  return months;
}

function normalise(word: string): string {
  return word.toLowerCase().replace(/\.$/, "");
}
