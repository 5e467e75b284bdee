import { describe, expect, it } from "vitest";
import { ASKING, bodyOf } from "./a-body.js";

const FOOT = "’s-Gravenhage 2031 Tweede Kamer, vergaderjaar 2030–2031, Vragen 1";

describe("Page furniture within a question", () => {
  it.each([
    ["a running foot", FOOT],
    ["the paper's number above the foot", `kv-tk-2031Z00042\n${FOOT}`],
    ["a foot and its number, apart", "\nTweede Kamer, vergaderjaar 2030–2031, Vragen\n\n1\n"],
    ["a foot filled with blanks", "’s-Gravenhage 2031       Tweede Kamer, vergaderjaar 2030–2031, Vragen                    1"],
    ["a number between dashes", "- 2 -"],
    ["a page of pages", "Pagina 2 van 3"],
    ["the imprint glued to the foot", "ISSN 0921 - 7398’s-Gravenhage 2031Tweede Kamer, vergaderjaar 2030–2031, Aanhangsel 1"],
  ])("is left out: %s", async (_, furniture) => {
    const text = `${ASKING}Vraag 1\nKlopt het dat er camera's hangen in stations van de ste-\n${furniture}\nden, zoals is gemeld?\nVraag 2\nWat nu?`;
    expect((await bodyOf(text)).questions).toEqual({
      1: "Klopt het dat er camera's hangen in stations van de steden, zoals is gemeld?",
      2: "Wat nu?",
    });
  });
});
