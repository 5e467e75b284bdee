import { describe, expect, it } from "vitest";
import { paperOf, papersOf, rulesOf } from "./a-kvr.js";

const note = (number: string, text: string) => `<noot nummer="${number}">${text}</noot>`;

describe("noteSet", () => {
  it("gives a marker that stands apart to the last question", async () => {
    const { questions, footnotes, ...paper } = await paperOf({
      questions: `<vraag nummer="1">Kent u dit? <voetnoot nummer="1"/></vraag><vraag nummer="2">En dit? </vraag>
        <noten><noot nummer="2"/>${note("1", "De Kustbode")}${note("2", "Wegwijzer")}</noten>`,
    });
    expect(questions.map((question) => question.footnotes)).toEqual([["1"], ["2"]]);
    expect(footnotes.map(({ citedBy }) => citedBy.questions)).toEqual([["1"], ["2"]]);
    expect(rulesOf(paper)).toContain("footnotes/marker-apart");
  });

  it("takes numbers behind a sentence for the markers of notes that wait for them", async () => {
    const { questions, footnotes } = await paperOf({
      questions: `<vraag nummer="1">Kent u dit? <voetnoot nummer="1"/></vraag><vraag nummer="2">En dit? 2, 3</vraag>
        <noten>${note("1", "De Kustbode")}${note("2", "Wegwijzer")}${note("3", "De Dagpost")}</noten>`,
    });
    expect(questions.map(({ versions, footnotes: called }) => [versions.nl?.text, called])).toEqual([
      ["Kent u dit?", ["1"]],
      ["En dit?", ["2", "3"]],
    ]);
    expect(footnotes.map(({ citedBy }) => citedBy.questions)).toEqual([["1"], ["2"], ["2"]]);
  });

  it("leaves numbers behind a sentence alone that no note waits for", async () => {
    const { questions } = await paperOf({
      questions: `<vraag nummer="1">Kent u dit? <voetnoot nummer="1"/></vraag><vraag nummer="2">En dit? 1</vraag>
        <noten>${note("1", "De Kustbode")}</noten>`,
    });
    expect(questions[1]?.versions.nl?.text).toBe("En dit? 1");
  });

  it("does not for one that another question carries, or that has no note", async () => {
    const [paper] = await papersOf({
      questions: `<vraag nummer="1">Kent u dit? <voetnoot nummer="1"/></vraag><vraag nummer="2">En dit? </vraag>
        <noten><noot nummer="1"/><noot nummer="5"/>${note("1", "De Kustbode")}</noten>`,
    });
    expect(paper?.questions.map((question) => question.footnotes)).toEqual([["1"], []]);
  });

  it("reads a number given twice as the place of the note that a marker asks for", async () => {
    const { footnotes } = await paperOf({
      questions: `<vraag nummer="1">Kent u dit <voetnoot nummer="1"/>en dat? <voetnoot nummer="2"/></vraag>
        <noten>${note("1", "De Kustbode")}${note("1", "Wegwijzer")}</noten>`,
    });
    expect(footnotes.map(({ number, text }) => [number, text])).toEqual([
      ["1", "De Kustbode"],
      ["2", "Wegwijzer"],
    ]);
  });

  it("says which marker has no note", async () => {
    expect(rulesOf(await paperOf({ questions: '<vraag nummer="1">Kent u dit? <voetnoot nummer="1"/></vraag>' }))).toContain(
      "footnotes/marker-without-note",
    );
  });
});
