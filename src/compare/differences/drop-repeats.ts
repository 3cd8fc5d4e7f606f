import { overlaps } from "../../kit/overlaps.ts";
import type { Finding } from "./finding.ts";

/** What tells less than another finding on the same places: by its rule, the rules of that one; an empty list means any. */
const BETTER: Readonly<Record<string, readonly string[]>> = {
  "telling-wording": [],
  "quote-wording": ["quotation-altered"],
  "figure-source": ["stripped-attribution"],
};

/** Leaves out what another finding tells better that sets the same places side by side. */
export function dropRepeats(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => {
    const better = BETTER[finding.rule];
    return !better || !findings.some((other) => tellsBetter(finding, other, better) && sharesSides(finding, other));
  });
}

function tellsBetter(finding: Finding, other: Finding, better: readonly string[]): boolean {
  return better.length > 0 ? better.includes(other.rule) : other.rule !== finding.rule;
}

/** Whether two places of the one are on two sides of the other, or lie around what is marked there. */
function sharesSides({ sides, places }: Finding, other: Finding): boolean {
  const own = places ?? sides.flatMap(({ spans }) => spans);
  const met = (other.places ? other.places.map((place) => [place]) : other.sides.map(({ spans }) => spans)).map(
    (spans) => own.findIndex((place) => spans.some((span) => overlaps(place, span))),
  );
  return new Set(met.filter((index) => index >= 0)).size > 1;
}
