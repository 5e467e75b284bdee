import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { isAboutPair, type Judgement, type NameJudgement, type PairJudgement, pairKey, subjectOf } from "../model/judgement.js";
import { MENTION_TYPES } from "../model/mention.js";
import type { Message } from "../model/message.js";
import { Groups } from "../reconcile/groups.js";
import type { Decided } from "../reconcile/same-sets.js";

const SIGNED = { at: z.string().optional(), note: z.string().optional() };
const NODE = z.string().regex(/^[a-z-]+:\S/u, "is no id of a node");
const NAME = z.string().trim().min(1);
const JUDGEMENT = z.union([
  z.strictObject({ decision: z.enum(["same", "different", "undo"]), nodes: z.tuple([NODE, NODE]).refine(([a, b]) => a !== b), ...SIGNED }),
  z.strictObject({ decision: z.enum(["accept", "reject", "undo"]), type: z.enum(MENTION_TYPES), name: NAME, ...SIGNED }),
  z.strictObject({ decision: z.literal("alias"), type: z.enum(MENTION_TYPES), name: NAME, of: NODE, ...SIGNED }),
]);

/** Throws a `ZodError` for what is no judgement. */
export const parseJudgement = (value: unknown): Judgement => JUDGEMENT.parse(value) as Judgement;

/** The lines of a file of judgements, oldest first; none where there is no file. A line that cannot be used is a message. */
export function readJudgements(file: string): { judgements: readonly Judgement[]; messages: readonly Message[] } {
  if (!existsSync(file)) return { judgements: [], messages: [] };
  const judgements: Judgement[] = [];
  const messages: Message[] = [];
  for (const [at, line] of readFileSync(file, "utf8").split("\n").entries()) {
    if (line.trim() === "") continue;
    try {
      judgements.push(parseJudgement(JSON.parse(line)));
    } catch {
      const reason = `Line ${at + 1} of "${file}" is no judgement: "${line.slice(0, 80)}". It is left aside; correct or delete it.`;
      messages.push({ rule: "judgements/malformed", severity: "warning", reason });
    }
  }
  return { judgements, messages };
}

/** One line a judgement, behind those that stand there: nothing is ever rewritten. */
export function appendJudgements(file: string, judgements: readonly Judgement[]): void {
  if (judgements.length === 0) return;
  mkdirSync(path.dirname(file), { recursive: true });
  const unfinished = existsSync(file) && !/(?:^|\n)$/u.test(readFileSync(file, "utf8"));
  appendFileSync(file, `${unfinished ? "\n" : ""}${judgements.map((judgement) => JSON.stringify(judgement)).join("\n")}\n`);
}

/** What stands of all that was decided. */
export interface Judged {
  /** Oldest first. */
  readonly standing: readonly Judgement[];
  readonly pairs: Decided;
  readonly names: readonly NameJudgement[];
  /** Earlier judgements that a later one contradicts. */
  readonly overruled: readonly { readonly judgement: Judgement; readonly by: Judgement }[];
}

/** The later of two that contradict each other wins, also where the contradiction goes over a third node. */
export function weighJudgements(judgements: readonly Judgement[]): Judged {
  const decided = new Map<string, Judgement>();
  const overruled: { judgement: Judgement; by: Judgement }[] = [];
  const standing: Judgement[] = [];
  const pairs = new WeighedPairs();
  for (const judgement of [...judgements].reverse()) {
    const later = decided.get(subjectOf(judgement));
    const by = later ?? (isAboutPair(judgement) ? pairs.contradicting(judgement) : undefined);
    decided.set(subjectOf(judgement), later ?? judgement);
    if (by === undefined) {
      standing.unshift(judgement);
      if (isAboutPair(judgement)) pairs.add(judgement);
    } else if (by.decision !== judgement.decision && by.decision !== "undo" && judgement.decision !== "undo")
      overruled.unshift({ judgement, by });
  }
  const about = standing.filter(isAboutPair);
  return {
    standing: standing.filter(({ decision }) => decision !== "undo"),
    pairs: {
      same: about.filter(({ decision }) => decision === "same").map(({ nodes }) => nodes),
      different: new Set(about.filter(({ decision }) => decision === "different").map(({ nodes }) => pairKey(...nodes))),
    },
    names: standing.filter((judgement): judgement is NameJudgement => !isAboutPair(judgement) && judgement.decision !== "undo"),
    overruled,
  };
}

/** Pairs from the newest to the oldest: what is one, and what must stay apart. */
class WeighedPairs {
  private readonly groups = new Groups();
  private readonly same: PairJudgement[] = [];
  private readonly apart: PairJudgement[] = [];

  add(judgement: PairJudgement): void {
    if (judgement.decision === "same") {
      this.groups.join(...judgement.nodes);
      this.same.push(judgement);
    } else if (judgement.decision === "different") this.apart.push(judgement);
  }

  contradicting({ decision, nodes: [one, other] }: PairJudgement): PairJudgement | undefined {
    const [group, more] = [this.groups.groupOf(one), this.groups.groupOf(other)];
    if (decision === "different" && group === more) return this.same.find(({ nodes }) => group.has(nodes[0]));
    if (decision !== "same") return undefined;
    const joined = new Set([...group, ...more]);
    return this.apart.find(({ nodes }) => nodes.every((id) => joined.has(id)));
  }
}
