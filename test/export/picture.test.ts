import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { gexf } from "../../src/export/gexf.js";
import { graphml } from "../../src/export/graphml.js";
import type { Picture, PictureEdge, PictureNode } from "../../src/export/picture.js";
import { parseXml, type XmlDraft } from "../../src/read/xml-tree.js";
import { describeWhen } from "../when.js";

async function* each<T>(items: readonly T[]) {
  yield* items;
}

const NODES: readonly PictureNode[] = [
  { id: "company:optivista", label: 'Optivista & "Zonen" <b>\u0000\u001b', values: ["Company", 3] },
  { id: "person:xx/vermeulen", label: "Vermeulen", values: ["Person", null] },
  { id: "topic:surveillance", label: "toezicht\ud800", values: ["Topic", 0] },
];
const edge = (source: string, target: string, more: Partial<PictureEdge> = {}): PictureEdge => ({
  id: `${source}|${target}`,
  source,
  target,
  label: null,
  weight: 2,
  first: "2031-03-01",
  last: "2032-01-02",
  values: [],
  ...more,
});
const EDGES = [
  edge("company:optivista", "person:xx/vermeulen"),
  edge("company:optivista", "topic:surveillance", { first: null, last: null, label: "<ties>" }),
];
const PICTURE: Picture = {
  title: "A small graph & more",
  directed: false,
  nodeAttributes: [
    { name: "kind", type: "string" },
    { name: "question_sets", type: "integer" },
  ],
  edgeAttributes: [],
  nodes: () => each(NODES),
  edges: () => each(EDGES),
};

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

function elements(tree: XmlDraft, name: string): XmlDraft[] {
  const below = tree.children.flatMap((child) => ("name" in child ? elements(child, name) : []));
  return tree.name === name ? [tree, ...below] : below;
}

describe("gexf", () => {
  it("holds every node and edge, with days, and no sign that XML has no place for", async () => {
    const tree = parseXml(await joined(gexf(PICTURE, "2033-01-01")));
    expect(tree.attributes.version).toBe("1.3");
    expect(elements(tree, "node").map(({ attributes }) => attributes.label)).toEqual(['Optivista & "Zonen" <b>', "Vermeulen", "toezicht"]);
    expect(elements(tree, "edge").map(({ attributes }) => [attributes.id, attributes.start, attributes.end, attributes.weight])).toEqual([
      ["company:optivista|person:xx/vermeulen", "2031-03-01", "2032-01-02", "2"],
      ["company:optivista|topic:surveillance", undefined, undefined, "2"],
    ]);
    expect(elements(tree, "attvalue").map(({ attributes }) => attributes.value)).toEqual(["Company", "3", "Person", "Topic", "0"]);
  });
});

describe("graphml", () => {
  it("declares each key before its data", async () => {
    const tree = parseXml(await joined(graphml(PICTURE)));
    const keys = new Set(elements(tree, "key").map(({ attributes }) => attributes.id));
    const used = elements(tree, "data").map(({ attributes }) => attributes.key);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((key) => !keys.has(key))).toEqual([]);
    expect(elements(tree, "edge").map(({ attributes }) => attributes.id)).toEqual(EDGES.map(({ id }) => id));
  });
});

const COUNT = `
import sys, networkx
for read, file in ((networkx.read_gexf, sys.argv[1]), (networkx.read_graphml, sys.argv[2])):
    graph = read(file, version="1.3") if read is networkx.read_gexf else read(file)
    print(graph.number_of_nodes(), graph.number_of_edges(), graph.nodes["person:xx/vermeulen"]["label"])
`;

function hasNetworkx(): boolean {
  try {
    execFileSync("python3", ["-c", "import networkx"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describeWhen(hasNetworkx(), "Python with networkx is not at hand.", "Pictures in networkx", () => {
  it("open with as many nodes and edges as they were written with", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "interpel-picture-"));
    try {
      const [asGexf, asGraphml] = [path.join(folder, "a.gexf"), path.join(folder, "a.graphml")];
      writeFileSync(asGexf, await joined(gexf(PICTURE, "2033-01-01")));
      writeFileSync(asGraphml, await joined(graphml(PICTURE)));
      const counted = execFileSync("python3", ["-c", COUNT, asGexf, asGraphml], { encoding: "utf8" });
      expect(counted).toBe("3 2 Vermeulen\n3 2 Vermeulen\n");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
