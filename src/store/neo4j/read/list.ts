import type { GraphNode } from "../../../model/batch.js";
import type { Count, Page, PageRequest, Selection } from "../../reads.js";
import { pageOf } from "../../sqlite/read/keyset.js";
import type { Query } from "../database.js";
import { bind } from "./asked.js";
import { startAsking } from "./conditions.js";
import { type NodeRow, nodeFrom } from "./node-reads.js";
import { readPage } from "./paging.js";
import { listSource, orderOf } from "./sources.js";

interface Row extends NodeRow {
  readonly key: string | number;
  readonly tie: string;
}

export async function readList(query: Query, selection: Selection, page: PageRequest): Promise<Page<GraphNode>> {
  const { node, source, where, ordering } = await listSource(query, selection, await startAsking(query, selection.today, selection.where));
  const { field, direction } = orderOf(selection);
  const scope = ["list", selection.kind, field, direction].join("|");
  const found = await readPage<Row>(page, {
    scope,
    ordering,
    fetch: (stretch, limit) => {
      const { key, tie } = ordering;
      const { pieces, parameters } = bind({ source, where, node, key, tie, from: stretch.where, order: stretch.orderBy });
      return query<Row>("list", { limit, ...parameters }, pieces);
    },
  });
  return pageOf(found, scope, nodeFrom);
}

export async function readCount(query: Query, selection: Selection, cap: number): Promise<Count> {
  const { source, where } = await listSource(query, selection, await startAsking(query, selection.today, selection.where));
  const { pieces, parameters } = bind({ source, where });
  const [row] = await query<{ count: number }>("count", { limit: cap + 1, ...parameters }, pieces);
  const count = row?.count ?? 0;
  return { value: Math.min(count, cap), exact: count <= cap };
}
