import { spawnSync } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Served } from "../../src/api/server.js";
import type { GraphStore } from "../../src/store/store.js";
import { serveForTest } from "../api/ask.js";
import { PAPERS } from "../api/papers.js";
import { openGraph } from "../api/small-graph.js";
import { describeWhen } from "../when.js";

const COUNT: Readonly<Record<string, string>> = {
  networkx: `
import sys, networkx
for file in sys.argv[1:]:
  graph = (networkx.read_gexf if file.endswith("gexf") else networkx.read_graphml)(file)
  print(graph.number_of_nodes(), graph.number_of_edges())`,
  igraph: `
import sys, igraph
for file in sys.argv[1:]:
  graph = igraph.Graph.Read_GraphML(file)
  print(graph.vcount(), graph.ecount())`,
};
const READS: Readonly<Record<string, readonly string[]>> = { networkx: ["gexf", "graphml"], igraph: ["graphml"] };

const has = (library: string): boolean => spawnSync("python3", ["-c", `import ${library}`]).status === 0;

for (const [library, forms] of Object.entries(READS)) {
  describeWhen(has(library), `Python has no ${library}`, `Pictures in ${library}`, () => {
    let store: GraphStore;
    let served: Served;
    beforeAll(async () => {
      store = await openGraph([...PAPERS, { number: "2031Z00090", title: { nl: "Vis & <chips> \"nu\" 'straks'\u0007" } }]);
      served = await serveForTest(store);
    });
    afterAll(async () => {
      await served.close();
      await store.close();
    });

    it("open with as many nodes and edges", async () => {
      const folder = await mkdtemp(path.join(os.tmpdir(), "interpel-picture-"));
      const files: string[] = [];
      const counts: string[] = [];
      for (const asked of forms.flatMap((form) => [`edges.${form}`, `network.${form}?minWeight=1`])) {
        const text = await (await fetch(`${served.url}export/${asked}`)).text();
        const file = path.join(folder, asked.split("?")[0] ?? "");
        await writeFile(file, text);
        files.push(file);
        counts.push([text.split("<node ").length - 1, text.split("<edge ").length - 1].join(" "));
      }
      const { stdout, stderr } = spawnSync("python3", ["-c", COUNT[library] ?? "", ...files], { encoding: "utf8" });
      expect(stdout.trim().split("\n"), stderr).toEqual(counts);
      expect(counts).not.toContain("0 0");
    });
  });
}
