import type { DocumentRecord } from "../../src/model/document.js";
import type { Recorded } from "./recorded.js";

export type Fields = Readonly<Record<string, unknown>>;

export interface StatedNode {
  readonly id: string;
  readonly kind: string;
  readonly properties: Fields;
}

export interface StatedEvidence {
  readonly document: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly quote: string | null;
  readonly lang: string | null;
  readonly method: string;
  readonly confidence: number;
}

export interface StatedEdge {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Fields;
  readonly evidence: readonly StatedEvidence[];
}

/** The graph as plain arrays, put together from what documents state: a second reading of the rules, which shares no code with any store. */
export interface StatedGraph {
  readonly nodes: ReadonlyMap<string, StatedNode>;
  readonly edges: readonly StatedEdge[];
  readonly documents: ReadonlyMap<string, DocumentRecord>;
  /** Ids under which documents of papers state each question set. */
  readonly setsOf: ReadonlyMap<string, ReadonlySet<string>>;
  out(id: string, ...types: readonly string[]): readonly StatedEdge[];
  in(id: string, ...types: readonly string[]): readonly StatedEdge[];
  /** The node that an id stands for now. */
  canonical(id: string): string;
  mergedFrom(id: string): readonly string[];
}

/** Properties of which every document may know another part. */
const UNITED = new Set(["numbers", "languages", "aliases", "externalIds", "domains", "references"]);
const RANKS: Readonly<Record<string, number>> = { register: 0, page: 1, official: 2, structured: 3 };

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Statement {
  readonly document: DocumentRecord;
  readonly kind: string;
  readonly properties: Fields;
}

export function statedGraph({ applications, derived }: Recorded): StatedGraph {
  const canonical = (id: string): string => {
    let now = id;
    for (let next = derived.same.get(now); next !== undefined && next !== now; next = derived.same.get(now)) now = next;
    return now;
  };
  const said = new Map<string, Statement[]>();
  const told = new Map<string, { type: string; from: string; to: string; all: (Statement & { evidence: readonly StatedEvidence[] })[] }>();
  const setsOf = new Map<string, Set<string>>();
  for (const { document, batches } of applications.values()) {
    for (const { nodes, edges } of batches) {
      for (const { id, kind, properties } of nodes) {
        push(said, canonical(id), { document, kind, properties });
        if (kind === "QuestionSet" && document.kind !== "register") {
          setsOf.set(document.id, (setsOf.get(document.id) ?? new Set()).add(canonical(id)));
        }
      }
      for (const { type, from, to, key, properties, evidence } of edges) {
        const ends = { type, from: canonical(from), to: canonical(to) };
        const id = [type, ends.from, ends.to, key].join("|");
        const known = told.get(id) ?? { ...ends, all: [] };
        known.all.push({ document, kind: type, properties, evidence });
        told.set(id, known);
      }
    }
  }
  const nodes = new Map([...said].map(([id, all]) => [id, mergedNode(id, all)]));
  const stands = (id: string) => nodes.has(id);
  const edges: StatedEdge[] = [];
  for (const [id, { type, from, to, all }] of told) {
    if (from === to || !stands(from) || !stands(to)) continue;
    const properties = merged(all.sort(bestFirst).map((each) => each.properties));
    edges.push({ id, type, from, to, properties, evidence: all.flatMap(({ evidence }) => evidence) });
  }
  for (const { type, from, to, properties } of derived.edges) {
    const [source, target] = [canonical(from), canonical(to)];
    if (source === target || !stands(source) || !stands(target)) continue;
    edges.push({ id: [type, source, target, ""].join("|"), type, from: source, to: target, properties, evidence: [] });
  }
  const [outgoing, incoming] = [new Map<string, StatedEdge[]>(), new Map<string, StatedEdge[]>()];
  for (const edge of edges) {
    push(outgoing, edge.from, edge);
    push(incoming, edge.to, edge);
  }
  const old = new Map<string, string[]>();
  for (const id of derived.same.keys()) push(old, canonical(id), id);
  const only = (found: readonly StatedEdge[] | undefined, types: readonly string[]) =>
    (found ?? []).filter(({ type }) => types.length === 0 || types.includes(type));
  return {
    nodes,
    edges,
    documents: new Map([...applications].map(([id, { document }]) => [id, document])),
    setsOf,
    canonical,
    out: (id, ...types) => only(outgoing.get(id), types),
    in: (id, ...types) => only(incoming.get(id), types),
    mergedFrom: (id) => (old.get(id) ?? []).sort(byText),
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** Rank of the source, then the later date, then the document's id. */
function bestFirst(a: Statement, b: Statement): number {
  const [one, other] = [a.document, b.document];
  return (RANKS[other.rank] ?? 0) - (RANKS[one.rank] ?? 0) || byText(other.date ?? "", one.date ?? "") || byText(one.id, other.id);
}

function mergedNode(id: string, all: Statement[]): StatedNode {
  all.sort(bestFirst);
  return { id, kind: all[0]?.kind ?? "", properties: merged(all.map(({ properties }) => properties)) };
}

function merged(all: readonly Fields[]): Fields {
  const result: Record<string, unknown> = {};
  for (const name of new Set(all.flatMap((each) => Object.keys(each)))) {
    const values = all.map((each) => each[name]).filter((value) => value !== undefined && value !== null);
    result[name] = values.length === 0 ? null : together(name, values);
  }
  return result;
}

function together(name: string, values: readonly unknown[]): unknown {
  const [best] = values;
  if (UNITED.has(name) && Array.isArray(best)) {
    const distinct = new Map(values.flatMap((value) => (Array.isArray(value) ? value : [])).map((value) => [JSON.stringify(value), value]));
    return [...distinct.values()];
  }
  if (typeof best !== "object" || Array.isArray(best)) return best;
  const fields = values.filter((value): value is Fields => typeof value === "object" && !Array.isArray(value));
  return merged(fields);
}
