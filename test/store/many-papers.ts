import { addDays } from "../../src/model/days.js";
import type { Application } from "../../src/store/store.js";
import { type PaperFacts, paper } from "./paper-batch.js";

/** Sixty papers of an invented parliament, drawn by a seeded generator: what reads sum up is counted over these facts, too. */

export interface DrawnPaper extends PaperFacts {
  readonly submitted: string | null;
  readonly askers: readonly string[];
  readonly parties: readonly string[];
  readonly offices: readonly string[];
  readonly mentions: readonly string[];
  readonly topics: readonly string[];
}

const MEMBERS = ["aydin", "bakkers", "vermeulen", "de-wit", "zijlstra", "oomen"].map((name) => `person:xx/${name}`);
const PARTIES = ["gnl", "vvh", "mid"].map((name) => `party:xx/${name}`);
const OFFICES = ["minister-recht", "minister-digitale-zaken", "staatssecretaris-recht"].map((name) => `office:xx/${name}`);
const MINISTRY_OF: Readonly<Record<string, string>> = {
  "office:xx/minister-recht": "ministry:xx/recht",
  "office:xx/minister-digitale-zaken": "ministry:xx/digitale-zaken",
  "office:xx/staatssecretaris-recht": "ministry:xx/recht",
};
const COMPANIES = ["optivista", "kamerazicht", "zonlicht", "waterpunt"].map((name) => `company:${name}`);
const TOPICS = ["toezicht", "vervoer", "energie"].map((name) => `topic:${name}`);

/** Park and Miller's generator: the same papers everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

export function drawPapers(count = 60, seed = 7): DrawnPaper[] {
  const random = generator(seed);
  const pick = <T>(from: readonly T[], most: number, least = 0): T[] => {
    const wanted = least + Math.floor(random() * (most - least + 1));
    const picked = new Set<T>();
    for (let index = 0; index < wanted; index += 1) {
      const one = from[Math.floor(random() ** 2 * from.length)];
      if (one !== undefined) picked.add(one);
    }
    return [...picked];
  };
  return Array.from({ length: count }, (_, index) => {
    const submitted = random() < 0.1 ? null : addDays("2030-01-01", Math.floor(random() * 500));
    const askers = pick(MEMBERS, 3, 1);
    const offices = pick(OFFICES, 2, 1);
    const isAnswered = random() < 0.6;
    const days = Math.floor(random() * 60);
    const answered = isAnswered && submitted ? addDays(submitted, days) : null;
    const notice = random() < 0.2 ? ("DELAY" as const) : random() < 0.05 ? ("WITHDRAWAL" as const) : undefined;
    return {
      set: String(1000 + index),
      submitted,
      date: submitted ?? (random() < 0.5 ? "2031-02-03" : null),
      due: submitted && addDays(submitted, 21),
      extendedDue: submitted && notice === "DELAY" ? addDays(submitted, 42) : null,
      answered,
      askers,
      parties: [...new Set(askers.map((id) => PARTIES[MEMBERS.indexOf(id) % 3] ?? ""))],
      offices,
      ministries: Object.fromEntries(offices.map((office) => [office, MINISTRY_OF[office] ?? ""])),
      mentions: pick(COMPANIES, 2),
      topics: pick(TOPICS, 2),
      questions: [{}, {}],
      answers: isAnswered ? [{ to: random() < 0.8 ? [1, 2] : [1] }] : [],
      ...(notice && { notice }),
    };
  });
}

export const applicationsOf = (papers: readonly DrawnPaper[]): Application[] => papers.map((facts) => paper(facts));

export const ministriesOf = ({ offices }: DrawnPaper): string[] => [...new Set(offices.map((office) => MINISTRY_OF[office] ?? ""))];

/** How a set stands on a day, by the rule as it is written: told from the facts of its paper. */
export function statusOn({ notice, answers, due, extendedDue }: DrawnPaper, today: string) {
  if (notice === "WITHDRAWAL") return "WITHDRAWN";
  const numbers = new Set(answers?.flatMap(({ to }) => to));
  if (numbers.size === 2) return "ANSWERED";
  if (numbers.size === 1) return "PARTLY_ANSWERED";
  const deadline = extendedDue ?? due;
  if (deadline && today > deadline) return "LATE";
  return notice === "DELAY" ? "DELAYED" : "OPEN";
}
