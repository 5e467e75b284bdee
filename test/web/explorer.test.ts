import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serve } from "../../src/api/server.js";
import { openStore } from "../../src/store/open.js";
import type { GraphStore } from "../../src/store/store.js";
import { interpel, ROOT } from "../cli/interpel.js";
import { describeWhen } from "../when.js";
import { CHROMIUM, openBrowser } from "./chromium.js";

const built = existsSync(join(ROOT, "dist/web/explorer/index.html"));
const missing = built ? "Chromium is not installed." : "The explorer is not built: npm run build.";
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Pages of the samples, each with words that it shows once it is whole. */
const PAGES = [
  ["the first page", "/", "What the collection holds"],
  ["a company", "/entity/company:drakon-systems", "Who asks whom"],
  ["a question set", "/set/question-set:xx/2031Z00042?q=2", "Sources"],
  ["a question set in both languages", "/set/question-set:xx/2031Z00042?text=both", "Side by side"],
  ["a network", "/network?seeds=company:drakon-systems", "Drakon Systems"],
  ["response times", "/times?of=ministry:xx/digitale-zaken&year=2031", "In figures"],
  ["topics over time", "/topics?by=month&split=party", "The same in figures"],
  ["nothing", "/entity/company:xx/nobody", "Nothing in the collection is known"],
] as const;

describeWhen(built && CHROMIUM !== undefined, missing, "The explorer in Chromium", () => {
  let folder: string;
  let store: GraphStore;
  let served: Awaited<ReturnType<typeof serve>>;
  let browser: Awaited<ReturnType<typeof openBrowser>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "interpel-explorer-"));
    await interpel(["ingest", "samples", "--store", folder, "--json"]);
    store = await openStore(folder, { readOnly: true });
    served = await serve(store, { host: "127.0.0.1", port: 0 });
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await store?.close();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  async function open(path: string, size: { width: number; height: number }) {
    const page = await browser.context.newPage();
    await page.setViewportSize(size);
    await page.goto(new URL(path, served.url).href);
    return page;
  }

  const withLanguage = (path: string, setting: string): string => `${path}${path.includes("?") ? "&" : "?"}${setting}`;

  it.each(PAGES)("shows %s to all readers, and asks no other host", { timeout: 90_000 }, async (_name, path, words) => {
    const page = await open(withLanguage(path, "lang=en&theme=light"), { width: 1280, height: 800 });
    await page.getByText(words).first().waitFor({ timeout: 60_000 });
    for (const [setting, size] of [
      ["", { width: 1280, height: 800 }],
      ["lang=nl&theme=dark", { width: 360, height: 740 }],
    ] as const) {
      await page.setViewportSize(size);
      if (setting) await page.goto(new URL(withLanguage(path, setting), served.url).href);
      await page.locator("main h1, main h2, main .big-t, main table").first().waitFor({ timeout: 60_000 });
      await page.waitForTimeout(500); // pages fill in from several answers
      await page.evaluate(AXE);
      const found = await page.evaluate<AxeResults>("axe.run()");
      const grave = found.violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect(grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    }
    await page.close();
    const { origin } = new URL(served.url);
    expect(browser.noticed.requests.filter((address) => !/^(?:data|blob):/u.test(address) && new URL(address).origin !== origin)).toEqual(
      [],
    );
    expect(browser.noticed.complaints.filter((text) => !/WebGL|GPU/iu.test(text))).toEqual([]);
  });

  it("finds a company by keyboard alone and opens its page", { timeout: 90_000 }, async () => {
    const page = await open("/?lang=en", { width: 1280, height: 800 });
    await page.getByText("What the collection holds").first().waitFor({ timeout: 60_000 });
    await page.keyboard.press("/");
    await page.keyboard.type("Drakon");
    await page.getByRole("option").first().waitFor({ timeout: 60_000 });
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/(?:entity|set)\//u, { timeout: 60_000 });
    await page.close();
  });

  it("shows how a name was read on hover, on focus and at the first tap, one at a time, until Escape", { timeout: 90_000 }, async () => {
    const page = await open("/set/question-set:xx/2031Z00042?lang=en&text=both", { width: 1280, height: 800 });
    const names = page.locator(".qs a.m");
    await names.first().waitFor({ timeout: 60_000 });
    await names.first().hover();
    await page.locator(".ev").waitFor();
    expect(await page.locator(".ev").innerText()).toMatch(/Written[\s\S]*Optivista[\s\S]*% sure[\s\S]*characters \d/u);
    await names.nth(2).focus();
    expect(await page.locator(".ev").count()).toBe(1);
    await page.evaluate(AXE);
    expect((await page.evaluate<AxeResults>("axe.run('.qs')")).violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await page.locator(".ev").count()).toBe(0);
    await names.first().dispatchEvent("pointerdown", { pointerType: "touch" });
    await names.first().dispatchEvent("click");
    expect(await page.locator(".ev").count()).toBe(1);
    expect(new URL(page.url()).pathname).toContain("/set/");
    await page.close();
  });

  it("keeps in the address in which languages a set is read", { timeout: 90_000 }, async () => {
    const page = await open("/set/question-set:xx/2031Z00042?lang=en", { width: 1280, height: 800 });
    const texts = page.locator("#q1 .tx[lang]");
    await texts.first().waitFor({ timeout: 60_000 });
    expect(await texts.count()).toBe(1);
    await page.getByRole("button", { name: "Side by side" }).click();
    await page.locator("#q1 .tx[lang=nl]").waitFor();
    expect(await texts.count()).toBe(2);
    expect(new URL(page.url()).searchParams.get("text")).toBe("both");
    await page.close();
  });
});
