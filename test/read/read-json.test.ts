import { describe, expect, it } from "vitest";
import { blockTexts, readAs, words } from "./a-source.js";

describe("a JSON row", () => {
  it("has its string fields as text, each with its span", async () => {
    const document = await readAs(
      "row.json",
      '{"Nummer":"2031Z00001","Leeg":"","Klaar":true,"Onderwerp":"Cafe\\u0301s\\nin Nieuwland","Bij":{"x":"weg"}}',
    );
    expect(document.text).toBe("2031Z00001\nCafés\nin Nieuwland");
    if (document.structure?.kind !== "row") throw new Error("The document has no row.");
    const { row, spans } = document.structure;
    expect(Object.entries(spans).map(([name, span]) => [name, words(document, span)])).toEqual([
      ["Nummer", "2031Z00001"],
      ["Onderwerp", "Cafés\nin Nieuwland"],
    ]);
    expect(row).toEqual({ Nummer: "2031Z00001", Leeg: "", Klaar: true, Onderwerp: "Cafés\nin Nieuwland", Bij: { x: "weg" } });
    expect(blockTexts(document)).toEqual(["2031Z00001", "Cafés", "in Nieuwland"]);
  });

  it.each([
    ["cut off", '{"Nummer":"2031Z00', "read/malformed-json"],
    ["a list", '[{"a":"1"}, 2]', "read/not-a-row"],
    ["without words", '{"a":1}', "read/empty"],
  ])("is refused when it is %s", async (_oddity, content, rule) => {
    expect((await readAs("row.json", content)).messages).toMatchObject([{ rule, severity: "error" }]);
  });
});
