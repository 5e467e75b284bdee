import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../src/api/server.js";
import { openStore } from "../../src/store/open.js";
import type { GraphStore } from "../../src/store/store.js";
import { ask, serveForTest } from "../api/ask.js";
import { interpel, ROOT } from "../cli/interpel.js";

const TODAY = "2033-04-10"; // as docs/api.md says

const block = (section: string, language: string): string => new RegExp(`\`\`\`${language}\\n([^\`]*)\`\`\``, "u").exec(section)?.[1] ?? "";

/** Title, query and answer of each question that docs/api.md works out. */
const QUESTIONS = readFileSync(path.join(ROOT, "docs/api.md"), "utf8")
  .split(/^### /mu)
  .filter((section) => /^\d+\. /u.test(section))
  .map((section) => [section.split("\n")[0] ?? "", block(section, "graphql"), block(section, "json")] as const);

describe("docs/api.md", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "interpel-docs-"));
  let store: GraphStore;
  let served: Served;
  beforeAll(async () => {
    await interpel(["ingest", "samples", "--store", folder, "--json"]);
    store = await openStore(folder, { readOnly: true });
    served = await serveForTest(store, { today: () => TODAY });
  }, 60_000);
  afterAll(async () => {
    await served.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("works out ten questions", () => {
    expect(QUESTIONS).toHaveLength(10);
  });

  it.each(QUESTIONS)("answers as it says: %s", async (_title, query, answer) => {
    expect(query).not.toBe("");
    expect((await ask(served, query)).data).toEqual(JSON.parse(answer));
  });
});
