import { expect, it } from "vitest";
import type { Network, NetworkQuery } from "../../../src/store/analyses.js";
import { filled, TODAY } from "../asking.js";
import type { Open } from "../conformance.js";
import { applicationsOf, type DrawnPaper, drawPapers } from "../many-papers.js";
import { paper } from "../paper-batch.js";

const PAPERS = drawPapers();
const ALL: NetworkQuery = { kinds: ["Member", "Company", "Topic"], minWeight: 1, maxNodes: 100, today: TODAY };

const membersOf = ({ askers, mentions, topics }: DrawnPaper): string[] => [...askers, ...mentions, ...topics];

export function networkCases(open: Open): void {
  const network = async (more: Partial<NetworkQuery> = {}) =>
    (await filled(await open(), ...applicationsOf(PAPERS))).network({ ...ALL, ...more });

  it("ties what the same sets involve, weighted by how many sets, with the first and last day", async () => {
    expect(tiesOf(await network())).toEqual(tiesByHand(PAPERS, 1));
  });

  it("leaves out weak ties and who has no other", async () => {
    const found = await network({ minWeight: 8 });
    expect(tiesOf(found)).toEqual(tiesByHand(PAPERS, 8));
    expect(found.totalNodes).toBe(new Set(found.edges.flatMap(({ source, target }) => [source, target])).size);
  });

  it("keeps to the sets that match", async () => {
    const found = await network({ where: { involves: ["party:xx/gnl"], roles: ["party"] } });
    expect(tiesOf(found)).toEqual(
      tiesByHand(
        PAPERS.filter(({ parties }) => parties.includes("party:xx/gnl")),
        1,
      ),
    );
  });

  it("keeps the strongest nodes, tells what it cut off, and counts the ties that are shown", async () => {
    const all = await network();
    const found = await network({ maxNodes: 4 });
    const strength = new Map<string, number>();
    for (const { source, target, weight } of all.edges)
      for (const id of [source, target]) strength.set(id, (strength.get(id) ?? 0) + weight);
    const strongest = [...strength].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id);
    expect(all.nodes.map(({ entity }) => entity)).toEqual(strongest);
    expect(found.nodes.map(({ entity }) => entity)).toEqual(strongest.slice(0, 4));
    expect([found.truncated, found.totalNodes, found.totalEdges]).toEqual([true, all.nodes.length, all.edges.length]);
    expect([all.truncated, all.totalNodes]).toEqual([false, strongest.length]);
    for (const { entity, degree, count } of found.nodes) {
      expect(degree).toBe(found.edges.filter(({ source, target }) => [source, target].includes(entity)).length);
      expect(count).toBe(PAPERS.filter((each) => membersOf(each).includes(entity)).length);
    }
  });

  it("shows a human once, under the first of the asked kinds by which sets involve it", async () => {
    const store = await filled(
      await open(),
      paper({ set: "1", submitted: "2031-01-01", askers: ["person:xx/a"], mentions: ["company:x"] }),
      paper({
        set: "2",
        submitted: "2031-01-02",
        offices: ["office:xx/o"],
        holders: { "office:xx/o": "person:xx/a" },
        mentions: ["company:x"],
      }),
      paper({ set: "3", submitted: "2031-01-03", mentions: ["person:xx/a", "company:x"] }),
    );
    const seen = async (kinds: NetworkQuery["kinds"]) => {
      const { nodes, edges } = await store.network({ ...ALL, kinds });
      return [...nodes.map(({ kind, entity, count }) => `${kind} ${entity} ${count}`).sort(), ...edges.map(({ weight }) => weight)];
    };
    expect(await seen(["Member", "Company"])).toEqual(["Company company:x 3", "Member person:xx/a 1", 1]);
    expect(await seen(["Minister", "Company"])).toEqual(["Company company:x 3", "Minister person:xx/a 1", 1]);
    expect(await seen(["Minister", "Member", "Company"])).toEqual(["Company company:x 3", "Minister person:xx/a 2", 2]);
    expect(await seen(["Person", "Member", "Company"])).toEqual(["Company company:x 3", "Person person:xx/a 3", 3]);
  });

  it("has no days where no set has one, and nothing where nothing matches", async () => {
    const store = await filled(await open(), paper({ set: "1", askers: ["person:xx/a"], mentions: ["company:x"] }));
    expect((await store.network(ALL)).edges).toEqual([{ source: "company:x", target: "person:xx/a", weight: 1, first: null, last: null }]);
    const none: Network = { nodes: [], edges: [], truncated: false, totalNodes: 0, totalEdges: 0 };
    expect(await store.network({ ...ALL, where: { involves: ["company:none"] } })).toEqual(none);
    expect(await store.network({ ...ALL, kinds: [] })).toEqual(none);
  });
}

const tiesOf = ({ edges }: Network): string[] =>
  edges.map(({ source, target, weight, first, last }) => `${source} ${target} ${weight} ${first} ${last}`);

function tiesByHand(papers: readonly DrawnPaper[], minWeight: number): string[] {
  const ids = [...new Set(papers.flatMap(membersOf))].sort();
  const ties = ids.flatMap((source) =>
    ids
      .filter((target) => source < target)
      .flatMap((target) => {
        const shared = papers.filter((each) => membersOf(each).includes(source) && membersOf(each).includes(target));
        const days = shared.flatMap(({ date }) => date ?? []).sort();
        return shared.length >= minWeight ? [{ source, target, weight: shared.length, first: days[0], last: days.at(-1) }] : [];
      }),
  );
  ties.sort((a, b) => b.weight - a.weight || (a.source + a.target < b.source + b.target ? -1 : 1));
  return ties.map(({ source, target, weight, first, last }) => `${source} ${target} ${weight} ${first ?? null} ${last ?? null}`);
}
