import path from "node:path";
import type { EdgeStatement, Evidence, GraphBatch, NodeStatement } from "../model/batch.js";
import { type NodeId, registerId } from "../model/ids.js";
import type { Registers } from "../model/register.js";
import { ENTITY_KINDS, type EntityKind } from "../model/vocabulary.js";
import type { GraphStore } from "../store/store.js";
import type { Library } from "./library.js";

/** Registers know no articles. */
const LEADING = (Object.keys(ENTITY_KINDS) as EntityKind[]).filter((kind) => kind !== "Article");

/**
 * States the register lines that the papers lead to: the entities that they involve, the parties and offices of these
 * people, the ministries of these offices, the broader topics. A register is a document like any other, so that lines
 * which nothing leads to any more go again. Returns how many nodes and edges changed.
 */
export async function stateRegisters(store: GraphStore, library: Library): Promise<number> {
  const involved = new Set(await store.namedByPapers(LEADING));
  const parliaments = [...involved].filter((id) => id.startsWith("parliament:")).map((id) => id.slice("parliament:".length));
  const batches = new Map<string, { nodes: NodeStatement[]; edges: EdgeStatement[] }>();
  const versions: string[] = [];
  for (const code of parliaments.sort()) {
    const parliament = library.parliament(code);
    if (!parliament) continue;
    const registers = library.registers(parliament);
    versions.push(registers.version);
    collect(registers, involved, batches);
  }
  const stale = [...(await store.known()).keys()].filter((id) => id.startsWith("register:") && !batches.has(id));
  const forgotten = stale.length > 0 ? (await store.forget(stale)).changed : 0;
  const applications = [...batches].map(([id, batch]) => ({
    document: recordOf(id, versions.join(" ")),
    batches: [withDocument(id, batch)],
  }));
  return forgotten + (applications.length > 0 ? (await store.apply(applications)).changed : 0);
}

type Batches = Map<string, { nodes: NodeStatement[]; edges: EdgeStatement[] }>;

function collect(registers: Registers, involved: ReadonlySet<NodeId>, batches: Batches): void {
  const reached = new Set<NodeId>();
  const waiting = [...involved].sort();
  const leads = leadsOf(registers);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const entry = registers.entries.get(id);
    if (!entry || reached.has(id)) continue;
    reached.add(id);
    const batch = batchOf(batches, entry.register);
    batch.nodes.push({
      id,
      kind: entry.kind,
      properties: {
        ...entry.facts,
        name: entry.name,
        aliases: entry.aliases.filter(({ adjective }) => !adjective).map(({ text }) => text),
        externalIds: entry.externalIds.map((each) => ({ ...each })),
      },
    });
    for (const { edge, register } of leads.get(id) ?? []) {
      if (!registers.entries.has(edge.to)) continue;
      batchOf(batches, register).edges.push({ ...edge, evidence: [proof(registerId(register))] });
      waiting.push(edge.to);
    }
  }
}

interface Lead {
  readonly edge: Omit<EdgeStatement, "evidence">;
  readonly register: string;
}

function leadsOf({ entries, memberships, tenures, offices, topics }: Registers): Map<NodeId, Lead[]> {
  const leads = new Map<NodeId, Lead[]>();
  const add = (edge: Omit<EdgeStatement, "evidence">, register: string) => {
    const known = leads.get(edge.from);
    if (known) known.push({ edge, register });
    else leads.set(edge.from, [{ edge, register }]);
  };
  const beside = (id: NodeId, file: string) => path.posix.join(path.posix.dirname(entries.get(id)?.register ?? "."), file);
  for (const { person, party, since, until } of memberships) {
    add({ type: "MEMBER_OF", from: person, to: party, key: since ?? "", properties: { since, until } }, beside(person, "memberships.csv"));
  }
  for (const { person, office, since, until } of tenures) {
    add({ type: "HELD", from: person, to: office, key: since ?? "", properties: { since, until } }, beside(person, "tenures.csv"));
  }
  for (const { id, ministry, register } of offices) {
    if (ministry) add({ type: "PART_OF", from: id, to: ministry, key: "", properties: {} }, register);
  }
  for (const { id, broader, register } of topics) {
    if (broader) add({ type: "BROADER", from: id, to: broader, key: "", properties: {} }, register);
  }
  return leads;
}

function batchOf(batches: Batches, register: string) {
  const id = registerId(register);
  const known = batches.get(id) ?? { nodes: [], edges: [] };
  batches.set(id, known);
  return known;
}

const proof = (document: string): Evidence => ({
  document,
  start: null,
  end: null,
  quote: null,
  lang: null,
  method: "register",
  confidence: 1,
});

function withDocument(id: string, { nodes, edges }: { nodes: readonly NodeStatement[]; edges: readonly EdgeStatement[] }): GraphBatch {
  const itself: NodeStatement = {
    id,
    kind: "Document",
    properties: {
      url: null,
      path: id.slice("register:".length),
      mediaType: "text/csv",
      sha256: null,
      retrieved: null,
      documentKind: "register",
      number: null,
    },
  };
  return { nodes: [itself, ...nodes], edges, candidates: [] };
}

const recordOf = (id: string, version: string) => ({
  id,
  path: id.slice("register:".length),
  mediaType: "text/csv",
  sha256: version,
  url: null,
  retrieved: null,
  rank: "register" as const,
  date: null,
  parliament: null,
  kind: "register",
  readWith: version,
  text: "",
  bytes: null,
  messages: [],
});
