import { describe, expect, it } from "vitest";
import { mendEncoding } from "../../../../../src/parliaments/nl/formats/kvr/mend-encoding.js";
import { paperOf } from "./a-kvr.js";

describe("letters that were encoded twice", () => {
  it("are mended in words and attributes", async () => {
    const { questions, addressees } = await paperOf({
      items: {
        Bibliografische_omschrijving:
          "Vragen van het lid Vermeulen (VVH) aan de minister van FinanciÃ«n over Â«tariefÂ». (Ingezonden 3 maart 2098); Antwoord",
      },
      questions: '<vraag nummer="1">Kent u de cafÃ©s?</vraag>',
    });
    expect(questions[0]?.versions.nl?.text).toBe("Kent u de cafés?");
    expect(addressees.map(({ office }) => office)).toEqual(["minister van Financiën"]);
  });

  it("leave a tree without them as it is", () => {
    const root = { name: "kvr", attributes: { type: "Ã la carte" }, children: [], span: [0, 0] as const };
    expect(mendEncoding(root)).toBe(root);
  });
});
