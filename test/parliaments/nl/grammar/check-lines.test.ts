import { describe, expect, it } from "vitest";
import { messagesOf } from "./a-printed-paper.js";

const LINES = [
  "Hoe beoordeelt u dat Optivista in de stationshal van Kustdam camera's heeft opgehangen",
  "die de gezichten van alle reizigers vergelijken met een lijst van mensen die eerder in",
  "een winkel van de keten werden aangehouden, en dat de reizigers daarvan niets wisten?",
  "Kunt u toezeggen dat de beelden worden gewist. Deelt u de mening dat het bedrijf eerst",
  "had moeten vragen of dit mocht, en dat de toezichthouder dat had moeten controleren?",
];
const changed = (change: (lines: string[]) => unknown): string => {
  const lines = [...LINES];
  change(lines);
  return lines.join("\n");
};
const rulesOf = (last: string) => messagesOf({ last }).map(({ rule, severity, quote }) => [rule, severity, quote]);

describe("the checks of a paper's lines", () => {
  it("have nothing to say of lines that follow each other", () => expect(rulesOf(LINES.join("\n"))).toEqual([]));

  it("point at a line that is printed twice", () => {
    expect(rulesOf(changed((lines) => lines.splice(2, 0, LINES[1] as string)))).toEqual([["text/line-twice", "warning", LINES[1]]]);
  });

  it.each(["Ministerie van Nieuwland | Blad 3", "3/7", "Postbus 1 2500 XX Kustdam"])(
    "point at what stands amid a sentence: %s",
    (foreign) => {
      expect(rulesOf(changed((lines) => lines.splice(1, 0, foreign)))).toContainEqual(["text/line-foreign", "warning", foreign]);
    },
  );

  it("point at a line that goes on where a sentence has ended", () => {
    expect(rulesOf(changed((lines) => lines.splice(3, 1)))).toContainEqual(["text/line-lost", "warning", LINES[4]]);
  });

  it.each(["3/7", "Ministerie van Nieuwland | Blad 3", "Postbus 1 2500 XX Kustdam", "Ons kenmerk: 123456-12"])(
    "point at what stands at the foot of a page, also between two sentences: %s",
    (foot) => {
      expect(rulesOf(changed((lines) => lines.splice(3, 0, foot)))).toContainEqual(["text/line-foot", "warning", foot]);
    },
  );
});
