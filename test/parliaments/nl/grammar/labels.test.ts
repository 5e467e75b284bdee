import { describe, expect, it } from "vitest";
import { parseAnswerLabel } from "../../../../src/parliaments/nl/grammar/answer-label.js";
import { expandNumbers } from "../../../../src/parliaments/nl/grammar/label-numbers.js";
import { parseQuestionLabel } from "../../../../src/parliaments/nl/grammar/question-label.js";

describe("The label of a question", () => {
  it.each([
    ["Vraag 3", ["3"]],
    ["Vraag 3.", ["3"]],
    ["Vraag 7a", ["7a"]],
    ["Vraag 7 b:", ["7b"]],
    ["VRAAG 12", ["12"]],
    ["Vraag3", ["3"]],
    ["Vraag nr. 3", ["3"]],
    ["Vragen 3, 4 en 5", ["3", "4", "5"]],
    ["Vraag 4 t/m 6", ["4", "5", "6"]],
    ["Vraag 1 (Vermeulen)", ["1"]],
    ["Question 2", ["2"]],
    ["vraag 1", ["1"]],
    ["**Vraag 1**", ["1"]],
    ["[Vraag 3]", ["3"]],
    ["## Vraag 4", ["4"]],
    ["Vragen (2) en (3)", ["2", "3"]],
    ["Vraag II", ["2"]],
    ["Vraag IX:", ["9"]],
    ["Vragen III en IV", ["3", "4"]],
  ])("%s names %j", (line, numbers) => {
    expect(parseQuestionLabel(line)?.numbers).toEqual(numbers);
  });

  it.each([
    ["Vraag 3: Bent u bekend met het bericht?", "Bent u bekend met het bericht?"],
    ["Vraag 3 – Bent u bekend?".replace("–", "-"), "Bent u bekend?"],
    ["Vraag 3Bent u bekend?", "Bent u bekend?"],
  ])("may stand before the words: %s", (line, words) => {
    expect(line.slice(parseQuestionLabel(line)?.length)).toBe(words);
  });

  it.each([
    "Vraag 3 gaat over camera's.",
    "Vragen van het lid Vermeulen (VVH)",
    "Vraag is of dat klopt.",
    "Vraagt u dat?",
    "vraag 3.",
    "vraag 1 is al gesteld",
  ])("is not the sentence: %s", (line) => {
    expect(parseQuestionLabel(line)).toBeUndefined();
  });
});

describe("The label of an answer", () => {
  it.each([
    ["Antwoord 3, 4 en 5", ["3", "4", "5"]],
    ["Antwoord op de vragen 2 t/m 4", ["2", "3", "4"]],
    ["Antwoord op vraag 2 tot en met 4:", ["2", "3", "4"]],
    ["Antwoord vraag 7a en 7b", ["7a", "7b"]],
    ["Antwoorden op vraag 1 & 2", ["1", "2"]],
    ["Antwoord vragen 1, 2.", ["1", "2"]],
    ["Beantwoording vraag 1", ["1"]],
    ["Reactie op vraag 2", ["2"]],
    ["ANTWOORD 12", ["12"]],
    ["Antwoord", []],
    ["Antwoord:", []],
    ["antwoord 1", ["1"]],
    ["**Antwoord 3, 4 en 5:**", ["3", "4", "5"]],
    ["[Antwoord 3]", ["3"]],
    ["Antwoord op vragen (2) en (3)", ["2", "3"]],
    ["Antwoord XIV", ["14"]],
  ])("%s names %j", (line, numbers) => {
    expect(parseAnswerLabel(line)?.numbers).toEqual(numbers);
  });

  it.each(["Antwoord van Minister De Wit (Justitie)", "Antwoord op vraag 3 luidde eerder anders.", "Antwoorden zijn onderweg."])(
    "is not the line: %s",
    (line) => {
      expect(parseAnswerLabel(line)).toBeUndefined();
    },
  );
});

describe("The numbers of a label", () => {
  it.each([
    ["3/4", ["3", "4"]],
    ["2-4", ["2", "3", "4"]],
    ["1 2", ["1", "2"]],
    ["7a en 7b", ["7a", "7b"]],
    ["4, 5, en vraag 7", ["4", "5", "7"]],
    ["3, 3", ["3"]],
    ["1 t/m 900", ["1", "900"]],
  ])("%s are %j", (printed, numbers) => {
    expect(expandNumbers(printed)).toEqual(numbers);
  });
});
