import type { Properties } from "../model/batch.js";
import { isQuestionSetId, type NodeId } from "../model/ids.js";
import { pairKey } from "../model/judgement.js";
import type { DerivedFacts, GraphStore } from "../store/store.js";
import { followUps } from "./follow-ups.js";
import { Groups } from "./groups.js";
import type { SamePair } from "./judge-pair.js";
import { type KnownSet, knownSet } from "./known-set.js";
import { referencesByNumber } from "./references-by-number.js";
import { samePairs } from "./same-pairs.js";
import { type Decided, sameSets } from "./same-sets.js";
import { similarSets } from "./similar-sets.js";

/** What all papers together show, and what they leave open. */
export interface Findings extends DerivedFacts {
  /** Sets that may be one, for a person to decide; the likeliest first. */
  readonly doubtful: readonly SamePair[];
}

const NOTHING_DECIDED: Decided = { same: [], different: new Set() };

/**
 * What only all papers together show: a function of the statements that stand and of what people decided, never of the
 * order in which they came. It reads one short statement a set and compares what members, days and words bring together,
 * so that all of it takes about a second for 36,000 sets.
 */
export async function reconcile(store: GraphStore, decided: Decided = NOTHING_DECIDED): Promise<Findings> {
  const sets = await statedSets(store);
  const pairs = samePairs(sets);
  const moved = new Map([...sameSets(sets, pairs, decided), ...sameOthers(decided)]);
  const canonical = (id: NodeId) => moved.get(id) ?? id;
  return {
    same: new Map([...moved, ...(await movedParts(store, moved))]),
    edges: edgesBetween(sets, canonical),
    doubtful: pairs
      .filter(
        ({ ids: [one, other], isSure }) => !isSure && canonical(one) !== canonical(other) && !decided.different.has(pairKey(one, other)),
      )
      .sort((one, other) => other.score - one.score || (one.ids.join(" ") < other.ids.join(" ") ? -1 : 1)),
  };
}

async function statedSets(store: GraphStore): Promise<KnownSet[]> {
  const sets: KnownSet[] = [];
  let last: { id: NodeId; statements: Properties[] } | undefined;
  for await (const { id, properties } of store.stated("QuestionSet")) {
    if (last?.id === id) last.statements.push(properties);
    else {
      if (last) sets.push(knownSet(last.id, last.statements));
      last = { id, statements: [properties] };
    }
  }
  if (last) sets.push(knownSet(last.id, last.statements));
  return sets;
}

/** Persons, companies and others that somebody called one: they read as the one that was never named second. */
function sameOthers({ same }: Decided): Map<NodeId, NodeId> {
  const pairs = same.filter(([one]) => !isQuestionSetId(one));
  const groups = new Groups();
  for (const [one, other] of pairs) groups.join(one, other);
  const seconds = new Set(pairs.map(([, second]) => second));
  return groups.canonical((id) => !seconds.has(id));
}

function edgesBetween(sets: readonly KnownSet[], canonical: (id: NodeId) => NodeId): DerivedFacts["edges"] {
  const references = referencesByNumber(sets, canonical);
  const followed = followUps(sets, { cited: references, canonical }).map(({ from, to, reason, score }) => ({
    type: "FOLLOWS_UP" as const,
    from,
    to,
    properties: { reason, score },
  }));
  const similar = similarSets(sets).map(({ sets: [later, earlier], reason, score }) => ({
    type: "SIMILAR_TO" as const,
    from: canonical(later.id),
    to: canonical(earlier.id),
    properties: { reason, score },
  }));
  const best = new Map<string, DerivedFacts["edges"][number]>();
  for (const edge of [...references, ...followed, ...similar.filter(({ from, to }) => from !== to)]) {
    const key = `${edge.type}|${edge.from}|${edge.to}`;
    if (Number(best.get(key)?.properties.score ?? -1) < Number(edge.properties.score ?? 0)) best.set(key, edge);
  }
  return [...best].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, edge]) => edge);
}

/** The questions, answers and notices that were named after a set which now reads as another. */
async function movedParts(store: GraphStore, nodes: ReadonlyMap<NodeId, NodeId>): Promise<Map<NodeId, NodeId>> {
  const moved = new Map<NodeId, NodeId>();
  const sets = [...nodes].filter(([old]) => isQuestionSetId(old));
  const keys = new Map(sets.map(([old, now]) => [keyOf(old), keyOf(now)]));
  for (const kind of sets.length > 0 ? (["Question", "Answer", "Notice"] as const) : []) {
    const stated = store.stated(
      kind,
      sets.map(([old]) => old),
    );
    for await (const { id } of stated) {
      const key = id.slice(id.indexOf(":") + 1, id.lastIndexOf("/"));
      const now = keys.get(key);
      if (now) moved.set(id, id.replace(key, now));
    }
  }
  return moved;
}

const keyOf = (id: NodeId): string => id.slice(id.indexOf(":") + 1);
