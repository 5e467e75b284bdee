import { describe, expect, it } from "vitest";
import { repairEnd } from "../../../../../src/parliaments/nl/formats/kvr/repair.js";
import { kvrSource } from "../../../../../src/parliaments/nl/formats/kvr/source.js";
import { kvrXml, type Pieces, rootOf, UNANSWERED } from "./a-kvr.js";

async function repaired(pieces: Pieces): Promise<{ last: string | undefined; rules: readonly string[] }> {
  const { source, messages } = repairEnd(kvrSource(await rootOf(kvrXml({ ...UNANSWERED, ...pieces }))));
  return { last: source.questions.at(-1)?.words.text, rules: messages.map(({ rule }) => rule) };
}

const asked = (text: string): string => `<vraag nummer="1">${text} </vraag>`;

describe("repairEnd", () => {
  it.each([
    ["puts the last words back behind a text that ends in the middle", "Wat vindt u", "daarvan?", "Wat vindt u daarvan?", ["text/cut-off"]],
    [
      "knows that an abbreviation ends no sentence",
      "Komt dat vóór 3 mei a.s.",
      "klaar?",
      "Komt dat vóór 3 mei a.s. klaar?",
      ["text/cut-off"],
    ],
    [
      "leaves a sentence alone, and says what is left over",
      "Wat vindt u?",
      "Zo neen, waarom niet?",
      "Wat vindt u?",
      ["text/words-left-over"],
    ],
    ["takes the kind of paper for no words", "Wat vindt u", "Nader antwoord", "Wat vindt u", []],
    ["takes the dirt of a scan for no words", "Wat vindt u", "6", "Wat vindt u", []],
    ["has nothing to do where nothing is given", "Wat vindt u?", "", "Wat vindt u?", []],
  ])("%s", async (_oddity, text, type, whole, rules) => {
    expect(await repaired({ questions: asked(text), type })).toEqual({ last: whole, rules });
  });

  it("finds the last text in the order of print: the notice, then answers, the explanation, the questions", async () => {
    const last = async (pieces: Pieces) => repairEnd(kvrSource(await rootOf(kvrXml({ ...UNANSWERED, type: "woord.", ...pieces })))).source;
    const explanation = "Deze vragen dienen ter";
    const answers = '<antwoord nummer="1">Zo is </antwoord><antwoord nummer="2"/>';
    expect((await last({ explanation })).explanation.text).toBe("Deze vragen dienen ter woord.");
    expect((await last({ explanation, answers })).answers[0]?.words.text).toBe("Zo is woord.");
    expect((await last({ answers, notice: "<mededeling>Ik verzoek </mededeling>" })).notice?.text.text).toBe("Ik verzoek woord.");
  });
});
