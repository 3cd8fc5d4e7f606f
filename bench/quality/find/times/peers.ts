import Recognizers from "@microsoft/recognizers-text-suite";
import { type ParsedComponents, parse } from "chrono-node";
import type { Timex, TimexDocument } from "./timex.ts";

/** Other tools through the same harness, by name, each with its settings as they come. */
export const PEERS: Readonly<Record<string, (document: TimexDocument) => readonly Timex[]>> = {
  "chrono-node": findWithChrono,
  "Recognizers-Text": findWithRecognizers,
};

function findWithChrono({ text, created }: TimexDocument): readonly Timex[] {
  return parse(text, { instant: noonOf(created), timezone: 0 }).map((result) => ({
    start: result.index,
    end: result.index + result.text.length,
    type: result.start.isCertain("hour") ? "TIME" : "DATE",
    value: chronoValue(result.start),
  }));
}

/** As much of the date as chrono is certain of; a weekday is a day. */
function chronoValue(parsed: ParsedComponents): string {
  const part = (name: "year" | "month" | "day" | "hour" | "minute", length: number) =>
    String(parsed.get(name) ?? 0).padStart(length, "0");
  const month = `${part("year", 4)}-${part("month", 2)}`;
  const day = `${month}-${part("day", 2)}`;
  if (parsed.isCertain("hour")) return `${day}T${part("hour", 2)}:${part("minute", 2)}`;
  if (parsed.isCertain("day") || parsed.isCertain("weekday")) return day;
  return parsed.isCertain("month") ? month : part("year", 4);
}

interface Resolution {
  readonly timex?: string;
  readonly value?: string;
}

function findWithRecognizers({ text, created }: TimexDocument): readonly Timex[] {
  const found = Recognizers.recognizeDateTime(text, Recognizers.Culture.English, undefined, noonOf(created));
  return found.map(({ start, end, typeName, resolution }) => {
    const [first = {}] = (resolution?.values ?? []) as readonly Resolution[];
    return { start, end: end + 1, type: recognizersType(typeName), value: recognizersValue(first) };
  });
}

function recognizersType(name: string): string {
  if (name.endsWith("duration")) return "DURATION";
  if (name.endsWith("set")) return "SET";
  return name.endsWith("date") || name.endsWith("daterange") ? "DATE" : "TIME";
}

/** Its own TIMEX where that is closed, else the first value, which is the past one. */
function recognizersValue({ timex = "", value = "" }: Resolution): string {
  if (!timex.includes("X") && !timex.startsWith("(")) return timex;
  return value.replace(" ", "T").replace(/:00$/, "");
}

function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
