import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract/extract.js";
import { paperOf } from "./paper-of.js";
import { INVENTED } from "./registers.js";

const candidates = (text: string): string[] =>
  extract(paperOf(text, { questions: [{ number: "1", nl: [[0, text.length]] }] }), INVENTED)
    .mentions.filter((mention) => mention.candidates.length === 0)
    .map(({ quote, type, method }) => `${quote} (${type}, ${method})`);

describe("names that no register knows", () => {
  it.each([
    ["a legal form with full stops", "Wat deed Kwelderbouw B.V. daar?", ["Kwelderbouw B.V. (company, legal-form)"]],
    ["a legal form without", "Heeft Kwelder Bouw BV dat gemeld?", ["Kwelder Bouw BV (company, legal-form)"]],
    ["a legal form before the name", "Wat doet NV Zeewering?", ["NV Zeewering (company, legal-form)"]],
    ["a legal form behind a name with a place in it", "Wat doet Kustdam Mout BV?", ["Kustdam Mout BV (company, legal-form)"]],
    ["a legal form behind where it is from", "Wat doet de Nieuwlandse NV Zeewering?", ["NV Zeewering (company, legal-form)"]],
    ["an English legal form", "Is geleverd door Tidewater Systems Ltd. en anderen?", ["Tidewater Systems Ltd (company, legal-form)"]],
    ["the noun before it", "Kent u het softwarebedrijf Zoutdata?", ["Zoutdata (company, cue)"]],
    ["the noun before a quoted name", "Kent u het bedrijf «Zoutdata»?", ["Zoutdata (company, cue)"]],
    ["an article in a name", "Kent u zuivelbedrijf De Zeekoe?", ["De Zeekoe (company, cue)"]],
    ["the last word of a name", "Wat leverde de Brakwater Group aan u?", ["Brakwater Group (company, ending)"]],
    [
      "a list of companies",
      "Waarom leveren bedrijven als Zoutdata, Brakwater en Meeuw dit?",
      ["Zoutdata (company, cue)", "Brakwater (company, cue)", "Meeuw (company, cue)"],
    ],
    [
      "the same name elsewhere",
      "Kent u het bedrijf Zoutdata? Wat doet Zoutdata?",
      ["Zoutdata (company, cue)", "Zoutdata (company, repetition)"],
    ],
    ["a body by its head", "Wat vindt de Raad voor de Dijken en Polders?", ["Raad voor de Dijken en Polders (organisation, head)"]],
    ["a body by what leads its name", "Wat vindt het Nationaal Duin Instituut?", ["Nationaal Duin Instituut (organisation, head)"]],
    [
      "the short name that the paper gives it",
      "Kent u het Nationaal Duin Instituut (NDI)? Wat doet NDI?",
      ["Nationaal Duin Instituut (organisation, head)", "NDI (organisation, abbreviation)", "NDI (organisation, abbreviation)"],
    ],
    [
      "the short name before it",
      "Kent u het NDI (Nationaal Duin Instituut)?",
      ["NDI (organisation, abbreviation)", "Nationaal Duin Instituut (organisation, head)"],
    ],
    ["a body by the noun before it", "Wat vindt hulporganisatie Vloedlijn?", ["Vloedlijn (organisation, cue)"]],
  ])("are found by %s", (_how, text, expected) => {
    expect(candidates(text)).toEqual(expected);
  });

  it.each([
    ["a board that every body has", "Wat zegt de Raad van Bestuur van Optivista?"],
    ["a legal form used as a word", "Is dat een turbo-BV, of een BV, CV of VOF?"],
    ["a known company with a legal form", "Wat doet Optivista B.V.?"],
    ["a sentence that opens behind the noun", "Betreft dit een bedrijf? Zo ja, welk bedrijf?"],
    ["a place behind the noun", "Wat doet het ziekenhuis Kustdam?"],
    ["a gathering of people", "Wat zei de Duin Advisory Group daarover?"],
    ["a country that is called a company", "Wat kost dat de BV Nieuwland?"],
    ["a tax of councils", "To what use is Council Tax put?"],
    ["the Raad and another name", "Wat willen de Raad en de Bond?"],
  ])("are not %s", (_what, text) => {
    expect(candidates(text)).toEqual([]);
  });
});
