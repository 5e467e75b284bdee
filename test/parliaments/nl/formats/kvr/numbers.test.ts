import { describe, expect, it } from "vitest";
import { paperOf, rulesOf } from "./a-kvr.js";

const numbered = async (items: Readonly<Record<string, string>>, footer = "") =>
  (await paperOf({ items: { Vraagnr_bij_indiening: "", ...items }, footer: `<footer vetnummer="${footer}"/>` })).numbers;

describe("numbersOf", () => {
  it.each([
    ["the chamber below", "Kamervragen met antwoord 2097-2098, nr. 812, Tweede Kamer", "ah-tk-20972098-812"],
    ["the chamber above", "Kamervragen met antwoord 2097-2098, nr. 9, Eerste Kamer", "ah-ek-20972098-9"],
    ["a paper printed again", "Kamervragen met antwoord 2097-2098, nr. 812H, Tweede Kamer", "ah-tk-20972098-812"],
    ["a scan", "Aanhangsel Tweede Kamer 1994-1995 nummer 207a", "ah-tk-19941995-207a"],
    ["a scan printed again", "Aanhangsel Tweede Kamer 1994-1995 nummer 109 Herdruk", "ah-tk-19941995-109"],
  ])("reads the number of the paper in %s", async (_oddity, Vindplaats, document) => {
    expect((await numbered({ Vindplaats })).document).toBe(document);
  });

  it.each([
    ["the clerks' before the foot of the page", "2979803110", "2979800812", "2979803110"],
    ["the foot's where the clerks' is none", "`blad7", "2979803110", "2979803110"],
    ["the number before it was printed again", "297980311H", "", "2979803110"],
    ["none where none is one", "", "812", null],
  ])("takes %s", async (_rule, Vraagnr_bij_indiening, footer, questionSet) => {
    expect((await numbered({ Vraagnr_bij_indiening }, footer)).questionSet).toBe(questionSet);
  });

  it("learns the set's number where the heading stands as a question under it", async () => {
    const paper = await paperOf({
      items: { Vraagnr_bij_indiening: "" },
      footer: "<footer/>",
      questions:
        '<vraag nummer="2979803110">Vragen van het lid Vermeulen (VVH) over trams. (Ingezonden 3 maart 2098)</vraag><vraag nummer="1">Kent u de tram?</vraag>',
    });
    expect(paper.numbers.questionSet).toBe("2979803110");
    expect(paper.questions.map(({ number }) => number)).toEqual(["1"]);
    expect(rulesOf(paper)).toContain("questions/heading-as-question");
  });
});
