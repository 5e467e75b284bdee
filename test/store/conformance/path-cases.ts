import { expect, it } from "vitest";
import type { GraphEdge } from "../../../src/model/batch.js";
import { kindOfId } from "../../../src/model/ids.js";
import type { PathsQuery } from "../../../src/store/analyses.js";
import type { GraphStore } from "../../../src/store/store.js";
import { filled, TODAY } from "../asking.js";
import type { Open } from "../conformance.js";
import { applicationsOf, drawPapers } from "../many-papers.js";
import { edge, entity, node, paper, setId, states } from "../paper-batch.js";

const BETWEEN: Omit<PathsQuery, "from" | "to"> = { maxLength: 4, first: 10, today: TODAY };

/** Member a and company x share the sets 1 and 2; topic t is common, topic u is not. */
const PAPERS = [
  paper({ set: "1", submitted: "2030-01-01", askers: ["person:xx/a"], mentions: ["company:x"], topics: ["topic:t"] }),
  paper({ set: "2", submitted: "2031-01-01", askers: ["person:xx/a"], mentions: ["company:x"], topics: ["topic:u"] }),
  paper({ set: "3", submitted: "2031-02-01", askers: ["person:xx/b"], topics: ["topic:t", "topic:u"] }),
  paper({ set: "4", submitted: "2031-03-01", askers: ["person:xx/c"], topics: ["topic:t"], questions: [{ mentions: ["company:y"] }] }),
];

export function pathCases(open: Open): void {
  const paths = async (from: string, to: string, more: Partial<PathsQuery> = {}) => {
    const store = await filled(await open(), ...PAPERS);
    const found = await store.paths({ ...BETWEEN, from, to, ...more });
    return found.paths.map(({ nodes }) => nodes.map(({ id }) => id).join(" "));
  };

  it("finds all shortest paths, with the edges in their own direction and their evidence", async () => {
    expect(await paths("person:xx/a", "company:x")).toEqual([`person:xx/a ${setId("1")} company:x`, `person:xx/a ${setId("2")} company:x`]);
    const store = await filled(await open(), ...PAPERS);
    const {
      paths: [first],
      truncated,
    } = await store.paths({ ...BETWEEN, from: "person:xx/a", to: "company:x", first: 1 });
    expect(first?.edges.map(({ type, from, to }) => [type, from, to])).toEqual([
      ["ASKED_BY", setId("1"), "person:xx/a"],
      ["MENTIONS", setId("1"), "company:x"],
    ]);
    expect(first?.edges.map(({ evidence }) => evidence[0]?.document)).toEqual(["document:xx/1/txt", "document:xx/1/txt"]);
    expect(truncated).toBe(false);
  });

  it("prefers what few sets involve over what is common, then ids", async () => {
    expect(await paths("person:xx/a", "person:xx/b")).toEqual([
      `person:xx/a ${setId("2")} topic:u ${setId("3")} person:xx/b`,
      `person:xx/a ${setId("1")} topic:t ${setId("3")} person:xx/b`,
    ]);
    expect(await paths("person:xx/a", "person:xx/b", { first: 1 })).toHaveLength(1);
    expect(await paths("person:xx/b", "person:xx/a", { first: 1 })).toEqual([
      `person:xx/b ${setId("3")} topic:u ${setId("2")} person:xx/a`,
    ]);
  });

  it("finds nothing beyond the length, from a node to itself, or to what is not there", async () => {
    expect(await paths("person:xx/a", "person:xx/b", { maxLength: 3 })).toEqual([]);
    expect(await paths("person:xx/a", "person:xx/a")).toEqual([]);
    expect(await paths("person:xx/a", "company:none")).toEqual([]);
    expect(await paths("person:xx/a", "company:y", { maxLength: 5 })).toEqual([
      `person:xx/a ${setId("1")} topic:t ${setId("4")} question:xx/4/1 company:y`,
    ]);
  });

  it("walks only along the asked edges", async () => {
    expect(await paths("person:xx/a", "person:xx/b", { edgeTypes: ["ASKED_BY", "MENTIONS"] })).toEqual([]);
    expect(await paths("person:xx/a", "company:x", { edgeTypes: ["ASKED_BY", "MENTIONS"] })).toHaveLength(2);
    expect(await paths("person:xx/a", "company:x", { edgeTypes: ["INVOLVES"] })).toEqual([]);
  });

  it("walks only by way of sets that match, and what hangs on them", async () => {
    const where = { date: "submitted", from: "2031-01-01" } as const;
    expect(await paths("person:xx/a", "company:x", { where })).toEqual([`person:xx/a ${setId("2")} company:x`]);
    expect(await paths("person:xx/c", "company:y", { where: { date: "submitted", until: "2030-12-31" } })).toEqual([]);
    expect(await paths(setId("1"), "company:x", { where })).toEqual([`${setId("1")} company:x`]);
  });

  it("never goes by way of documents or parliaments", async () => {
    const document = "document:xx/kst-1/txt";
    const store = await filled(
      await open(),
      paper({ set: "1", edges: [edge("REFERS_TO", setId("1"), document)] }),
      paper({ set: "2", edges: [edge("REFERS_TO", setId("2"), document)] }),
      states(document, [node(document, {}), entity("parliament:xx")]),
    );
    expect((await store.paths({ ...BETWEEN, from: setId("1"), to: setId("2") })).paths).toEqual([]);
    expect((await store.paths({ ...BETWEEN, from: setId("1"), to: document })).paths).toEqual([]);
  });

  it("takes of several edges between two nodes the first by id", async () => {
    const store = await filled(await open(), paper({ set: "1", askers: ["person:xx/a"], mentions: ["person:xx/a", "company:x"] }));
    const { paths: found } = await store.paths({ ...BETWEEN, from: "person:xx/a", to: "company:x" });
    expect(found.map(({ edges }) => edges.map(({ type }) => type))).toEqual([["ASKED_BY", "MENTIONS"]]);
  });

  it("gives what a walk over all edges gives", async () => {
    const store = await filled(await open(), ...applicationsOf(drawPapers(25, 3)));
    const graph = await walkableGraph(store);
    const pairs = [
      ["person:xx/aydin", "company:waterpunt"],
      ["party:xx/mid", "topic:energie"],
      ["question:xx/1003/2", "person:xx/oomen"],
      ["ministry:xx/recht", "company:kamerazicht"],
      ["answer:xx/1001/1", "answer:xx/1002/1"],
      ["office:xx/minister-recht", "topic:toezicht"],
    ] as const;
    for (const [from, to] of pairs) {
      const { paths: found } = await store.paths({ ...BETWEEN, from, to, maxLength: 6, first: 5 });
      expect(found.map(({ nodes }) => nodes.map(({ id }) => id))).toEqual(walkedByHand(graph, { from, to, maxLength: 6 }).slice(0, 5));
    }
  });
}

interface Graph {
  readonly near: ReadonlyMap<string, ReadonlySet<string>>;
  readonly sets: ReadonlyMap<string, number>;
}

async function walkableGraph(store: GraphStore): Promise<Graph> {
  const edges: GraphEdge[] = [];
  for await (const each of store.stream("edges")) edges.push(each);
  const near = new Map<string, Set<string>>();
  const involving = new Map<string, Set<string>>();
  for (const { type, from, to } of edges) {
    if (type === "INVOLVES") involving.set(to, (involving.get(to) ?? new Set()).add(from));
    if (type === "INVOLVES" || type === "STATED_IN" || [from, to].some((id) => kindOfId(id) === "Document")) continue;
    near.set(from, (near.get(from) ?? new Set()).add(to));
    near.set(to, (near.get(to) ?? new Set()).add(from));
  }
  return { near, sets: new Map([...involving].map(([id, all]) => [id, all.size])) };
}

/** All simple paths of growing length, until some arrive. */
function walkedByHand({ near, sets }: Graph, { from, to, maxLength }: { from: string; to: string; maxLength: number }): string[][] {
  let ways: string[][] = [[from]];
  const before = new Set([from]);
  for (let length = 1; length <= maxLength; length += 1) {
    ways = ways.flatMap((way) => [...(near.get(way.at(-1) ?? "") ?? [])].filter((id) => !before.has(id)).map((id) => [...way, id]));
    for (const way of ways) before.add(way.at(-1) ?? "");
    const arrived = ways.filter((way) => way.at(-1) === to);
    const cost = (way: string[]) => way.slice(1, -1).reduce((sum, id) => sum + (sets.get(id) ?? 0), 0);
    if (arrived.length > 0) return arrived.sort((a, b) => cost(a) - cost(b) || (a.join("\n") < b.join("\n") ? -1 : 1));
  }
  return [];
}
