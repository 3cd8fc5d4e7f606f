import { describe, expect, it } from "vitest";
import { averageRows } from "./average-rows.ts";

describe("the mean of linear models", () => {
  it("adds up weights of the same feature and class and divides by the number of models", () => {
    const mean = averageRows(
      [
        [
          {
            key: 7,
            entries: [
              [1, 10],
              [2, -4],
            ],
          },
        ],
        [
          { key: 7, entries: [[1, 20]] },
          { key: -9, entries: [[3, 8]] },
        ],
      ],
      0,
    );
    expect(mean).toEqual([
      {
        key: 7,
        entries: [
          [1, 15],
          [2, -2],
        ],
      },
      { key: -9, entries: [[3, 4]] },
    ]);
  });

  it("leaves out weak features, and in strong ones what is below half of the least", () => {
    expect(averageRows([[{ key: 1, entries: [[0, 3]] }]], 4)).toEqual([]);
    const strong = [
      {
        key: 1,
        entries: [
          [0, 3],
          [1, 9],
          [2, -1],
        ] as const,
      },
    ];
    expect(averageRows([strong], 4)).toEqual([
      {
        key: 1,
        entries: [
          [0, 3],
          [1, 9],
        ],
      },
    ]);
    expect(averageRows([[{ key: 1, entries: [[0, 1]] }], [], []], 1)).toEqual([]);
  });
});
