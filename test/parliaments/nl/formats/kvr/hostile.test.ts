import { describe, expect, it } from "vitest";
import { kvrOf } from "../../../../../src/parliaments/nl/formats/kvr/kvr.js";
import { kvrXml, type Pieces, readXml } from "./a-kvr.js";

const LENGTH = 50_000;
const MOST_MS = 250; // a pattern that tries every start takes seconds

const HOSTILE = [
  ["letters", "a"],
  ["capitals", "A"],
  ["figures", "1"],
  ["full stops", "."],
  ["commas and names", "De Wit, "],
  ["lists of numbers", "1, 2 en "],
  ["open brackets", "("],
  ["closed brackets", ") "],
  ["quotes", "« "],
  ["letters apart", "a b "],
  ["broken words", "ab- "],
  ["offices", "de minister van A en "],
  ["headings", "Vragen van het lid A (B) "],
  ["replies", "Antwoord van minister A (B) "],
  ["receipts", "(Ontvangen 3 "],
  ["submissions", "(Ingezonden "],
  ["references", "Aanhangsel Handelingen nr. 1, "],
  ["referrals", "Zie het antwoord op vraag "],
  ["notices", "De reden van het uitstel is dat niet "],
  ["dates", "3 maart "],
] as const;

const FIELDS: readonly (readonly [string, (text: string) => Pieces])[] = [
  ["a heading", (text) => ({ items: { Bibliografische_omschrijving: text, Rubriek: text } })],
  ["a question", (text) => ({ questions: `<vraag nummer="1">${text}<voetnoot nummer="1"/>${text}</vraag>`, type: text.slice(0, 500) })],
  ["a scan", (text) => ({ items: { "SGD-Type": "Aanhangsel" }, questions: `<vraag nummer="${text.slice(0, 100)}">${text}</vraag>` })],
  ["an answer", (text) => ({ answers: `<antwoord nummer="${text.slice(0, 1000)}">${text}</antwoord>` })],
  [
    "a note",
    (text) => ({
      questions: `<vraag nummer="1">Ja?<voetnoot nummer="1"/></vraag><noten><noot nummer="1" bron="${text}" datum="${text}">${text}</noot></noten>`,
    }),
  ],
  ["a notice", (text) => ({ answers: "", notice: `<mededeling mededeler="${text}">${text}</mededeling>` })],
  [
    "an office",
    (text) => ({
      asked: `<vraagdata indiendatum="${text}"><vrager>${text.slice(0, 500)}</vrager><vraagt-aan>${text}</vraagt-aan></vraagdata>`,
    }),
  ],
];

describe("kvrOf, given 50 kB of what a pattern hopes for", () => {
  it.each(FIELDS)("reads %s at once", async (_field, pieces) => {
    const slow: string[] = [];
    for (const [name, piece] of HOSTILE) {
      const document = await readXml(kvrXml(pieces(piece.repeat(Math.ceil(LENGTH / piece.length)))));
      const start = process.cpuUsage();
      kvrOf("xx")(document);
      const { user, system } = process.cpuUsage(start);
      const spent = (user + system) / 1000;
      if (spent > MOST_MS) slow.push(`${name}: ${Math.round(spent)} ms`);
    }
    expect(slow).toEqual([]);
  });
});
