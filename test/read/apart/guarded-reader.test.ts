import { afterAll, describe, expect, it } from "vitest";
import { GuardedReader } from "../../../src/read/apart/guarded-reader.js";
import { aDocx, paragraph } from "../a-docx.js";
import { aPdf, lines } from "../a-pdf.js";
import { aSource, readAs, rules } from "../a-source.js";
import { doubling, HARMLESS, HOPELESS, inflating } from "../hostile-pdfs.js";
import { expectSound } from "../sound.js";

const PAPER = aPdf([lines(["Vraag 1", "Is het waar dat dit zo is?"])]);
const guarded = new GuardedReader();
afterAll(() => guarded.close());

describe("a document read apart", () => {
  it.each([
    ["paper.pdf", PAPER],
    ["paper.docx", aDocx(paragraph("Vraag 1"))],
    ["page.html", "<html><h1>Vragen</h1><p>Vraag 1"],
    ["large.xml", `<set>${"<vraag>Is het waar?</vraag>".repeat(50_000)}</set>`],
    ["paper.txt", "Vraag 1"],
    ["noise.bin", Uint8Array.from({ length: 500 }, (_, at) => (at * 7919) % 256)],
  ])("is the same as one read here: %s", async (path, content) => {
    expect(await guarded.read(aSource(path, content))).toEqual(await readAs(path, content));
  });

  it("is answered for each of many that come at once", async () => {
    const pages = Array.from({ length: 20 }, (_, at) => aSource(`${at}.pdf`, aPdf([lines([`Vraag ${at}`])])));
    const documents = await Promise.all(pages.map((source) => guarded.read(source)));
    expect(documents.map(({ text }) => text)).toEqual(pages.map((_, at) => `Vraag ${at}`));
  });

  it.each(HARMLESS)("is read whole with %s", async (_oddity, bytes) => {
    expect(await guarded.read(aSource("paper.pdf", bytes))).toMatchObject({ text: "woord", messages: [] });
  });

  it.each(HOPELESS)("has a message because of %s", async (_oddity, bytes) => {
    const document = await guarded.read(aSource("paper.pdf", bytes));
    expectSound(document);
    expect(document.messages.map(({ severity }) => severity)).toContain("error");
  });
});

describe("a document that runs away", () => {
  it.each([
    [
      "takes too much memory",
      inflating(1_500),
      { milliseconds: 20_000, pageMilliseconds: 20_000, megabytes: 200 },
      "read/too-much-memory",
      "more than 200 MB",
    ],
    [
      "takes too long",
      doubling(30),
      { milliseconds: 3_000, pageMilliseconds: 3_000, megabytes: 2_000 },
      "read/too-long",
      "longer than 3 seconds",
    ],
  ])("and %s costs only itself", async (_oddity, bytes, limits, rule, reason) => {
    const strict = new GuardedReader(limits);
    const before = process.memoryUsage.rss();
    const [bomb, next] = await Promise.all([strict.read(aSource("bomb.pdf", bytes)), strict.read(aSource("paper.pdf", PAPER))]);
    await strict.close();
    expectSound(bomb);
    expect(rules(bomb)).toEqual([rule]);
    expect(bomb.messages[0]?.reason).toContain(`Reading "bomb.pdf" was stopped: it took ${reason}. Split it, or`);
    expect(next).toMatchObject({ messages: [], text: "Vraag 1\nIs het waar dat dit zo is?" });
    expect(process.memoryUsage.rss() - before).toBeLessThan(100_000_000);
  });

  it("costs a PDF only the page at which it does, which a message names", async () => {
    const strict = new GuardedReader({ milliseconds: 20_000, pageMilliseconds: 4_000, megabytes: 2_000 });
    const document = await strict.read(aSource("paper.pdf", doubling(30, { surrounded: true })));
    await strict.close();
    expectSound(document);
    expect(document.text).toBe("woord\f\fwoord");
    const reason = 'Page "2" of the PDF was left out: reading it took longer than 4 seconds. Look at the page itself.';
    expect(document.messages).toEqual([{ rule: "read/partial-pdf", severity: "warning", reason }]);
  });

  it("because of its ten thousand pages gives the first of them, within its limits", async () => {
    const pages = Array.from({ length: 10_000 }, (_, at) => [{ x: 50, y: 700, size: 9, text: `Vraag ${at + 1}` }]);
    const document = await guarded.read(aSource("long.pdf", aPdf(pages)));
    expect(document.text.split("\f").length).toBeLessThanOrEqual(2_000);
    expect(document.text.startsWith("Vraag 1\fVraag 2\f")).toBe(true);
    expect(document.messages).toMatchObject([{ rule: "read/partial-pdf", severity: "warning" }]);
  });
});
