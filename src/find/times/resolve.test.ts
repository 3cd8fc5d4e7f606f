import { describe, expect, it } from "vitest";
import { parseDay } from "../../kit/calendar.ts";
import type { Direction } from "./occurrence.ts";
import { resolveTime, writeDay } from "./resolve.ts";

const DAY = parseDay("2031-05-10") as number;

/** The day of an event from which the words count so many days. */
function eventDay(days: number, lastDay: string | null, direction: Direction): string | null {
  const after = days < 0 ? -1 : 1;
  const features = { unit: "day", count: Math.abs(days), event: after } as const;
  const anchor = { day: DAY, reference: null, quarter: null, lastDay: parseDay(lastDay ?? ""), direction };
  const { first, last } = resolveTime(features, anchor);
  expect(last).toBe(first);
  return writeDay(first);
}

describe("the day of an event that a text counts from", () => {
  it("lies so many days from the day spoken of", () => {
    expect(eventDay(2, "2031-05-06", -1)).toBe("2031-05-04");
    expect(eventDay(-2, "2031-05-06", -1)).toBe("2031-05-08");
    expect(eventDay(1, null, 0)).toBe("2031-05-09");
  });

  it("is open where the past would have to come before something still ahead", () => {
    expect(eventDay(-3, null, -1)).toBeNull();
    expect(eventDay(-3, "2031-05-09", -1)).toBeNull();
  });

  it("is open where what is planned hangs on something no day is told of", () => {
    expect(eventDay(3, null, 1)).toBeNull();
    expect(eventDay(-3, null, 1)).toBeNull();
  });
});
