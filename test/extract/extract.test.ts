import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract/extract.js";
import { paperOf } from "./paper-of.js";
import { INVENTED } from "./registers.js";

const found = (text: string): string[] =>
  extract(paperOf(text, { questions: [{ number: "1", nl: [[0, text.length]] }] }), INVENTED)
    .mentions.filter(({ candidates }) => candidates.length > 0)
    .map(({ quote, type, adjective }) => `${quote} (${type}${adjective ? ", adjective" : ""})`);

describe("extract", () => {
  it.each([
    ["a name", "Klopt het bericht over Optivista?", ["Optivista (company)"]],
    ["the longest of several names", "Klopt het dat Optivista Holding stopt?", ["Optivista Holding (company)"]],
    ["a name with a genitive", "Kent u Optivista’s camera's?", ["Optivista (company)"]],
    ["a name in capitals", "Bericht: OPTIVISTA stopt", ["OPTIVISTA (company)"]],
    ["a name glued to what it makes", "Bent u bekend met Optivistacamera’s?", ["Optivista (company)"]],
    ["a name hyphenated with a title", "Wat zei de Optivista-topman?", ["Optivista (company)"]],
    ["a name broken over a line end", "Wat doet Opti-\nvista daaraan?", ["Opti-\nvista (company)"]],
    ["a name behind a no-break space", "Wat doet\u00A0Optivista\u00A0Holding daaraan?", ["Optivista\u00A0Holding (company)"]],
    ["an acronym by its capitals only", "Rijdt NSP nog, en nsp niet?", ["NSP (company)"]],
    ["an adjective", "Welke Nieuwlandse bedrijven doen mee?", ["Nieuwlandse (country, adjective)"]],
    ["an inhabitant's ending", "Wat zegt de Kustdamse raad?", ["Kustdamse (place, adjective)"]],
    ["a people inside a compound", "Bestaat er een Heideling-alarm?", ["Heideling (people)"]],
    ["a body's acronym inside a longer name", "Wat doen de SB-instellingen?", ["SB-instellingen (organisation)", "SB (organisation)"]],
    [
      "an adjective before a common noun inside a name",
      "Gebruiken Nieuwlandse overheidsinstellingen dit?",
      ["Nieuwlandse overheidsinstellingen (organisation)", "Nieuwlandse (country, adjective)"],
    ],
    ["no adjective inside a proper name", "Wat doet de Nieuwlandse Unie?", ["Nieuwlandse Unie (organisation)"]],
    ["a name glued to a small word before it", "Wat vindt u vanNieuwland en deKamer?", ["Nieuwland (country)"]],
    [
      "a name glued to the noun behind it",
      "Welke Nieuwlandsefamilies zijn er, en welke Nieuwlandopvolging?",
      ["Nieuwlandse (country, adjective)", "Nieuwland (country)"],
    ],
    ["a name glued to a longer word before it", "Waar streeftNieuwland naar?", ["Nieuwland (country)"]],
    ["a noun that its country's adjective stands before", "Geldt het Nieuwlands recht?", ["Nieuwlands (country, adjective)"]],
    [
      "an acronym that the paper spells out as the register does",
      "Wat doet de Statenbond (SB)?",
      ["Statenbond (organisation)", "SB (organisation)"],
    ],
    ["a body whose first noun is printed small", "Wat vindt vereniging Eigen Dijk?", ["vereniging Eigen Dijk (organisation)"]],
    ["an English adjective in an English headline", "Het bericht ‘The Newlandic coast is safe’", ["Newlandic (country, adjective)"]],
    ["a name whose hyphen stayed", "Wat doet Nieuw-land?", ["Nieuw-land (country)"]],
    ["names on both sides of a missing space", "Doet Optivista mee?Nieuwland niet.", ["Optivista (company)", "Nieuwland (country)"]],
  ])("finds %s", (_what, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ["a word in small letters", "Vindt u dat mooi, en nieuwlandse zaken?"],
    ["an ambiguous name without its context", "Eet u een Perzik?"],
    ["an ambiguous name near a word that speaks against it", "Maakt het techbedrijf jam van Perzik?"],
    ["a place that is also a word, where a sentence begins", "Mooi is dat. Zilt ook."],
    ["a place that is a member's surname", "Wat vindt het lid Kustdam, of minister Kustdam, of J. Kustdam, of het lid Van Kustdam?"],
    ["an adjective that is a given name", "Wat zei Frank Vermeer?"],
    ["a language", "Is het rapport in het Nieuwlands vertaald?"],
    ["a language that is learned", "Moet wie hier komt Nieuwlands leren?"],
    ["a language that is taught", "Wie geeft het vak Nieuwlands op school?"],
    ["an English adjective in Dutch words", "Het Newlandic programma"],
    ["a body's words where none has a capital", "Wat kost een vereniging eigen dijk?"],
    ["letters of a reference", "In de brief met kenmerk SB-03-491 staat dat."],
    ["an acronym that the paper spells out otherwise", "Komt de Snelle Buis (SB) er? Wat kost de SB?"],
    ["an acronym of words that the paper writes in full", "Komt de Nieuwe Snelle Pont er? Wat kost de NSP?"],
    ["a body's acronym that is called a company", "Wat levert het kippenbedrijf SB?"],
    ["the number of a directive", "Geldt richtlijn 92/43/SB hier?"],
    ["a portfolio that is not called a ministry", "Wat doet de minister van Digitale Zaken?"],
  ])("leaves %s alone", (_what, text) => {
    expect(found(text)).toEqual([]);
  });

  it("takes an ambiguous name where its context stands near", () => {
    expect(found("Maakt techbedrijf Perzik telefoons?")).toEqual(["Perzik (company)"]);
    expect(found("Woont u in Mooi of in Kustdam?")).toEqual(["Mooi (place)", "Kustdam (place)"]);
    expect(found("Wat doet de gemeente Kustdam, en Mooi?")).toContain("Kustdam (place)");
  });

  it("takes an ambiguous name everywhere in a paper that makes it clear once", () => {
    const text = "Kent u techbedrijf Perzik?\nWat vindt u van Perzik?";
    const paper = paperOf(text, {
      questions: [
        { number: "1", nl: [[0, 26]] },
        { number: "2", nl: [[27, text.length]] },
      ],
    });
    expect(extract(paper, INVENTED).mentions.map(({ place }) => place)).toEqual([
      { part: "question", number: "1" },
      { part: "question", number: "2" },
    ]);
  });

  it("calls a ministry what follows that word", () => {
    expect(found("Wat zegt het ministerie van Digitale Zaken?")).toEqual(["Digitale Zaken (ministry)"]);
  });

  it("finds names in the path of an address, and none in its host", () => {
    const text = "https://www.optivista.example/nieuws/optivista-levert-aan-nieuwlandse-politie";
    const paper = paperOf(text, { footnotes: [{ number: "1", spans: [[0, text.length]] }] });
    expect(extract(paper, INVENTED).mentions.map(({ quote, method }) => [quote, method])).toEqual([
      ["optivista", "address"],
      ["nieuwlandse", "address"],
    ]);
  });

  it("quotes exactly the document, across the pieces of a question", () => {
    const text = "Kent u Opti-\n[voetnoot]\nvista en SB?";
    const paper = paperOf(text, {
      questions: [
        {
          number: "1",
          nl: [
            [0, 12],
            [24, text.length],
          ],
        },
      ],
    });
    for (const { quote, span } of extract(paper, INVENTED).mentions) expect(quote).toBe(text.slice(...span));
    expect(extract(paper, INVENTED).mentions.map(({ candidates }) => candidates[0])).toEqual(["company:optivista", "institution:sb"]);
  });

  it("sees nothing outside the paper's own words", () => {
    const text = "Optivista. Kent u Nieuwland?";
    expect(
      extract(paperOf(text, { questions: [{ number: "1", nl: [[11, text.length]] }] }), INVENTED).mentions.map(({ quote }) => quote),
    ).toEqual(["Nieuwland"]);
  });

  it("reads 50 kB of hostile text in a moment", () => {
    for (const piece of [
      "Nieuwlandse ",
      "SB-",
      "Optivista",
      "-\n",
      "&",
      "'s ",
      "B.V. ",
      "A.",
      "https://",
      "van Van de ",
      "bedrijf X en ",
      "Raad van ",
    ]) {
      const text = piece.repeat(Math.ceil(50_000 / piece.length));
      const before = process.cpuUsage();
      found(text);
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(600);
    }
  });
});
