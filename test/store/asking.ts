import type { GraphEdge, GraphNode } from "../../src/model/batch.js";
import type { EdgeType } from "../../src/model/vocabulary.js";
import type * as Ask from "../../src/store/reads.js";
import type { Application, GraphStore } from "../../src/store/store.js";

/** Short ways of asking a store, for tests. */

export const TODAY = "2031-06-01";

export async function filled(store: GraphStore, ...applications: readonly Application[]): Promise<GraphStore> {
  await store.apply(applications);
  return store;
}

export async function nodeOf(store: GraphStore, id: string): Promise<GraphNode | undefined> {
  return (await store.nodes([id]))[0];
}

export const propertiesOf = async (store: GraphStore, id: string) => (await nodeOf(store, id))?.properties;

export async function edgesOf(
  store: GraphStore,
  id: string,
  types: readonly EdgeType[],
  direction: "in" | "out" = "out",
): Promise<GraphEdge[]> {
  const [page] = await store.edges([id], { types, direction });
  return page?.items.map(({ item }) => item) ?? [];
}

export const targetsOf = async (store: GraphStore, id: string, type: EdgeType): Promise<string[]> =>
  (await edgesOf(store, id, [type])).map(({ to }) => to);

/** "asker person:xx/vermeulen 1", in order. */
export async function involved(store: GraphStore, set: string): Promise<string[]> {
  return (await edgesOf(store, set, ["INVOLVES"])).map(({ key, to, properties }) => `${key} ${to} ${String(properties.count)}`).sort();
}

export async function listed(
  store: GraphStore,
  selection: Omit<Ask.Selection, "today"> & { today?: string },
  page: Ask.PageRequest = {},
): Promise<string[]> {
  return (await store.list({ today: TODAY, ...selection }, page)).items.map(({ item }) => item.id);
}

/** The official numbers of the sets that meet a condition, in order. */
export async function sets(store: GraphStore, where?: Ask.Condition): Promise<string[]> {
  const ids = await listed(store, { kind: "QuestionSet", ...(where && { where }) });
  return ids.map((id) => id.replace("question-set:xx/", "")).sort();
}

export async function found(store: GraphStore, text: string, more: Partial<Ask.SearchQuery> = {}): Promise<string[]> {
  return (await store.search({ text, page: {}, cap: 100, ...more })).items.map(({ item }) => item.node.id);
}

export async function statusOf(store: GraphStore, set: string, today = TODAY) {
  return (await store.standings([set], today))[0]?.status;
}

export async function everything(store: GraphStore): Promise<string> {
  const lines: string[] = [];
  for await (const node of store.stream("nodes")) lines.push(JSON.stringify(node));
  for await (const edge of store.stream("edges")) lines.push(JSON.stringify(edge));
  return lines.join("\n");
}
