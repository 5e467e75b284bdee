import { describe, expect, it } from "vitest";
import { paperOf, rulesOf } from "./a-kvr.js";

async function askers(heading: string, listed: string, items: Readonly<Record<string, string>> = {}) {
  const paper = await paperOf({
    items: { Bibliografische_omschrijving: `${heading} over trams.`, ...items },
    asked: `<vraagdata vraagnummer="1" indiendatum="">${listed}</vraagdata>`,
  });
  return { askers: paper.askers.map(({ name, party }) => [name, party]), rules: rulesOf(paper) };
}

describe("askersOf", () => {
  it("follows the heading where the source runs two names together", async () => {
    const listed = '<vrager partij="VVH">Vermeulen De Wit</vrager>';
    expect((await askers("Vragen van de leden Vermeulen en De Wit (beiden VVH)", listed)).askers).toEqual([
      ["Vermeulen", "VVH"],
      ["De Wit", "VVH"],
    ]);
  });

  it("follows the list where the heading is cut off", async () => {
    expect((await askers("meulen (VVH)", '<vrager partij="VVH">Vermeulen</vrager>')).askers).toEqual([["Vermeulen", "VVH"]]);
  });

  it("takes a party from the list that the heading leaves out", async () => {
    const listed = '<vrager partij="VVH">Vermeulen</vrager><vrager partij="NLP">Peters</vrager>';
    expect((await askers("Vragen van de leden Peters (NLP) en Vermeulen", listed)).askers).toEqual([
      ["Peters", "NLP"],
      ["Vermeulen", "VVH"],
    ]);
  });

  it("takes the whole of a name that goes on behind 'tot'", async () => {
    const listed = '<vrager partij="NLP">De Wit tot Linden</vrager>';
    expect((await askers("Vragen van het lid De Wit tot Linden (NLP)", listed)).askers).toEqual([["De Wit tot Linden", "NLP"]]);
  });

  it("says whom only the list names", async () => {
    expect((await askers("Vragen van het lid Vermeulen (VVH)", '<vrager partij="NLP">Peters</vrager>')).rules).toContain(
      "heading/other-asker",
    );
  });

  it("spells a scanned name and party as the clerks do", async () => {
    const listed = '<vrager partij="VVH">Vermeulen</vrager>';
    expect((await askers("Vragen van het lid Vermculen (VWH)", listed, { "SGD-Type": "Aanhangsel" })).askers).toEqual([
      ["Vermeulen", "VVH"],
    ]);
  });
});
