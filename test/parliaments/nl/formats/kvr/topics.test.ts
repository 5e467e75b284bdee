import { describe, expect, it } from "vitest";
import { topicsOf } from "../../../../../src/parliaments/nl/formats/kvr/topics.js";

describe("topicsOf", () => {
  it.each([
    ["one", "Verkeer (Trams)", ["Verkeer (Trams)"]],
    ["several, with commas of their own", "Verkeer, vervoer (Trams) Milieu (Lucht)", ["Verkeer, vervoer (Trams)", "Milieu (Lucht)"]],
    ["brackets in brackets", "Zekerheid (Werk (WA, WB)) Welzijn (Ouderen)", ["Zekerheid (Werk (WA, WB))", "Welzijn (Ouderen)"]],
    ["one without brackets", "Verkeer (Trams) Milieu", ["Verkeer (Trams)", "Milieu"]],
    ["none", "", []],
  ])("parts %s", (_oddity, printed, topics) => {
    expect(topicsOf(printed)).toEqual(topics);
  });
});
