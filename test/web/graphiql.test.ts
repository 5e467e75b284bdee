import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildASTSchema, concatAST, parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../src/api/server.js";
import { openStore } from "../../src/store/open.js";
import type { GraphStore } from "../../src/store/store.js";
import { FIRST_QUERY } from "../../web/graphiql/first-query.js";
import { filesOf, ROOT } from "../architecture/sources.js";
import { describeWhen } from "../when.js";
import { CHROMIUM, openBrowser } from "./chromium.js";

describe("The first query of GraphiQL", () => {
  it("is one that the schema knows", () => {
    const schema = buildASTSchema(concatAST(filesOf("schema", [".graphql"]).map(({ text }) => parse(text))));
    expect(validate(schema, parse(FIRST_QUERY))).toEqual([]);
  });
});

const built = existsSync(join(ROOT, "dist/web/graphiql/index.html"));
const missing = built ? "Chromium is not installed." : "GraphiQL is not built: npm run build.";

describeWhen(built && CHROMIUM !== undefined, missing, "GraphiQL in Chromium", () => {
  let folder: string;
  let store: GraphStore;
  let served: Awaited<ReturnType<typeof serve>>;
  let browser: Awaited<ReturnType<typeof openBrowser>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "interpel-graphiql-"));
    store = await openStore(folder);
    served = await serve(store, { host: "127.0.0.1", port: 0 });
    browser = await openBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await store?.close();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  it("shows itself, answers its first query, and asks no other host for anything", { timeout: 60_000 }, async () => {
    const origin = new URL(served.url).origin;
    const page = await browser.context.newPage();
    await page.goto(`${origin}/graphiql/`);
    await page.locator(".graphiql-query-editor .view-line").first().waitFor();
    await page.locator(".graphiql-execute-button").click();
    await page.locator(".result-window", { hasText: '"totalCount"' }).waitFor();
    await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
    await page.locator(".graphiql-doc-explorer", { hasText: "Query" }).waitFor();

    expect(browser.noticed.requests.filter((address) => !/^(?:data|blob):/u.test(address) && new URL(address).origin !== origin)).toEqual(
      [],
    );
    expect(browser.noticed.requests.filter((address) => address.endsWith("/graphql")).length).toBeGreaterThan(1);
    expect(browser.noticed.complaints).toEqual([]);
  });
});
