import { describe, expect, it } from "vitest";
import { paperOf, rulesOf } from "./a-kvr.js";

const dated = (indiendatum: string, items: Readonly<Record<string, string>> = {}) =>
  paperOf({
    asked: `<vraagdata vraagnummer="812" indiendatum="${indiendatum}"><vrager partij="VVH">Vermeulen</vrager></vraagdata>`,
    items: { Bibliografische_omschrijving: "Vragen van het lid Vermeulen (VVH) over trams.", Datum_indiening: "", ...items },
  });

describe("daysOf", () => {
  it.each([
    ["a day of one figure", "2098-03-5", "2098-03-05"],
    ["words, glued", "2maart 2098", "2098-03-02"],
    ["words, with the bracket behind", "13 maart 2098)", "2098-03-13"],
    ["a figure taken apart", "1 3 maart 2098)", "2098-03-13"],
  ])("reads %s", async (_oddity, indiendatum, submitted) => {
    expect((await dated(indiendatum)).submitted).toBe(submitted);
  });

  it("leaves out a day that no calendar has, and takes the clerks' instead", async () => {
    const paper = await dated("2098-02-38", { Datum_indiening: "2098-02-28" });
    expect(paper.submitted).toBe("2098-02-28");
    expect(rulesOf(paper)).toContain("dates/impossible");
  });

  it("follows the day that is not after the answer where two differ", async () => {
    const paper = await dated("2098-04-13", { Datum_indiening: "2098-03-13" });
    expect(paper.submitted).toBe("2098-03-13");
    expect(rulesOf(paper)).toContain("dates/disagree");
  });

  it("says when the answer is older than the question", async () => {
    expect(rulesOf(await dated("2098-04-13"))).toContain("dates/answer-before-question");
  });

  it("lists a set by the day of its answer where no day of submission is known", async () => {
    expect((await dated("")).date).toEqual({ date: "2098-03-24", basis: "answer" });
  });
});
