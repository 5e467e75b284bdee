import { describe, expect, it } from "vitest";
import { markedText, part } from "../../../../../src/parliaments/nl/formats/kvr/marked-text.js";
import { rootOf } from "./a-kvr.js";

const marked = async (inside: string, notes: readonly string[] = []) =>
  markedText(await rootOf(`<vraag>${inside}</vraag>`), new Set(notes));

describe("markedText", () => {
  it("keeps the words as they stand, and the markers beside them", async () => {
    expect(await marked('Is het waar <voetnoot nummer="1"/>dat hij rijdt? <voetnoot nummer="2"/>\n  ')).toEqual({
      text: "Is het waar dat hij rijdt?",
      markers: [
        { number: "1", at: 12 },
        { number: "2", at: 26 },
      ],
    });
  });

  it.each([
    ["a formula", 'uitstoot van CO <voetnoot nummer="2"/>-rechten', "uitstoot van CO2-rechten"],
    ["a formula before a word", 'de CO <voetnoot nummer="2"/>uitstoot', "de CO2 uitstoot"],
    ["a measure", 'van 1000 m <voetnoot nummer="2"/>.', "van 1000 m2."],
    ["a measure in a fraction", '25 ct/m <voetnoot nummer="3"/>(gas)', "25 ct/m3 (gas)"],
  ])("gives the small digit back to %s", async (_what, inside, text) => {
    expect(await marked(inside, ["2", "3"])).toEqual({ text, markers: [] });
  });

  it("takes a digit behind a letter that is also a word for a marker where that note exists", async () => {
    expect((await marked('Kent U <voetnoot nummer="3"/>het?', ["3"])).markers).toEqual([{ number: "3", at: 7 }]);
    expect((await marked('Het U <voetnoot nummer="3"/>dat daar ligt')).text).toBe("Het U3 dat daar ligt");
  });

  it("lets a marker at a cut go with what stands before it", () => {
    const words = {
      text: "Ja? Nee?",
      markers: [
        { number: "1", at: 4 },
        { number: "2", at: 8 },
      ],
    };
    expect(part(words, 0, 4)).toEqual({ text: "Ja?", markers: [{ number: "1", at: 3 }] });
    expect(part(words, 4)).toEqual({ text: "Nee?", markers: [{ number: "2", at: 4 }] });
  });
});
