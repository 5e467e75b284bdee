import { describe, expect, it } from "vitest";
import { parseAbbreviatedLabel, parseOrdinalLabel } from "../../../../src/parliaments/nl/grammar/worded-label.js";
import { ANSWERING, ASKING, bodyOf } from "./a-body.js";

describe("A label in words", () => {
  it.each([
    ["Eerste vraag", "question", ["1"]],
    ["De tweede vraag:", "question", ["2"]],
    ["Derde en vierde vraag", "question", ["3", "4"]],
    ["5e vraag", "question", ["5"]],
    ["First question", "question", ["1"]],
    ["Antwoord op de eerste vraag", "answer", ["1"]],
    ["Antwoord op de tweede en de derde vraag:", "answer", ["2", "3"]],
    ["Tweede antwoord", "answer", ["2"]],
    ["Answer to the third question", "answer", ["3"]],
  ])("%s is that of the %s %j", (line, kind, numbers) => {
    expect(parseOrdinalLabel(line)).toMatchObject({ kind, numbers });
  });

  it.each([
    "De tweede vraag gaat over camera's.",
    "tweede vraag",
    "Eerste Kamer",
    "Eerste vragen van de leden Vermeulen en Jansen",
    "Het antwoord op de eerste vraag luidt:",
  ])("is not the line: %s", (line) => {
    expect(parseOrdinalLabel(line)).toBeUndefined();
  });

  it("parts questions and answers", async () => {
    const { questions, answers, rules } = await bodyOf(
      `${ANSWERING}Eerste vraag\nKent u het bericht?\nAntwoord op de eerste vraag\nJa.\nTweede vraag\nKlopt het?\nAntwoord op de tweede vraag\nNee.`,
    );
    expect({ questions, answers, rules }).toEqual({
      questions: { 1: "Kent u het bericht?", 2: "Klopt het?" },
      answers: { 1: "Ja.", 2: "Nee." },
      rules: [],
    });
  });
});

describe("A label of one letter", () => {
  it.each([
    ["V1: Kent u dit?", "question", ["1"]],
    ["V.2", "question", ["2"]],
    ["Q3.", "question", ["3"]],
    ["A1: Ja.", "answer", ["1"]],
    ["A2 en 3:", "answer", ["2", "3"]],
    ["**V4:** Wanneer?", "question", ["4"]],
  ])("%s is that of the %s %j", (line, kind, numbers) => {
    expect(parseAbbreviatedLabel(line)).toMatchObject({ kind, numbers });
  });

  it("parts questions and answers", async () => {
    const { questions, answers, rules } = await bodyOf(
      `${ANSWERING}V1: Kent u het bericht?\nA1: Ja.\nV2: Klopt het?\nV3: Wat kost het?\nA2 en 3: Dat onderzoek loopt.`,
    );
    expect({ questions, answers, rules }).toEqual({
      questions: { 1: "Kent u het bericht?", 2: "Klopt het?", 3: "Wat kost het?" },
      answers: { 1: "Ja.", "2+3": "Dat onderzoek loopt." },
      rules: [],
    });
  });

  it("may stand above the words", async () => {
    const { questions } = await bodyOf(`${ASKING}V1\nKent u het bericht?\nV2\nKlopt het?`);
    expect(questions).toEqual({ 1: "Kent u het bericht?", 2: "Klopt het?" });
  });

  it("is told from a motorway at the start of a line, and from one in a paper with whole labels", async () => {
    const motorway = await bodyOf(`${ASKING}1. Kent u de camera's langs de\nA1. Hoeveel zijn het?\n2. Wat kosten ze?`);
    expect(Object.keys(motorway.questions)).toEqual(["1", "2"]);
    const labelled = await bodyOf(`${ANSWERING}Vraag 1\nKent u V1:\nV1:\nHet plan?\nAntwoord 1\nJa, ook\nA1: dat.`);
    expect(labelled.answers).toEqual({ 1: expect.stringContaining("dat.") });
  });
});
