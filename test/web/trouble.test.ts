import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { serve } from "../../src/api/server.js";
import type { GraphStore } from "../../src/store/store.js";
import { serveForTest } from "../api/ask.js";
import { DIGITAL } from "../api/papers.js";
import { openGraph, setId } from "../api/small-graph.js";
import { ROOT } from "../cli/interpel.js";
import { describeWhen } from "../when.js";
import { CHROMIUM, openBrowser } from "./chromium.js";

const built = existsSync(path.join(ROOT, "dist/web/explorer/index.html"));
const missing = built ? "Chromium is not installed." : "The explorer is not built.";
const PATIENCE = 10_000;

/** What would run, were any of it taken for markup or followed as a link. */
const HOSTILE = '<img src=x onerror="window.harmed=1"><svg onload="window.harmed=1"></svg>';
const PAPERS = [
  {
    number: "2031Z00042",
    submitted: "2031-03-01",
    title: { nl: `Vis ${HOSTILE}` },
    askers: [{ name: `Vermeulen ${HOSTILE}`, party: "VVH" }],
    addressee: DIGITAL,
    questions: [
      {
        text: { nl: `Kent u ${HOSTILE} van Optivista?` },
        companies: ["Optivista"],
        topics: [`Toezicht ${HOSTILE}`],
        articles: [{ footnote: "1", address: "javascript:window.harmed=1", title: `Bericht ${HOSTILE}`, publisher: `Courant ${HOSTILE}` }],
      },
    ],
  },
];

describeWhen(built && CHROMIUM !== undefined, missing, "The explorer in trouble", () => {
  let store: GraphStore;
  let served: Awaited<ReturnType<typeof serve>>;
  let browser: Awaited<ReturnType<typeof openBrowser>>;

  beforeAll(async () => {
    store = await openGraph(PAPERS);
    served = await serveForTest(store);
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await store?.close();
  }, 60_000);

  async function open(address: string): Promise<Page> {
    const page = await browser.context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(new URL(`${address}${address.includes("?") ? "&" : "?"}lang=en`, served.url).href);
    return page;
  }

  const SET = `/set/${setId("2031Z00042")}`;

  it.each([SET, "/entity/company:optivista", "/topics", "/times", "/network?seeds=company:optivista"])(
    "says at %s that the server cannot be reached, and goes on when it can",
    { timeout: 60_000 },
    async (address) => {
      const page = await browser.context.newPage();
      page.setDefaultTimeout(PATIENCE);
      await page.route("**/graphql", (route) => route.abort());
      await page.goto(new URL(`${address}${address.includes("?") ? "&" : "?"}lang=en`, served.url).href);
      const again = page.getByRole("button", { name: "Try again" }).first();
      await again.waitFor();
      await page.unroute("**/graphql");
      await again.click();
      await page.getByRole("alert").waitFor({ state: "detached" });
      expect(await page.locator("main").innerText()).not.toBe("");
      await page.close();
    },
  );

  it("shows that something is under way while the server takes its time", { timeout: 60_000 }, async () => {
    const page = await browser.context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.route("**/graphql", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      await route.continue();
    });
    await page.goto(new URL(`${SET}?lang=en`, served.url).href);
    await page.getByRole("status").first().waitFor();
    await page.locator("h1", { hasText: "Vis" }).waitFor();
    await page.close();
  });

  it.each([
    ["/set/question-set:xx/2099Z99999", "Nothing in the collection is known"],
    ["/entity/company:nobody", "Nothing in the collection is known"],
    ["/network?v=9&seeds=company:nobody&t=never", null],
    ["/topics?of=topic:nothing&by=eon&from=x", null],
    ["/times?of=ministry:xx/none&by=moon&year=99999", null],
  ])("says something at the broken or old address %s", { timeout: 60_000 }, async (address, words) => {
    const page = await open(address);
    if (words) await page.getByText(words).waitFor();
    await page.locator("main h1, main h2, main [role=status], main [role=alert], main .state").first().waitFor();
    expect((await page.locator("body").innerText()).length).toBeGreaterThan(100);
    await page.close();
  });

  it.each(["/", SET, "/entity/company:optivista", "/topics?split=party", "/times", "/network?seeds=company:optivista", "/network"])(
    "runs nothing of what stands in titles, names and addresses: %s",
    { timeout: 60_000 },
    async (address) => {
      const page = await open(address);
      await page.locator("main h1, main h2, main table").first().waitFor();
      await page.waitForTimeout(700); // pages fill in from several answers
      expect(await page.evaluate("window.harmed")).toBeUndefined();
      expect(await page.locator('a[href^="javascript:"], main img').count()).toBe(0);
      await page.close();
    },
  );

  it("draws such names into a picture as text alone", { timeout: 60_000 }, async () => {
    const page = await open("/network?seeds=company:optivista");
    await page.locator("tr[data-row]").first().waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /^SVG/u }).click()]);
    const svg = await readFile(await download.path(), "utf8");
    expect(svg).not.toMatch(/<img|<svg onload|href="javascript:/u);
    const other = await browser.context.newPage();
    await other.setContent(svg);
    expect(await other.evaluate("window.harmed")).toBeUndefined();
    await other.close();
    await page.close();
  });
});
