import { describe, expect, it } from "vitest";
import { checkPaper } from "../../../../src/parliaments/nl/grammar/checks.js";
import { ASKING, papersOf } from "./a-body.js";

describe("checkPaper", () => {
  it("names the first gaps in the numbers, however large a number is", async () => {
    const [paper] = await papersOf(`${ASKING}Vraag 1\nBent u bekend?\nVraag 2\nWat nu?`);
    const [first, second] = paper?.questions ?? [];
    if (!paper || !first || !second) throw new Error("The text holds no questions.");
    const messages = checkPaper({ ...paper, questions: [first, { ...second, number: "99999999999" }] });
    expect(messages.find(({ rule }) => rule === "questions/not-contiguous")?.reason).toContain('"2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13"');
  });
});
