import { settle } from "../ingest/ingest.js";
import { appendJudgements } from "../ingest/judgements.js";
import { DATA_FOLDER, openLibrary } from "../ingest/library.js";
import { type Review, reviewQueue } from "../ingest/review-queue.js";
import { todayIn } from "../model/days.js";
import { isAboutPair, type Judgement } from "../model/judgement.js";
import { openStore } from "../store/open.js";
import type { Run } from "./commands.js";
import { judgementOfWords } from "./judgement-of-words.js";
import { reviewDesk } from "./review-desk.js";
import { sayReview } from "./say-review.js";
import { judgementsFile, storeAddress } from "./store-address.js";

/**
 * `interpel review`: what waits for a person. On a terminal it asks about one thing after the other; `--decide` takes
 * decisions without asking, `--json` and any other output list what is open. Decisions are lines in the user's file: those
 * about pairs count at once, those about names once papers are read again.
 */
export const review: Run = async ({ options }) => {
  const address = storeAddress(options);
  const file = judgementsFile(options, address);
  const given = Array.isArray(options.decide) ? options.decide.map((words) => judgementOfWords(String(words))) : [];
  const isDesk = given.length === 0 && !options.json && process.stdin.isTTY && process.stdout.isTTY;
  const store = await openStore(address, { readOnly: given.length === 0 && !isDesk, readers: 0 });
  const first = Math.max(1, Number(options.first) || 20);
  const open = () => reviewQueue(store, openLibrary(DATA_FOLDER, file), { first, today: todayIn("UTC") });
  const taken: Judgement[] = [];
  const decide = (judgement: Judgement) => {
    appendJudgements(file, [{ ...judgement, at: new Date().toISOString() }]);
    taken.push(judgement);
  };
  try {
    for (const judgement of given) decide(judgement);
    if (isDesk) await reviewDesk(await open(), { input: process.stdin, output: process.stdout, decide });
    const changed = taken.length > 0 ? await settle(store, openLibrary(DATA_FOLDER, file)) : 0;
    if (!isDesk && given.length === 0) say(await open(), options.json === true);
    if (taken.length > 0) process.stdout.write(`${sayTaken(taken, changed, options.json === true)}\n`);
    return 0;
  } finally {
    await store.close();
  }
};

function say(queue: Review, asJson: boolean): void {
  process.stdout.write(asJson ? `${JSON.stringify(queue)}\n` : `${sayReview(queue)}\n`);
}

function sayTaken(taken: readonly Judgement[], changed: number, asJson: boolean): string {
  const names = taken.filter((judgement) => !isAboutPair(judgement)).length;
  if (asJson) return JSON.stringify({ decided: taken.length, changed, needsRebuild: names > 0 });
  const advice = names > 0 ? ` Decisions about names count once papers are read again: run "interpel rebuild".` : "";
  return `${taken.length} decisions noted; ${changed} nodes and edges changed.${advice}`;
}
