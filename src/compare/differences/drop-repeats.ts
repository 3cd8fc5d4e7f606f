import { indexBySpan } from "../../kit/index-by-span.ts";
import { overlaps } from "../../kit/overlaps.ts";
import type { Span } from "../../model/span.ts";
import type { Finding } from "./finding.ts";

/** What tells less than another finding on the same places: by its rule, the rules of that one; an empty list means any. */
const BETTER: Readonly<Record<string, readonly string[]>> = {
  "telling-wording": [],
  "quote-wording": ["quotation-altered"],
  "deed-denial": ["telling-denial"],
  "figure-source": ["stripped-attribution"],
};

/** Leaves out what another finding tells better that sets the same places side by side. */
export function dropRepeats(findings: readonly Finding[]): Finding[] {
  const listTouching = indexBySpan(findings, (finding) => placesOf(finding).flat());
  return findings.filter((finding) => {
    const better = BETTER[finding.rule];
    if (!better) return true;
    const touching = new Set(placesOf(finding).flat().flatMap(listTouching));
    return ![...touching].some((other) => tellsBetter(finding, other, better) && sharesSides(finding, other));
  });
}

function tellsBetter(finding: Finding, other: Finding, better: readonly string[]): boolean {
  return better.length > 0 ? better.includes(other.rule) : other.rule !== finding.rule;
}

/** Whether two places of the one are on two sides of the other, or lie around what is marked there. */
function sharesSides(finding: Finding, other: Finding): boolean {
  const own = placesOf(finding).flat();
  const met = placesOf(other).map((spans) => own.findIndex((place) => spans.some((span) => overlaps(place, span))));
  return new Set(met.filter((index) => index >= 0)).size > 1;
}

/** The places of each side: the sentences held against each other, or else what is marked. */
function placesOf({ places, sides }: Finding): readonly (readonly Span[])[] {
  return places ? places.map((place) => [place]) : sides.map(({ spans }) => spans);
}
