import { describe, expect, it } from "vitest";
import { readLetter } from "../../../../src/parliaments/nl/grammar/letter.js";
import { kindOfNotice } from "../../../../src/parliaments/nl/grammar/notice.js";
import { aFlow } from "./a-flow.js";

/** "askers → offices: subject [day]". */
function read(sentence: string): string | undefined {
  const letter = readLetter(aFlow(sentence), "2034-12-01");
  if (!letter) return undefined;
  const askers = letter.askers.map(({ name, party }) => `${name} (${party})`).join(", ");
  return `${askers} → ${letter.addressees.map(({ office }) => office).join(" + ")}: ${letter.subject?.text} [${letter.submitted}]`;
}

describe("readLetter", () => {
  it.each([
    [
      "the number in brackets",
      "De vragen van het lid Zwart (PNL) over de kazerne (2034Z17001) kunnen niet tijdig worden beantwoord.",
      "Zwart (PNL) → : de kazerne [null]",
    ],
    [
      "the day in brackets",
      "Hierbij bericht ik u dat de beantwoording van de vragen van het lid Zwart (PNL) over de kazerne (ingezonden op 4 november 2034 met kenmerk 2034Z17003) meer tijd vergt.",
      "Zwart (PNL) → : de kazerne [2034-11-04]",
    ],
    [
      "the day behind a comma",
      "De Kamervragen van de leden Zwart en Vermeulen (beiden PNL) over de kazerne, ingezonden 4 november 2034, kunnen niet worden beantwoord.",
      "Zwart (PNL), Vermeulen (PNL) → : de kazerne [2034-11-04]",
    ],
    [
      "the office",
      "De vragen van het lid Zwart (PNL) aan de minister van Defensie over de kazerne kunnen helaas niet worden beantwoord.",
      "Zwart (PNL) → minister van Defensie: de kazerne [null]",
    ],
    [
      "questions 'die zijn gesteld door'",
      "Hierbij ontvangt u de antwoorden op de vragen die zijn gesteld door het lid Zwart (PNL) over de kazerne.",
      "Zwart (PNL) → : de kazerne [null]",
    ],
    [
      "who asked before what was asked",
      "Op 4 november 2034 heeft het lid Zwart (PNL) schriftelijke vragen gesteld aan de minister van Defensie over de kazerne (2034Z17001).",
      "Zwart (PNL) → minister van Defensie: de kazerne [2034-11-04]",
    ],
    [
      "a title that ends with its line",
      "Beantwoording vragen van het lid Zwart (PNL) over de kazerne\n\nVan harte.",
      "Zwart (PNL) → : de kazerne [null]",
    ],
    [
      "a member's own questions",
      "Hierbij trek ik mijn vragen over de kazerne (ingezonden 4 november 2034) in.\n\nA. Zwart (PNL)",
      "A. Zwart (PNL) → : de kazerne [2034-11-04]",
    ],
  ])("reads %s", (_oddity, sentence, expected) => {
    expect(read(sentence)).toBe(expected);
  });

  it("finds nobody where members only have a view", () => {
    expect(read("Ook heeft het lid Zwart (PNL) een motie ingediend over de kazerne.")).toBeUndefined();
  });
});

describe("kindOfNotice", () => {
  it.each([
    ["delay", "Tot mijn spijt kan ik deze vragen niet binnen de termijn van drie weken beantwoorden."],
    ["delay", "De beantwoording van deze vragen vergt meer tijd."],
    ["delay", "Uw vragen worden op een later moment beantwoord."],
    ["delay", "Ik zal de vragen zo spoedig mogelijk beantwoorden."],
    ["withdrawal", "De vragen zijn door de vraagsteller ingetrokken."],
    ["withdrawal", "Hierbij trek ik mijn schriftelijke vragen over de kazerne in."],
    ["answered", "De vragen zijn beantwoord middels een brief over kazernes."],
    ["unclear", "De minister groet u."],
  ])("calls it %s: %s", (kind, words) => {
    expect(kindOfNotice(words)).toBe(kind);
  });
});
