import { describe, expect, it } from "vitest";
import { parseAnswerHeading } from "../../../../src/parliaments/nl/grammar/answer-heading.js";
import { aFlow } from "./a-flow.js";

/** "form: name / office, … + name / office (on behalf) [day]". */
function read(sentence: string): string | undefined {
  const heading = parseAnswerHeading(aFlow(sentence), null);
  if (!heading) return undefined;
  const by = heading.answeredBy.map(({ name, office, onBehalfOf }) => `${onBehalfOf ? "for " : ""}${name ?? "?"} / ${office}`);
  return `${heading.form}: ${by.join(", ")} [${heading.received}]`;
}

const from = (who: string) => `Antwoord van ${who} (ontvangen 3 mei 2031).`;

describe("parseAnswerHeading", () => {
  it.each([
    [
      "a minister with the portfolio in brackets",
      "Minister De Wit (Volksgezondheid, Welzijn en Sport)",
      "De Wit / Minister van Volksgezondheid, Welzijn en Sport",
    ],
    [
      "a portfolio that is said with 'voor'",
      "minister De Wit (Buitenlandse Handel en Ontwikkelingshulp)",
      "De Wit / minister voor Buitenlandse Handel en Ontwikkelingshulp",
    ],
    ["'voor' within the brackets", "Minister De Wit (voor Rechtsbescherming)", "De Wit / Minister voor Rechtsbescherming"],
    ["no brackets", "minister De Wit van Financiën", "De Wit / minister van Financiën"],
    ["a short form in brackets", "minister Jansen-de Wit (VWS)", "Jansen-de Wit / minister van Volksgezondheid, Welzijn en Sport"],
    ["an office without name", "de minister van Justitie", "? / minister van Justitie"],
    ["a gentleman", "de heer Jansen, minister van Justitie", "Jansen / minister van Justitie"],
    ["a lady with her whole office in brackets", "mevrouw De Wit (minister van Justitie)", "De Wit / minister van Justitie"],
    [
      "two ministers",
      "Minister De Wit (Justitie) en antwoord van Staatssecretaris Jansen (Defensie)",
      "De Wit / Minister van Justitie, Jansen / Staatssecretaris van Defensie",
    ],
    [
      "two names under one title",
      "de Ministers Jansen (Justitie) en De Wit (Defensie)",
      "Jansen / Minister van Justitie, De Wit / Minister van Defensie",
    ],
    [
      "three in a row",
      "Minister Jansen (Justitie), Minister De Wit (Defensie) en Staatssecretaris Van Es (Financiën)",
      "Jansen / Minister van Justitie, De Wit / Minister van Defensie, Van Es / Staatssecretaris van Financiën",
    ],
    [
      "on behalf of one",
      "Minister Jansen (Justitie), mede namens de Minister van Defensie",
      "Jansen / Minister van Justitie, for ? / Minister van Defensie",
    ],
    [
      "on behalf of the prime minister and others",
      "minister Jansen (Justitie), mede namens de minister-president en de ministers van Financiën en voor Medische Zorg",
      "Jansen / minister van Justitie, for ? / minister-president, for ? / minister van Financiën, for ? / minister voor Medische Zorg",
    ],
    [
      "on behalf of several of two titles",
      "Minister Jansen (Justitie) mede namens de Staatssecretarissen van Justitie en van Defensie en de Minister van Financiën",
      "Jansen / Minister van Justitie, for ? / Staatssecretaris van Justitie, for ? / Staatssecretaris van Defensie, for ? / Minister van Financiën",
    ],
    [
      "on behalf of some who are named",
      "Minister De Wit (Defensie), mede namens Minister Jansen (Justitie) en Staatssecretaris Van Es (Financiën)",
      "De Wit / Minister van Defensie, for Jansen / Minister van Justitie, for Van Es / Staatssecretaris van Financiën",
    ],
    [
      "'tevens namens'",
      "Minister Jansen (Justitie), tevens namens de Minister van Defensie",
      "Jansen / Minister van Justitie, for ? / Minister van Defensie",
    ],
    [
      "'in overeenstemming met'",
      "Minister Jansen (Justitie), in overeenstemming met de Minister van Defensie",
      "Jansen / Minister van Justitie, for ? / Minister van Defensie",
    ],
    [
      "the prime minister by name",
      "Minister-President Zwart (Algemene Zaken), mede namens de Minister van Defensie",
      "Zwart / Minister-President, for ? / Minister van Defensie",
    ],
    ["the prime minister by office", "de minister-president, minister van Algemene Zaken", "? / minister-president"],
    ["a name with dash and article", "Minister Faber – Van de Hoek (Justitie)", "Faber - Van de Hoek / Minister van Justitie"],
    ["a name with 'Van', which no portfolio follows", "Minister Van Es (Justitie)", "Van Es / Minister van Justitie"],
    [
      "a part of the portfolio",
      "Staatssecretaris Van Es (Financiën – Toeslagen en Douane)",
      "Van Es / Staatssecretaris van Financiën - Toeslagen en Douane",
    ],
    ["one who stands in", "Minister De Wit (Defensie a.i.)", "De Wit / Minister van Defensie"],
    ["a caretaker", "demissionair minister De Wit (Defensie)", "De Wit / minister van Defensie"],
  ])("reads %s", (_oddity, who, expected) => {
    expect(read(from(who))).toBe(`answer: ${expected} [2031-05-03]`);
  });

  it.each([
    [
      "a communication",
      "Mededeling van Minister De Wit (Defensie) (ontvangen 3 mei 2031).",
      "notice: De Wit / Minister van Defensie [2031-05-03]",
    ],
    [
      "a further communication",
      "Nadere mededeling van Minister De Wit (Defensie) (ontvangen 3 mei 2031).",
      "notice: De Wit / Minister van Defensie [2031-05-03]",
    ],
    [
      "a further answer",
      "Nader antwoord van Minister De Wit (Defensie) (ontvangen 3 mei 2031).",
      "answer: De Wit / Minister van Defensie [2031-05-03]",
    ],
    [
      "the word 'ontvangen' twice",
      "Antwoord van Minister De Wit (Defensie) (ontvangen (ontvangen 3 mei 2031).",
      "answer: De Wit / Minister van Defensie [2031-05-03]",
    ],
    [
      "'ontvangen op'",
      "Antwoord van Minister De Wit (Defensie) (ontvangen op 3 mei 2031)",
      "answer: De Wit / Minister van Defensie [2031-05-03]",
    ],
    ["no day", "Antwoord van Minister De Wit (Defensie)", "answer: De Wit / Minister van Defensie [null]"],
  ])("reads %s", (_oddity, sentence, expected) => {
    expect(read(sentence)).toBe(expected);
  });

  it("takes no answer to a member's questions for a member who answers", () => {
    expect(read("Antwoord op vragen van het lid Zwart (PNL) over drones")).toBeUndefined();
  });

  it("reads the same with any one blank missing, as where a text layer lost line ends", () => {
    const sentence =
      "Antwoord van Minister Van der Hoek (Landbouw, Visserij, Voedselzekerheid en Natuur), mede namens de Staatssecretaris van Volksgezondheid, Welzijn en Sport en de Minister voor Klimaat en Energie (ontvangen 18 november 2030).";
    const bare = (text: string | undefined) => text?.replace(/\s/gu, "");
    const blanks = [...sentence.matchAll(/ /gu)].map(({ index }) => index).filter((index) => index > 8);
    const lost = blanks.filter((blank) => bare(read(sentence.slice(0, blank) + sentence.slice(blank + 1))) !== bare(read(sentence)));
    expect(lost.map((blank) => sentence.slice(blank - 10, blank + 10))).toEqual([]);
  });
});
