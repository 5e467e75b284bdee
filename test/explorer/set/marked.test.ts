import { describe, expect, it } from "vitest";
import { markedRuns } from "../../../web/explorer/pages/set/marked.js";

const printed = (text: string, ...quotes: readonly [quote: string, start: number][]) =>
  markedRuns(
    text,
    quotes.map(([quote, start]) => ({ quote, start, entity: quote })),
  ).map((run) => (run.marking ? `[${run.text}]` : run.text));

describe("Runs of a text", () => {
  it("carry the names that were quoted, in the order in which they stand", () => {
    expect(printed("Optivista and Nexora sell to Optivista Delta.", ["Nexora", 14], ["Optivista", 0])).toEqual([
      "[Optivista]",
      " and ",
      "[Nexora]",
      " sell to Optivista Delta.",
    ]);
  });

  it("mark the longer of two names that begin at one place, and each word once", () => {
    expect(printed("Optivista Delta grows.", ["Optivista", 0], ["Optivista Delta", 0])).toEqual(["[Optivista Delta]", " grows."]);
  });

  it("leave words alone that the text does not have, and give an empty text no run", () => {
    expect(printed("Nothing here.", ["Optivista", 0], ["", 3])).toEqual(["Nothing here."]);
    expect(printed("", ["Optivista", 0])).toEqual([]);
  });
});
