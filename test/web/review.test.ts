import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import type { AxeResults } from "axe-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serve } from "../../src/api/server.js";
import { servedDesk } from "../../src/cli/served-desk.js";
import { openStore } from "../../src/store/open.js";
import type { GraphStore } from "../../src/store/store.js";
import { interpel, ROOT } from "../cli/interpel.js";
import { describeWhen } from "../when.js";
import { CHROMIUM, openBrowser } from "./chromium.js";

const built = existsSync(path.join(ROOT, "dist/web/explorer/index.html"));
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A company that no register knows, in three papers, and another in one. */
const paperOf = (number: string, other: string) => `Staten van Nieuwland

${number}

Vragen van het lid Vermeulen (SV) aan de Minister van Digitale Zaken over pakketten van Kwartelhoef (ingezonden 11 februari 2035).

Vraag 1
Kent u het bedrijf Kwartelhoef, dat pakketten bij alle stadhuizen van Drakenland bezorgt, en de klachten van bewoners daarover?

Vraag 2
Kent u het bedrijf ${other}, dat pakketten bij alle scholen van Drakenland bezorgt, en de klachten van ouders daarover?
`;

describeWhen(
  built && CHROMIUM !== undefined,
  built ? "Chromium is not installed." : "The explorer is not built.",
  "The review desk in Chromium",
  () => {
    let folder: string;
    let file: string;
    let store: GraphStore;
    let served: Awaited<ReturnType<typeof serve>>;
    let browser: Awaited<ReturnType<typeof openBrowser>>;

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), "interpel-desk-"));
      file = path.join(folder, "judgements.ndjson");
      for (const [index, other] of ["Zwaluwpost", "Kwartelhoef", "Kwartelhoef"].entries())
        await writeFile(path.join(folder, `${index}.txt`), paperOf(`2035Z0000${index + 1}`, other));
      await interpel(["ingest", folder, "--store", path.join(folder, "store"), "--json"]);
      store = await openStore(path.join(folder, "store"), { readOnly: true });
      const review = servedDesk(store, file, { review: true });
      served = await serve(store, { host: "127.0.0.1", port: 0, ...(review && { review }) });
      browser = await openBrowser();
    }, 120_000);

    afterAll(async () => {
      await browser?.close();
      await served?.close();
      await store?.close();
      await rm(folder, { recursive: true, force: true });
    }, 60_000);

    it("is walked and decided by keyboard alone, and every decision can be taken back", { timeout: 90_000 }, async () => {
      const page = await browser.context.newPage();
      await page.goto(`${served.url}review?lang=en`);
      const items = page.locator(".review ol > li");
      await items.first().waitFor({ timeout: 60_000 });
      const names = await page.locator(".named-as").allInnerTexts();
      expect(names[0]).toBe("Kwartelhoef");
      const decisions = async () =>
        (await readFile(file, "utf8"))
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line).decision as string);

      const pairs = await page.locator(".review ol > li:not(:has(.named-as))").count();
      for (let item = 0; item <= pairs; item++) await page.keyboard.press("j");
      await page.keyboard.press("a");
      await page.getByText("accepted").waitFor();
      await page.keyboard.press("k");
      await page.keyboard.press("u");
      await page.getByText("accepted").waitFor({ state: "detached" });
      await page.keyboard.press("l");
      await page.keyboard.type("company:optivista");
      await page.keyboard.press("Enter");
      await page.getByText("another name of company:optivista").waitFor();
      expect(await decisions()).toEqual(["accept", "undo", "alias"]);
      await page.reload();
      await page.getByText("another name of company:optivista").waitFor();
      await page.close();
    });

    it("says why a decision was not kept, and keeps the page", { timeout: 90_000 }, async () => {
      const page = await browser.context.newPage();
      await page.goto(`${served.url}review?lang=en`);
      await page.locator(".review ol > li").first().waitFor({ timeout: 60_000 });
      await page.route("**/review/judgements", (route) =>
        route.fulfill({ status: 500, json: { errors: [{ message: "The disk is full." }] } }),
      );
      await page.getByRole("button", { name: "Reject" }).first().click();
      await page.getByRole("alert").waitFor();
      expect(await page.getByRole("alert").innerText()).toContain("The disk is full.");
      await page.close();
    });

    it("can be read by everybody, on a narrow screen too", { timeout: 90_000 }, async () => {
      const page = await browser.context.newPage();
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(`${served.url}review?lang=nl&theme=dark`);
      await page.locator(".review ol > li").first().waitFor({ timeout: 60_000 });
      await page.evaluate(AXE);
      const { violations } = await page.evaluate<AxeResults>("axe.run()");
      expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id }) => id)).toEqual([]);
      expect(await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
      await page.close();
    });
  },
);
