import { describe, expect, it } from "vitest";
import { numberAnswers, numberQuestions, questionsOf } from "../../../../../src/parliaments/nl/formats/kvr/numbering.js";

const entries = (...pairs: readonly (readonly [number: string, text: string])[]) =>
  pairs.map(([number, text]) => ({ number, words: { text, markers: [] } }));

const plain = ({ entries: given, messages }: ReturnType<typeof numberQuestions>) => ({
  entries: given.map(({ number, words }) => [number, words.text]),
  rules: messages.map(({ rule }) => rule),
});

describe("numberQuestions", () => {
  it("reads numbers with a full stop or a blank behind them", () => {
    expect(plain(numberQuestions(entries(["1.", "Ja?"], ["2 ", "Nee?"]))).entries).toEqual([
      ["1", "Ja?"],
      ["2", "Nee?"],
    ]);
  });

  it("puts a figure at the start of a line back into its question", () => {
    const given = entries(["1", "Kent u het?"], ["2", "Is het budget van"], ["15", "miljoen op?"], ["3", "Wat nu?"]);
    expect(plain(numberQuestions(given))).toEqual({
      entries: [
        ["1", "Kent u het?"],
        ["2", "Is het budget van 15 miljoen op?"],
        ["3", "Wat nu?"],
      ],
      rules: ["questions/number-in-text"],
    });
  });

  it("does so for a year in the last question too", () => {
    expect(plain(numberQuestions(entries(["1", "Wat gebeurde op 11 mei"], ["2094", "in de tram?"]))).entries).toEqual([
      ["1", "Wat gebeurde op 11 mei 2094 in de tram?"],
    ]);
  });

  it("leaves a gap that print has", () => {
    expect(plain(numberQuestions(entries(["1", "Ja?"], ["3", "Nee?"], ["4", "Wel?"]))).entries.map(([number]) => number)).toEqual([
      "1",
      "3",
      "4",
    ]);
  });

  it("leaves out what has no words, and counts a second question of a number by its place", () => {
    expect(plain(numberQuestions(entries(["1", "Ja?"], ["1", ""], ["2", "Nee?"], ["1", "Wel?"], ["", "Hoe?"])))).toEqual({
      entries: [
        ["1", "Ja?"],
        ["2", "Nee?"],
        ["3", "Wel?"],
        ["4", "Hoe?"],
      ],
      rules: ["questions/empty", "questions/number-twice", "questions/number-twice"],
    });
  });
});

describe("numberAnswers", () => {
  it("puts a year at the start of a line back into its answer, and leaves out what has no words", () => {
    expect(plain(numberAnswers(entries(["1 en 2", "Sinds mei"], ["2095", "rijdt hij."], ["3", ""]), new Set(["1", "2"])))).toEqual({
      entries: [["1 en 2", "Sinds mei 2095 rijdt hij."]],
      rules: ["answers/number-in-text", "answers/empty"],
    });
  });

  it("puts back a figure that no question has where the sentence goes on", () => {
    const given = entries(
      ["1", "Er is voor"],
      ["10", "miljoen betaald, ca."],
      ["1/6", "deel daarvan vooraf."],
      ["2", "Ja."],
      ["7", "Neen."],
    );
    expect(plain(numberAnswers(given, new Set(["1", "2"]))).entries).toEqual([
      ["1", "Er is voor 10 miljoen betaald, ca. 1/6 deel daarvan vooraf."],
      ["2", "Ja."],
      ["7", "Neen."],
    ]);
  });

  it.each([
    ["one number", "3", ["3"]],
    ["two with a blank", "1 2", ["1", "2"]],
    ["two with 'en', glued", "3en 4", ["3", "4"]],
    ["a range, glued", "2t/m 4", ["2", "3", "4"]],
    ["a stroke", "3/4", ["3", "4"]],
    ["a list", "3, 4, en 5", ["3", "4", "5"]],
    ["the end of a list whose start was lost", "en 4", ["4"]],
    ["a year", "2095", []],
    ["nothing", "", []],
  ])("reads %s", (_oddity, label, numbers) => {
    const [entry] = numberAnswers(entries([label, "Ja."]), new Set()).entries;
    expect(questionsOf(entry ?? { number: "?" })).toEqual(numbers);
  });
});
