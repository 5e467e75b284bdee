import { describe, expect, it } from "vitest";
import { mendScan } from "../../../../../src/parliaments/nl/formats/kvr/mend-scan.js";
import { textOf } from "../../../../../src/parliaments/nl/formats/tree.js";
import { rootOf } from "./a-kvr.js";

const mended = async (text: string) => textOf(mendScan(await rootOf(`<vraag>${text}</vraag>`)));

describe("mendScan", () => {
  it.each([
    ["a word broken at a dash", "de vervoer– ders", "de vervoerders"],
    ["a word broken at a hyphen", "onder- nomen", "ondernomen"],
    ["a part that is left out", "zand- en grindwinning, loon– of inkomen", "zand- en grindwinning, loon– of inkomen"],
    ["an acronym", "de EG- richtlijn", "de EG-richtlijn"],
    ["letters set apart", "de heer D e W i t", "de heer De Wit"],
    ["a dash between words", "hij – zegt u – rijdt", "hij – zegt u – rijdt"],
  ])("reads %s", async (_oddity, text, whole) => {
    expect(await mended(text)).toBe(whole);
  });
});
