import fc from "fast-check";
import { afterAll, describe, it } from "vitest";
import { GuardedReader } from "../../src/read/apart/guarded-reader.js";
import { aDocx, noteMark, paragraph, run } from "./a-docx.js";
import { aPdf, lines } from "./a-pdf.js";
import { bytesOf, readAs } from "./a-source.js";
import { expectSound } from "./sound.js";

const MARKS = [
  "é",
  "e\u0301",
  "\u0308",
  "ﬁ",
  "\u00a0",
  "\u200f",
  "\0",
  "\ud800",
  "\uffff",
  "각",
  "\u1100\u1161\u11a8",
  "<",
  "&",
  "]]>",
  "\f",
  "\r\n",
];
const anyText = fc
  .array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...MARKS, "woord ", "Vraag 1\n")))
  .map((pieces) => pieces.join(""));

/** Text within nested elements, some of them wrong. */
const { markup } = fc.letrec<{ markup: string }>((tie) => ({
  markup: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    anyText.map((text) => text.replace(/[<&\0]/gu, "")),
    fc
      .tuple(
        fc.constantFrom("p", "al", "sup", "b", "li", "ol", "td", "tr", "noot", "div", "nav", "br"),
        fc.array(tie("markup"), { maxLength: 4 }),
      )
      .map(([name, inner]) => `<${name}>${inner.join("")}</${name}>`),
  ),
}));

const SEEDS: readonly (readonly [path: string, bytes: Uint8Array])[] = [
  ["paper.pdf", aPdf([lines(["Vraag 1", "Is het waar dat dit zo is?"]), lines(["Antwoord 1", "Ja."])])],
  ["paper.docx", aDocx(paragraph("Vraag 1") + paragraph(run("Is het waar?") + noteMark(1)), { footnotes: '<w:footnote w:id="1"/>' })],
  ["paper.xml", bytesOf('<?xml version="1.0" encoding="UTF-8"?><set a="b"><vraag nr="1">Is het <b>waar</b>?</vraag></set>')],
  ["paper.html", bytesOf("<!doctype html><meta charset=utf-8><ol><li>Is het <sup>waar</sup>?</ol><table><tr><td>a<td>b</table>")],
  ["paper.json", bytesOf('{"Nummer":"2031Z00001","Onderwerp":"Caf\u00e9s"}')],
];

/** A file with some of its bytes changed, or cut off. */
const damaged = fc
  .tuple(fc.constantFrom(...SEEDS), fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }), fc.nat({ max: 100 }))
  .map(([[path, bytes], changes, percent]) => {
    const copy = bytes.slice(0, percent < 50 ? bytes.length : Math.ceil((bytes.length * percent) / 100));
    for (const [at, byte] of changes) if (copy.length > 0) copy[at % copy.length] = byte;
    return { path, bytes: copy };
  });

/** pdf.js leaves promises of damaged files to themselves, which only a process apart can overlook. */
const reader = new GuardedReader();
afterAll(() => reader.close());

describe("whatever the bytes, a document is sound", () => {
  it("when they are any bytes", () =>
    fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => expectSound(await readAs("paper", bytes)))));

  it("when they are any text", () => fc.assert(fc.asyncProperty(anyText, async (text) => expectSound(await readAs("paper.txt", text)))));

  it("when they are any JSON", () =>
    fc.assert(
      fc.asyncProperty(fc.dictionary(anyText, fc.oneof(anyText, fc.jsonValue())), async (row) =>
        expectSound(await readAs("row.json", JSON.stringify(row))),
      ),
    ));

  it("when they are any XML", () =>
    fc.assert(fc.asyncProperty(markup, async (inner) => expectSound(await readAs("paper.xml", `<set>${inner}</set>`)))));

  it("when they are any HTML", () =>
    fc.assert(
      fc.asyncProperty(markup, anyText, async (inner, text) => expectSound(await readAs("page.html", `<html><body>${inner}${text}`))),
    ));

  it("when they are a damaged file", () =>
    fc.assert(
      fc.asyncProperty(damaged, async (source) => expectSound(await reader.read(source))),
      { numRuns: 150 },
    ));
});
