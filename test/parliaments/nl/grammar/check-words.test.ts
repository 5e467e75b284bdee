import { describe, expect, it } from "vitest";
import { messagesOf } from "./a-printed-paper.js";

describe("the checks of a paper's words", () => {
  it("have nothing to say of a paper that was read whole", () => {
    expect(messagesOf({})).toEqual([]);
  });

  it.each([
    ["a marker whose note was lost", "Kent u het onderzoek van Optivista?1", "text/marker-left", "1"],
    ["a marker in brackets whose note was lost", "Kent u het onderzoek van Optivista? (1)", "text/marker-left", "(1)"],
    ["two markers whose notes were lost", "Kent u beide onderzoeken van Optivista?1 2", "text/marker-left", "1 2"],
    [
      "a footnote that ran into the text",
      "Kent u dit? 1 De Nieuwlander, 8 februari 2031 Zo ja, wat vindt u ervan?",
      "text/note-left",
      "1 De Nieuwlander, 8 februari 2031",
    ],
    [
      "a running foot amid the words",
      "Kent u het Staten Kamer, vergaderjaar 2030-2031, Vragen 2 onderzoek?",
      "text/furniture-left",
      "Kamer, vergaderjaar 2030-2031, Vragen",
    ],
    ["a label that was glued to the words before it", "Kent u het onderzoek? Vraag 7 Wat vindt u ervan?", "text/label-left", "? Vraag 7"],
    ["a label that was misread", "Kent u het onderzoek? Vraaq 7 Wat vindt u ervan?", "text/label-left", "? Vraaq 7"],
    ["a page's number behind a sentence", "Kent u het onderzoek? Wat vindt u ervan. 3", "text/line-left", "3"],
    ["letters in the wrong encoding", "Kent u de financiÃ«n van Optivista?", "text/encoding", "Ã«"],
    ["a common word with a letter misread", "Kent u hct onderzoek van Optivista?", "text/letters-misread", "hct"],
    ["a word that no letter can be read so in", "Wat vindt u van de mcnsen van Optivista?", "text/letters-misread", "mcnsen"],
    ["a text that was cut off", "Kent u het onderzoek van de", "questions/no-end", "Kent u het onderzoek van de"],
  ])("point at %s", (_oddity, words, rule, quote) => {
    const found = messagesOf({ last: words }).filter((message) => message.rule === rule);
    expect(found.map(({ severity, quote: printed }) => [severity, printed])).toEqual([["warning", expect.stringContaining(quote.trim())]]);
  });

  it.each([
    ["a number at the end of a sentence", "Kent u de plannen voor 2031?"],
    ["a reference to an earlier answer", "Kent u uw antwoord op vraag 3 van 8 februari 2031?"],
    ["an amount behind a bracket", "Kent u het bedrag (in euro's) 12 miljoen, en klopt het?"],
    ["an Aanhangsel that is referred to", "Kent u Aanhangsel Handelingen, vergaderjaar 2029-2030, nr. 912?"],
    ["the number of a table on its line", "Kunt u dit toelichten?\nTabel 1\nCamera's per stad, zoals u weet?"],
    ["units and abbreviations of two letters", "Kent u de camera van 10 cm, cq de foto ervan?"],
    ["an address", "Kent u de pagina optivista.nl/hct en www.mct.nl?"],
    ["a question that is a request", "Wilt u deze vragen voor 1 maart beantwoorden."],
  ])("leave %s alone", (_what, words) => {
    expect(messagesOf({ last: words })).toEqual([]);
  });

  it("remark that a question begins amid a sentence", () => {
    expect(messagesOf({ last: "en wat vindt u daarvan?" }).map(({ rule, severity }) => [rule, severity])).toEqual([
      ["questions/no-start", "info"],
    ]);
  });
});
