import { describe, expect, it } from "vitest";
import { exportNdjson } from "../../src/export/ndjson.js";
import type { GraphEdge, GraphNode } from "../../src/model/batch.js";

async function* each<T>(items: readonly T[]) {
  yield* items;
}
const node = (properties: GraphNode["properties"]): GraphNode => ({ id: "company:optivista", kind: "Company", properties });
const edge: GraphEdge = {
  id: "e",
  type: "MENTIONS",
  from: "question:xx/1/1",
  to: "company:optivista",
  key: "",
  properties: {},
  evidence: [{ document: "document:xx/1/txt", start: 0, end: 9, quote: "Optivista", lang: "nl", method: "register", confidence: 1 }],
};

async function linesOf(nodes: GraphNode[], edges: GraphEdge[]): Promise<string> {
  let text = "";
  for await (const line of exportNdjson(each(nodes), each(edges))) text += line;
  return text;
}

describe("exportNdjson", () => {
  it("writes one JSON object a line, nodes before edges", async () => {
    const lines = (await linesOf([node({ name: { nl: "Optivista" } })], [edge]))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ node: id, edge: type }) => id ?? type)).toEqual(["company:optivista", "MENTIONS"]);
    expect(lines[1].evidence[0].quote).toBe("Optivista");
  });

  it("gives the same bytes whatever the order of keys", async () => {
    const first = await linesOf([node({ name: { nl: "O", en: "O" }, aliases: [] })], []);
    expect(await linesOf([node({ aliases: [], name: { en: "O", nl: "O" } })], [])).toBe(first);
  });
});
