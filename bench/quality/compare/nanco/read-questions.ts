import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A question and what outlets answer, each with the group that annotators put it in. */
export interface Question {
  readonly question: string;
  readonly answers: readonly { readonly text: string; readonly group: string }[];
}

interface Row {
  readonly question: string;
  readonly answers: readonly { readonly Answer: string; readonly cluster_global: number | string }[];
}

/** The questions of NAnCo (Laban et al. 2022) in `data`; none where it lacks the set. */
export function readQuestions(data: string): readonly Question[] {
  const file = join(data, "disagreement", "nanco", "nanco_dataset.json");
  if (!existsSync(file)) return [];
  const rows = JSON.parse(readFileSync(file, "utf8")) as readonly Row[];
  return rows.map(({ question, answers }) => ({
    question,
    answers: answers.map(({ Answer, cluster_global }) => ({ text: Answer, group: String(cluster_global) })),
  }));
}
