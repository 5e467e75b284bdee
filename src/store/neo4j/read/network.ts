import type { Role } from "../../../model/vocabulary.js";
import type { Network, NetworkKind, NetworkQuery } from "../../analyses.js";
import { sql } from "../../sqlite/fragment.js";
import { type Tie, tiesAmong } from "../../sqlite/read/ties.js";
import { fromSortKey } from "../../sqlite/sort-key.js";
import type { Query } from "../database.js";
import { bind, either, list } from "./asked.js";
import { startAsking } from "./conditions.js";
import { involvingRoles } from "./grouping.js";
import { entityKindOf, setSource } from "./sources.js";

/** Edges that come back: of more, the strongest. */
const MOST_EDGES = 20_000;

const EMPTY: Network = { nodes: [], edges: [], truncated: false, totalNodes: 0, totalEdges: 0 };

interface Row {
  readonly date: string;
  readonly members: readonly string[];
  readonly kinds: readonly string[];
  readonly roles: readonly (readonly Role[])[];
}

/** An entity with the roles in which sets involve it. */
interface Met {
  readonly id: string;
  readonly kind: string;
  readonly roles: Set<Role>;
}

/** Entities tied by the sets that match and involve both. */
export async function readNetwork(query: Query, asked: NetworkQuery): Promise<Network> {
  if (asked.kinds.length === 0) return EMPTY;
  const met = new Map<string, Met>();
  const rows = await circlesOf(query, asked);
  for (const { members, kinds, roles } of rows) {
    members.forEach((id, place) => {
      const known = met.get(id) ?? { id, kind: kinds[place] ?? "", roles: new Set<Role>() };
      for (const role of roles[place] ?? []) known.roles.add(role);
      met.set(id, known);
    });
  }
  const entities = [...met.values()].sort((a, b) => (a.id < b.id ? -1 : 1)); // so that numbers order as ids do
  const numbers = new Map(entities.map(({ id }, place) => [id, place]));
  const circles = rows.map(({ date, members }) => ({ date, members: members.map((id) => numbers.get(id) ?? 0) }));
  const { ties, counts } = tiesAmong(circles, asked.minWeight);
  return shown(asked, { ties, counts, entities });
}

async function circlesOf(query: Query, { kinds, where, today }: NetworkQuery): Promise<Row[]> {
  const asking = await startAsking(query, today, where);
  const isAsked = either(
    kinds.map((kind) => sql`(o.kind = ${entityKindOf(kind)} AND any(role IN o.roles WHERE role IN ${list(involvingRoles(kind))}))`),
  );
  const { pieces, parameters } = bind({ ...(await setSource(query, where, asking)), asked: isAsked });
  return query<Row>("circles", parameters, pieces);
}

interface Found {
  readonly ties: readonly Tie[];
  readonly counts: ReadonlyMap<number, number>;
  /** By id; ties name them by their places. */
  readonly entities: readonly Met[];
}

function shown({ kinds, maxNodes }: NetworkQuery, { ties, counts, entities }: Found): Network {
  const strengths = new Map<number, number>();
  for (const { source, target, weight } of ties) {
    for (const end of [source, target]) strengths.set(end, (strengths.get(end) ?? 0) + weight);
  }
  const ranked = [...strengths].sort(([a, x], [b, y]) => y - x || a - b).map(([place]) => place);
  const chosen = new Set(ranked.slice(0, maxNodes));
  const edges = ties
    .filter(({ source, target }) => chosen.has(source) && chosen.has(target))
    .sort((a, b) => b.weight - a.weight || a.source - b.source || a.target - b.target)
    .slice(0, MOST_EDGES);
  const degrees = new Map<number, number>();
  for (const { source, target } of edges) for (const end of [source, target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  const idAt = (place: number) => fromSortKey(entities[place]?.id ?? "");
  return {
    nodes: [...chosen].map((place) => ({
      kind: kindAmong(kinds, entities[place]),
      entity: idAt(place),
      count: counts.get(place) ?? 0,
      degree: degrees.get(place) ?? 0,
    })),
    edges: edges.map(({ source, target, ...tie }) => ({ source: idAt(source), target: idAt(target), ...tie })),
    truncated: ranked.length > chosen.size || edges.length === MOST_EDGES,
    totalNodes: ranked.length,
    totalEdges: ties.length,
  };
}

/** The first of the asked kinds under which sets involve the entity. */
const kindAmong = (kinds: readonly NetworkKind[], entity: Met | undefined): NetworkKind =>
  kinds.find((kind) => entityKindOf(kind) === entity?.kind && involvingRoles(kind).some((role) => entity.roles.has(role))) ?? "Person";
