import { createInterface } from "node:readline/promises";
import type { NameToReview, PairToReview, Review } from "../ingest/review-queue.js";
import type { Judgement } from "../model/judgement.js";
import { sayName, sayPair } from "./say-review.js";

export interface Desk {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Called with each decision as soon as it is taken. */
  readonly decide: (judgement: Judgement) => void;
}

/** One thing to decide: what is shown, and what each answer means; undefined for an answer that means nothing. */
interface Item {
  readonly shown: string;
  readonly choices: string;
  judge(answer: string): Judgement | undefined;
  readonly undo: Judgement;
}

/** Asks about one thing after the other. Ends with "q", or with the input. */
export async function reviewDesk({ candidates, doubtful }: Review, { input, output, decide }: Desk): Promise<void> {
  const lines = createInterface({ input, output });
  const answers = lines[Symbol.asyncIterator]();
  let last: Item | undefined;
  for (const item of [...doubtful.map(pairItem), ...candidates.map(nameItem)]) {
    output.write(`\n${item.shown}\n`);
    for (;;) {
      output.write(`${item.choices}, n (next), u (undo the last), q (quit) > `);
      const { value, done } = await answers.next();
      const answer = String(value ?? "").trim();
      if (done || answer === "q") return lines.close();
      if (answer === "n" || answer === "") break;
      if (answer === "u" && last) {
        decide(last.undo);
        last = undefined;
        output.write("Undone.\n");
        continue;
      }
      const judgement = item.judge(answer);
      if (!judgement) {
        output.write(`"${answer.slice(0, 40)}" means nothing here.\n`);
        continue;
      }
      decide(judgement);
      last = item;
      break;
    }
  }
  output.write("\nNothing else waits.\n");
  lines.close();
}

function pairItem(pair: PairToReview): Item {
  const { nodes } = pair;
  return {
    shown: sayPair(pair),
    choices: "s (same), d (different)",
    judge: (answer) => (answer === "s" ? { decision: "same", nodes } : answer === "d" ? { decision: "different", nodes } : undefined),
    undo: { decision: "undo", nodes },
  };
}

const ALIAS = /^l\s+(?<of>[a-z-]+:\S+)$/u;

function nameItem(candidate: NameToReview): Item {
  const { type, name } = candidate;
  return {
    shown: sayName(candidate),
    choices: "a (accept), r (reject), l <id> (another name of)",
    judge: (answer) => {
      const of = ALIAS.exec(answer)?.groups?.of;
      if (of) return { decision: "alias", type, name, of };
      return answer === "a" ? { decision: "accept", type, name } : answer === "r" ? { decision: "reject", type, name } : undefined;
    },
    undo: { decision: "undo", type, name },
  };
}
