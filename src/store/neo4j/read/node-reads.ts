import type { GraphNode, Properties } from "../../../model/batch.js";
import type { NodeId } from "../../../model/ids.js";
import type { NodeKind } from "../../../model/vocabulary.js";
import { fromSortKey, sortKey } from "../../sqlite/sort-key.js";
import { numberSpelling } from "../../sqlite/write/node-names.js";
import type { Standing, StatedProperties } from "../../store.js";
import type { Query } from "../database.js";
import type { SetState } from "../write/set-row.js";

export interface NodeRow {
  readonly id: string;
  readonly kind: NodeKind;
  readonly properties: string;
}

export const nodeFrom = ({ id, kind, properties }: NodeRow): GraphNode => ({
  id: fromSortKey(id),
  kind,
  properties: JSON.parse(properties) as Properties,
});

/** What ids read as, as sort keys; ids that the store never met are left out. */
export async function rootsOf(query: Query, ids: readonly NodeId[]): Promise<Map<NodeId, string>> {
  if (ids.length === 0) return new Map();
  const asked = [...new Set(ids)];
  const rows = await query<{ id: string; root: string }>("node-roots", { ids: asked.map(sortKey) });
  const roots = new Map(rows.map(({ id, root }) => [id, root]));
  return new Map(asked.flatMap((id) => (roots.has(sortKey(id)) ? [[id, roots.get(sortKey(id)) ?? ""] as const] : [])));
}

/** Rows of a statement that answers by id, in the order asked. */
async function inOrder<Row extends { readonly asked: string }>(
  query: Query,
  name: string,
  ids: readonly NodeId[],
): Promise<(Row | undefined)[]> {
  const keys = ids.map(sortKey);
  const rows = await query<Row>(name, { ids: [...new Set(keys)] });
  const byId = new Map(rows.map((row) => [row.asked, row]));
  return keys.map((key) => byId.get(key));
}

export async function readNodes(query: Query, ids: readonly NodeId[]): Promise<(GraphNode | undefined)[]> {
  const rows = await inOrder<NodeRow & { asked: string }>(query, "nodes", ids);
  return rows.map((row) => row && nodeFrom(row));
}

interface StatementsRow {
  readonly asked: string;
  readonly merged: string | null;
  readonly statements: readonly { readonly document: string; readonly properties: string | null }[];
}

export async function readStatements(query: Query, ids: readonly NodeId[]): Promise<StatedProperties[][]> {
  const rows = await inOrder<StatementsRow>(query, "statements", ids);
  return rows.map((row) =>
    (row?.statements ?? []).map(({ document, properties }) => ({
      document: fromSortKey(document),
      properties: JSON.parse(properties ?? row?.merged ?? "{}") as Properties,
    })),
  );
}

export async function readMergedFrom(query: Query, ids: readonly NodeId[]): Promise<NodeId[][]> {
  const rows = await inOrder<{ asked: string; members: readonly string[] }>(query, "merged-from", ids);
  return rows.map((row) => (row?.members ?? []).map(fromSortKey));
}

interface StandingRow {
  readonly asked: string;
  readonly state: SetState;
  readonly deadline: string | null;
  readonly questions: number;
  readonly answered: number;
}

export async function readStandings(query: Query, ids: readonly NodeId[], today: string): Promise<(Standing | undefined)[]> {
  const rows = await inOrder<StandingRow>(query, "standings", ids);
  return rows.map((row) => row && { status: statusOf(row, today), questions: row.questions, answeredQuestions: row.answered });
}

/** The status of a set on a day. Late is what waits past its deadline, whether it was delayed before or not. */
export function statusOf({ state, deadline }: Pick<StandingRow, "state" | "deadline">, today: string): Standing["status"] {
  if (state === "CONCLUDED") return null;
  if ((state === "DELAYED" || state === "OPEN") && deadline !== null && today > deadline) return "LATE";
  return state;
}

export async function readNumbered(query: Query, number: string): Promise<NodeId[]> {
  const rows = await query<{ id: string }>("numbered", { folded: numberSpelling(number) });
  return rows.map(({ id }) => fromSortKey(id));
}
