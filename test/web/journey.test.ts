import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serve } from "../../src/api/server.js";
import { openStore } from "../../src/store/open.js";
import type { GraphStore } from "../../src/store/store.js";
import { interpel, ROOT } from "../cli/interpel.js";
import { describeWhen } from "../when.js";
import { CHROMIUM, openBrowser } from "./chromium.js";

const built = existsSync(path.join(ROOT, "dist/web/explorer/index.html"));
const PICTURES = path.join(ROOT, "results/journey");
/** Milliseconds in which a page has to show itself; on a machine that does nothing else it takes a tenth of it. */
const PATIENCE = 10_000;

const VARIANTS = [
  {
    lang: "en",
    theme: "light",
    size: { width: 1280, height: 800 },
    words: { network: "Show in network", export: "Export" },
  },
  {
    lang: "nl",
    theme: "dark",
    size: { width: 390, height: 844 },
    words: { network: "Toon in netwerk", export: "Exporteren" },
  },
] as const;

describeWhen(
  built && CHROMIUM !== undefined,
  built ? "Chromium is not installed." : "The explorer is not built.",
  "A journey through the explorer",
  () => {
    let folder: string;
    let store: GraphStore;
    let served: Awaited<ReturnType<typeof serve>>;
    let browser: Awaited<ReturnType<typeof openBrowser>>;

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), "interpel-journey-"));
      await interpel(["ingest", "samples", "--store", folder, "--json"]);
      store = await openStore(folder, { readOnly: true });
      served = await serve(store, { host: "127.0.0.1", port: 0 });
      browser = await openBrowser();
      await mkdir(PICTURES, { recursive: true });
    }, 120_000);

    afterAll(async () => {
      await browser?.close();
      await served?.close();
      await store?.close();
      await rm(folder, { recursive: true, force: true });
    }, 60_000);

    const rows = (page: Page) => page.locator("tr[data-row]").evaluateAll((all) => all.map((row) => row.getAttribute("data-row")));

    async function saved(page: Page, form: string, button: string): Promise<string> {
      await page.getByRole("button", { name: button, exact: true }).click();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: new RegExp(`^${form}`, "u") }).click(),
      ]);
      return readFile(await download.path(), "utf8");
    }

    it.each(VARIANTS)(
      "from the first page to a picture that others can open ($lang, $theme, $size.width px)",
      { timeout: 120_000 },
      async ({ lang, theme, size, words }) => {
        const page = await browser.context.newPage();
        page.setDefaultTimeout(PATIENCE);
        await page.setViewportSize(size);
        const look = (step: string) => page.screenshot({ path: path.join(PICTURES, `${step}-${lang}-${theme}-${size.width}.png`) });

        await page.goto(`${served.url}?lang=${lang}&theme=${theme}`);
        const search = page.getByRole("combobox").first();
        await search.fill("Drakon");
        await page
          .getByRole("option", { name: /Drakon Systems/u })
          .first()
          .click();
        await page.waitForURL(/\/entity\/company:drakon-systems/u);
        await page.locator(".ql mark", { hasText: "Drakon Systems" }).first().waitFor();
        await look("1-company");

        await page.locator(".ql li .said a").first().click();
        await page.waitForURL(/\/set\//u);
        await page.locator(".qs a.m", { hasText: "Drakon Systems" }).first().focus();
        await page.locator(".ev", { hasText: "Drakon Systems" }).waitFor();
        await look("2-set");

        await page.locator(".cited > a").first().click();
        await page.waitForURL(/\/entity\/article:/u);
        await page.locator("h1").waitFor();
        await page.goBack();
        await page.mouse.move(0, 0); // where it was clicked, a name may stand now
        await page.locator(".qs a.m", { hasText: "Drakon Systems" }).first().focus();
        await page.locator(".ev").getByRole("link", { name: words.network }).click();
        await page.waitForURL(/\/network\?.*seeds=company/u);
        await page.locator('tr[data-row="company:drakon-systems"]').waitFor({ state: "attached" });
        expect((await rows(page)).length).toBeGreaterThan(5);
        await look("3-network");

        const gexf = await saved(page, "GEXF", words.export);
        const svg = await saved(page, "SVG", words.export);
        for (const file of [gexf, svg]) expect(file).toContain("Drakon Systems");

        // Where it was left, others find the same.
        const shown = await rows(page);
        const other = await openBrowser();
        const fresh = await other.context.newPage();
        fresh.setDefaultTimeout(PATIENCE);
        await fresh.setViewportSize(size);
        await fresh.goto(page.url());
        await fresh.locator('tr[data-row="company:drakon-systems"]').waitFor({ state: "attached" });
        expect(await rows(fresh)).toEqual(shown);
        await other.close();
        await page.close();
        expect(browser.noticed.complaints.filter((text) => !/WebGL|GPU/iu.test(text))).toEqual([]);
      },
    );
  },
);
