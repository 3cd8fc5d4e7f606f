import { describe, expect, it } from "vitest";
import { read } from "../../index.ts";

const WIRE = `Hundreds flee as fire sweeps through Corvan hills

By Maria Sesto, Southern Wire

PORTELA, 2 August 2033 — A forest fire driven by strong winds destroyed at least 60 houses in the Corvan hills on Tuesday and forced some 3,000 people to flee, the fire service said.

The fire broke out near the village of Almira shortly after noon and had burned 4,500 hectares by evening, fire chief Duarte Pinho said. More than 400 firefighters and 12 aircraft were fighting it.

"We lost the road to Almira at three o'clock and we could not get the trucks through," Pinho said.

Two firefighters were taken to hospital with burns.

Police said they were questioning a 54-year-old farmer who had been burning stubble. They did not name him.

Environment Minister Clara Veloso said the army would send 200 soldiers on Wednesday.
`;
const COPY = `Fire in Corvan hills destroys homes

2 August 2033

A forest fire driven by strong winds destroyed at least 60 homes in the Corvan hills on Tuesday and forced about 3,000 people from their homes.

The blaze started near the village of Almira shortly after noon and had burned 5,400 hectares by evening. More than 400 firefighters and 12 planes were fighting it.

Two firefighters were taken to hospital with burns.

Police arrested a farmer who had been burning stubble.
`;
const DIARIO = `Corvan fire kills two firefighters

By Rui Lanta | Diario de Portela | 3 August 2033

Two firefighters died on Wednesday when flames cut off their truck near Almira, officials said, as a wildfire in the Corvan hills raged for a second day.

The fire has now destroyed 110 houses and burned 9,000 hectares of forest, fire chief Duarte Pinho said. Around 4,000 people have left their homes.

"We lost the road to Almira at two o'clock and we could not get trucks through," he said of the first hours of the fire.

A farmer of 54 was released after questioning, police said. He had not been burning stubble that day, his lawyer said.

Veloso, the environment minister, said 300 soldiers had joined the firefighters. She will visit Almira on Friday.
`;
const OBSERVER = `Who lit the Corvan fire?

4 August 2033 | The Coast Observer

ALMIRA — The fire that killed three firefighters in the Corvan hills may have been started by a power line, the mayor of Almira, Ines Barral, said on Thursday.

Police arrested a 54-year-old man on Tuesday and released him a day later.

The blaze began on Monday night, residents said. The farmer denied that anyone had burned rubbish there.

It destroyed more than 100 houses and forced 4,000 people to leave. Rain is expected on Saturday.

Environment minister Clara Veloso called off a visit planned for Friday.
`;

const { differences } = read(
  [WIRE, COPY, DIARIO, OBSERVER].map((text, index) => ({ source: `${index + 1}.txt`, text })),
);
const told = (rule: string): string[] =>
  differences
    .filter((each) => each.rule === rule)
    .map(
      ({ verdict, sides }) =>
        `${verdict}: ${sides
          .map(({ value }) => value)
          .toSorted()
          .join(" | ")}`,
    );

describe("the differences of four reports of a fire", () => {
  it("tell damage that later reports have greater as an update, and one day's numbers as a contradiction", () => {
    expect(told("told-figure")).toEqual(
      expect.arrayContaining([
        "contradiction: 4,500 hectares | 5,400 hectares",
        "update: 4,500 hectares | 9,000 hectares",
      ]),
    );
    expect(told("figure-value")).toEqual(
      expect.arrayContaining([
        "update: three firefighters | two firefighters",
        "update: 4,000 people | some 3,000 people",
      ]),
    );
  });

  it("tell a deed that a later report says was not done as a contradiction, since it is past", () => {
    expect(told("deed-denial")).toEqual([
      expect.stringMatching(/^contradiction: He had not been burning stubble .* \| Police .* burning stubble\.$/),
    ]);
  });

  it("tell an hour that was exchanged within a quotation", () => {
    expect(told("quotation-altered")).toHaveLength(1);
  });
});
