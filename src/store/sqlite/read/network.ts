import type { Network, NetworkKind, NetworkQuery } from "../../analyses.js";
import { ALL_ROLES, ROLE_BITS, SERVING_ROLES } from "../codes.js";
import type { Connection } from "../connection.js";
import { join, sql } from "../fragment.js";
import { fromSortKey } from "../sort-key.js";
import { either } from "./conditions.js";
import { codeOf } from "./grouping.js";
import { sourceOf } from "./set-source.js";
import { type Circle, type Tie, tiesAmong } from "./ties.js";

/** Edges that come back: of more, the strongest. */
const MOST_EDGES = 20_000;

interface Entity {
  readonly id: string;
  readonly kind: number;
}

/** Entities tied by the sets that match and involve both. */
export function readNetwork(connection: Connection, query: NetworkQuery): Network {
  if (query.kinds.length === 0) return { nodes: [], edges: [], truncated: false, totalNodes: 0, totalEdges: 0 };
  const { circles, roles } = circlesOf(connection, query);
  const { ties, counts } = tiesAmong(circles, query.minWeight);
  const strengths = strengthsOf(ties);
  const entities = entitiesAt(connection, [...strengths.keys()]);
  const idOf = (ref: number) => entities.get(ref)?.id ?? "";
  const ranked = [...strengths].sort(([a, x], [b, y]) => y - x || (idOf(a) < idOf(b) ? -1 : 1)).map(([ref]) => ref);
  const shown = new Set(ranked.slice(0, query.maxNodes));
  const edges = ties
    .filter(({ source, target }) => shown.has(source) && shown.has(target))
    .map((tie) => directed(tie, idOf))
    .sort((a, b) => b.weight - a.weight || compare(a.source, b.source) || compare(a.target, b.target))
    .slice(0, MOST_EDGES);
  const degrees = degreesIn(edges);
  return {
    nodes: [...shown].map((ref) => ({
      kind: kindAmong(query.kinds, { code: entities.get(ref)?.kind ?? 0, roles: roles.get(ref) ?? 0 }),
      entity: fromSortKey(idOf(ref)),
      count: counts.get(ref) ?? 0,
      degree: degrees.get(idOf(ref)) ?? 0,
    })),
    edges: edges.map(({ source, target, ...tie }) => ({ source: fromSortKey(source), target: fromSortKey(target), ...tie })),
    truncated: ranked.length > shown.size || edges.length === MOST_EDGES,
    totalNodes: ranked.length,
    totalEdges: ties.length,
  };
}

/** The roles in which sets involve an entity of the kind, as far as a network goes. */
function rolesOf(kind: NetworkKind): number {
  if (kind === "Member") return ROLE_BITS.asker;
  return kind === "Minister" ? SERVING_ROLES : ALL_ROLES;
}

/**
 * What each set involves of the asked kinds, and in which roles each entity is met. All of it comes as one text: rows
 * would cost more than all that follows.
 */
function circlesOf(connection: Connection, { kinds, where, today }: NetworkQuery): { circles: Circle[]; roles: Map<number, number> } {
  const source = sourceOf(where, { connection, today });
  const isAsked = either(kinds.map((kind) => sql`(o.kind = ${codeOf(kind)} AND o.roles & ${rolesOf(kind)})`));
  const codes = join(
    [...new Set(kinds.map(codeOf))].map((code) => sql`${code}`),
    ", ",
  );
  const text = connection.first<{ text: string | null }>(
    sql`SELECT group_concat(s.date || ' ' || (SELECT group_concat(o.entity || ':' || o.roles, ' ') FROM involves o
          WHERE o."set" = s.ref AND o.kind IN (${codes}) AND ${isAsked}), ';') AS text FROM ${source.from} WHERE ${source.where}`,
  )?.text;
  const roles = new Map<number, number>();
  const circles = (text ? text.split(";") : []).map((circle) => {
    const [date = "", ...members] = circle.split(" ");
    return { date, members: members.map((member) => memberOf(member, roles)) };
  });
  return { circles, roles };
}

function memberOf(text: string, roles: Map<number, number>): number {
  const colon = text.indexOf(":");
  const ref = Number(text.slice(0, colon));
  roles.set(ref, (roles.get(ref) ?? 0) | Number(text.slice(colon + 1)));
  return ref;
}

function strengthsOf(ties: readonly Tie[]): Map<number, number> {
  const strengths = new Map<number, number>();
  for (const { source, target, weight } of ties) {
    for (const end of [source, target]) strengths.set(end, (strengths.get(end) ?? 0) + weight);
  }
  return strengths;
}

function entitiesAt(connection: Connection, refs: readonly number[]): Map<number, Entity> {
  const rows = connection.query<Entity & { ref: number }>(
    sql`SELECT n.ref, n.id, n.kind FROM json_each(${JSON.stringify(refs)}) asked CROSS JOIN entity n ON n.ref = asked.value`,
  );
  return new Map(rows.map(({ ref, ...entity }) => [ref, entity]));
}

function directed({ source, target, ...tie }: Tie, idOf: (ref: number) => string) {
  const [a, b] = [idOf(source), idOf(target)];
  return a < b ? { source: a, target: b, ...tie } : { source: b, target: a, ...tie };
}

function degreesIn(edges: readonly { readonly source: string; readonly target: string }[]): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const { source, target } of edges) for (const end of [source, target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  return degrees;
}

/** The first of the asked kinds under which sets involve the entity. */
function kindAmong(kinds: readonly NetworkKind[], { code, roles }: { code: number; roles: number }): NetworkKind {
  return kinds.find((kind) => codeOf(kind) === code && roles & rolesOf(kind)) ?? "Person";
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
