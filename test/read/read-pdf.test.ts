import { describe, expect, it } from "vitest";
import type { Document } from "../../src/model/document.js";
import { PDF_LIMITS, readPdf } from "../../src/read/read-pdf.js";
import { aPdf, lines, type Print } from "./a-pdf.js";
import { blockTexts, readAs, words } from "./a-source.js";
import { show } from "./show.js";

const pdf = (...pages: readonly Print[][]): Promise<Document> => readAs("paper.pdf", aPdf(pages));

const PROSE = [
  "Bent u bekend met het bericht dat de gemeente Nieuwland opnieuw",
  "camera’s van de firma Optivista heeft geplaatst, zonder dat de raad",
  "daarvan wist? Zo ja, sinds wanneer, en wat is daarvan de reden?",
  "Kunt u aangeven hoeveel van deze camera’s er nu in gebruik zijn?",
];

const OTHER_PROSE = [
  "Ja. De raad is op 3 maart 2031 door het college van burgemeester en",
  "wethouders ingelicht; de brief is als bijlage bij dit antwoord gevoegd.",
];

describe("the words of a PDF", () => {
  it("are lines in reading order, pages joined by form feeds", async () => {
    const document = await pdf([...lines(PROSE)].reverse(), [], lines(["Vraag 2"]));
    expect(document.text).toBe(`${PROSE.join("\n")}\f\fVraag 2`);
    expect(document.blocks.map(({ page }) => page)).toEqual([1, 1, 1, 1, 3]);
    expect(document.blocks[0]).toMatchObject({ span: [0, PROSE[0]?.length], kind: "line", size: 9 });
  });

  it.each([
    ["printed piece by piece", ["Vr", 20, "aag aan Op", -10, "tivista"], "Vraag aan Optivista"],
    ["parted by gaps instead of blanks", ["Vraag", -280, "aan", -280, "Optivista"], "Vraag aan Optivista"],
    ["set apart letter by letter", ["V", -200, "r", -200, "a", -200, "a", -200, "g", -480, "a", -200, "a", -200, "n"], "Vraag aan"],
    ["with a blank that is drawn back", ["Yes", 0, " ", 278, "il"], "Yesil"],
    ["with an accent printed over its letter", ["Kostic", 400, "´", -67, " (PvdN)"], "Kostić (PvdN)"],
    ["with a cedilla printed under its letter", ["Yes", 440, "¸", -107, "ilgoz"], "Yeşilgoz"],
    ["with an accent beside its letter", ["foto´s"], "foto´s"],
  ])("are whole when %s", async (_oddity, text, expected) => {
    const document = await pdf([...lines(PROSE), { x: 220, y: 600, size: 9, text }]);
    expect(blockTexts(document)).toContain(expected);
  });

  it("are whole when set wide", async () => {
    const document = await pdf([...lines(PROSE), { x: 220, y: 600, size: 9, spacing: 2, text: "Vraag aan de minister" }]);
    expect(blockTexts(document)).toContain("Vraag aan de minister");
  });

  it("are whole when an accent is printed apart, above a capital", async () => {
    const accent = { x: 222.2, y: 602, size: 9, text: "´" };
    expect(blockTexts(await pdf([...lines(PROSE), { x: 220, y: 600, size: 9, text: "Eén vraag" }, accent]))).toContain("Één vraag");
  });

  it("come once when printed twice to look bold", async () => {
    const print = { x: 220, y: 600, size: 9, text: "Antwoord 1" };
    expect(blockTexts(await pdf([...lines(PROSE), print, { ...print, x: 220.3 }]))).toContain("Antwoord 1");
  });

  it("keep the number of a list with its text, and the cells of a row together", async () => {
    const row = ["Jaar", "Aantal", "Bedrag"].map((text, at) => ({ x: 220 + at * 90, y: 580, size: 9, text }));
    const document = await pdf([
      ...lines(PROSE),
      { x: 220, y: 600, size: 9, text: "1." },
      { x: 248, y: 600, size: 9, text: "Is dat zo?" },
      ...row,
    ]);
    expect(blockTexts(document).slice(4)).toEqual(["1. Is dat zo?", "Jaar Aantal Bedrag"]);
  });

  it("run down one column and then the next", async () => {
    const left = lines(
      PROSE.map((line) => line.slice(0, 45)),
      { x: 50, size: 8 },
    );
    const right = lines(
      PROSE.map((line) => line.slice(0, 45).toUpperCase()),
      { x: 310, size: 8, y: 702 },
    );
    const document = await pdf([{ x: 50, y: 760, size: 14, text: "Vragen en antwoorden in de Staten van Nieuwland" }, ...left, ...right]);
    expect(blockTexts(document).slice(1)).toEqual([...left, ...right].map(({ text }) => String(text).trimEnd()));
  });

  it("are upright on a page that is turned", async () => {
    const turned = PROSE.map((text, at) => ({ x: 100 + at * 11, y: 50, size: 9, text, turns: 1 }));
    expect(blockTexts(await pdf(turned))).toEqual(PROSE);
  });
});

describe("superscripts of a PDF", () => {
  it("are markers behind their word, ordinals within it, and the numbers of notes", async () => {
    const raised = (x: number, y: number, text: string): Print => ({ x, y, size: 5.5, text });
    const document = await pdf([
      ...lines(PROSE),
      { x: 220, y: 600, size: 9, text: "bericht?" },
      raised(252.5, 603.5, "1 "),
      { x: 258, y: 600, size: 9, text: "Op het 1" },
      raised(291.5, 603.5, "e"),
      { x: 296, y: 600, size: 9, text: "uur" },
      { x: 220, y: 100, size: 4.5, text: "1" },
      { x: 226, y: 97.5, size: 7, text: "Nieuwlandse Courant, 3 maart 2031" },
    ]);
    expect(show(document).slice(4)).toEqual(["line: bericht?{1} Op het 1{e} uur", "footnote: {1} Nieuwlandse Courant, 3 maart 2031"]);
    expect(document.blocks[4]?.superscripts?.map((span) => words(document, span))).toEqual(["1", "e"]);
  });
});

describe("what a page of a PDF carries beside the text", () => {
  const foot = (page: number): Print[] => [
    { x: 220, y: 60, size: 9, text: "Staten van Nieuwland, vergaderjaar 2031–2032, Aanhangsel" },
    { x: 530, y: 60, size: 9, text: String(page) },
  ];
  const code: Print = { x: 50, y: 80, size: 6, text: "ah-sn-20312032-12" };

  it("is furniture: running feet with their page numbers, codes in the margin", async () => {
    const document = await pdf([...lines(PROSE), code, ...foot(1)], [...lines(OTHER_PROSE), ...foot(2)]);
    expect(document.blocks.filter(({ kind }) => kind === "furniture").map(({ span }) => words(document, span))).toEqual([
      "ah-sn-20312032-12",
      "Staten van Nieuwland, vergaderjaar 2031–2032, Aanhangsel 1",
      "Staten van Nieuwland, vergaderjaar 2031–2032, Aanhangsel 2",
    ]);
  });

  it("is furniture on a single page too, where it ends in the page's number", async () => {
    expect(show(await pdf([...lines(PROSE), ...foot(1)])).at(-1)).toMatch(/^furniture: Staten/u);
  });

  it("is furniture where the document says so, and where it stands across the page", async () => {
    const artifact = { x: 500, y: 780, size: 40, text: "2", tag: "Artifact" };
    const watermark = { x: 20, y: 300, size: 12, text: "CONCEPT", turns: 1 };
    const document = await pdf([artifact, ...lines(PROSE), watermark]);
    expect(show(document).filter((line) => line.startsWith("furniture"))).toEqual(["furniture: 2", "furniture: CONCEPT"]);
  });

  it("is not a heading that begins two pages", async () => {
    const document = await pdf([...lines(["Antwoord 1", ...PROSE])], [...lines(["Antwoord 2", ...OTHER_PROSE])]);
    expect(document.blocks.map(({ kind }) => kind)).not.toContain("furniture");
  });
});

describe("footnotes of a PDF", () => {
  const noted = (number: string, text: string, y: number): Print[] => [
    { x: 220, y: y + 2.5, size: 4.5, text: number },
    { x: 226, y, size: 7, text },
  ];

  it("are small print at the foot, and go on over the page", async () => {
    const document = await pdf(
      [...lines(PROSE), ...noted("1", "Nieuwlandse Courant, een bericht dat te lang is", 100)],
      [...lines(PROSE), { x: 226, y: 110, size: 7, text: "voor één bladzijde." }, ...noted("2", "Dagblad.", 101)],
    );
    expect(show(document).filter((line) => line.startsWith("footnote"))).toEqual([
      "footnote: {1} Nieuwlandse Courant, een bericht dat te lang is",
      "footnote: voor één bladzijde.",
      "footnote: {2} Dagblad.",
    ]);
  });

  it("are not the small print of a table above them", async () => {
    const table = lines(["Jaar 2031 12", "Jaar 2032 14"], { y: 300, size: 7 });
    const document = await pdf([...lines(PROSE), ...table, ...noted("1", "Dagblad.", 100)]);
    expect(show(document).slice(4)).toEqual(["line: Jaar 2031 12", "line: Jaar 2032 14", "footnote: {1} Dagblad."]);
  });
});

describe("headings of a PDF", () => {
  it("are larger, bold, or said to be", async () => {
    const document = await pdf([
      { x: 220, y: 780, size: 14, text: "Staten van Nieuwland" },
      { x: 220, y: 720, size: 9, text: "Vraag 1", bold: true },
      ...lines(PROSE),
      { x: 220, y: 640, size: 9, text: "Antwoord 1", tag: "H" },
      { x: 220, y: 630, size: 9, text: "Ja." },
    ]);
    expect(show(document).filter((line) => !line.startsWith("line"))).toEqual([
      "heading: Staten van Nieuwland",
      "heading bold: Vraag 1",
      "heading: Antwoord 1",
    ]);
  });
});

describe("a PDF that cannot be read as a whole", () => {
  const whole = aPdf([lines(PROSE), lines(PROSE)]);
  it.each([
    ["encrypted", aPdf([lines(PROSE)], { encrypted: true }), "read/encrypted-pdf"],
    ["cut off in its first object", whole.subarray(0, 60), "read/truncated-pdf"],
    ["a scan, without words", aPdf([[]]), "read/empty"],
  ])("because it is %s gives an error", async (_oddity, bytes, rule) => {
    const document = await readAs("paper.pdf", bytes);
    expect(document.text.trim()).toBe("");
    expect(document.messages).toMatchObject([{ rule, severity: "error" }]);
  });

  it("because it was cut off gives what is left, and a warning", async () => {
    const document = await readAs("paper.pdf", whole.subarray(0, whole.length - 400));
    expect(document.text).toContain(PROSE[0]);
    expect(document.messages).toMatchObject([{ rule: "read/truncated-pdf", severity: "warning" }]);
  });

  it("because it has too many pages gives the first of them, and a warning", async () => {
    const pages = Array.from({ length: 5 }, (_, at) => [{ x: 50, y: 700, size: 9, text: `blad ${at}` }]);
    const { text, messages } = await readPdf(aPdf(pages), { limits: { ...PDF_LIMITS, pages: 3 } });
    expect(text).toBe("blad 0\fblad 1\fblad 2");
    expect(messages).toMatchObject([{ rule: "read/partial-pdf", severity: "warning" }]);
  });
});
