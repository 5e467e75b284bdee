import { describe, expect, it } from "vitest";
import { headingAs as read } from "./a-heading.js";

describe("parseHeading reads subject and day", () => {
  const asked = "Zwart (PNL) → Minister van Defensie";
  it.each([
    [
      "a subject that itself says 'over'",
      "over het bericht «Over de grens» en over drones (ingezonden 3 mei 2031).",
      "het bericht «Over de grens» en over drones [2031-05-03]",
    ],
    ["'inzake:'", "inzake: drones (Ingezonden 3 mei 2031)", "drones [2031-05-03]"],
    ["'in verband met'", "in verband met drones (ingezonden 3 mei 2031)", "drones [2031-05-03]"],
    [
      "'naar aanleiding van'",
      "naar aanleiding van het bericht over drones (ingezonden op 3 mei 2031)",
      "het bericht over drones [2031-05-03]",
    ],
    ["a forgotten 'over'", "het bericht over drones (ingezonden 3 mei 2031)", "het bericht over drones [2031-05-03]"],
    [
      "the source in brackets",
      "over drones (De Courant, 1 mei 2031) (ingezonden 3 mei 2031).",
      "drones (De Courant, 1 mei 2031) [2031-05-03]",
    ],
    ["'ingzonden'", "over drones (ingzonden 3 mei 2031)", "drones [2031-05-03]"],
    ["a day in figures", "over drones (ingezonden 3-5-2031)", "drones [2031-05-03]"],
    ["a day and a number", "over drones (ingezonden 3 mei 2031, nr. 2031Z01234)", "drones [2031-05-03]"],
    ["a misspelt month", "over drones (ingezonden 3 febuari 2031)", "drones [2031-02-03]"],
    ["a day that does not exist", "over drones (ingezonden 31 februari 2031)", "drones [null]"],
    ["no day", "over drones.", "drones [null]"],
  ])("%s", (_oddity, rest, expected) => {
    expect(read(`Vragen van het lid Zwart (PNL) aan de Minister van Defensie ${rest}`)).toBe(`${asked}: ${expected}`);
  });

  it("reads how the Eerste Kamer says when and to whom", () => {
    const said =
      "Vragen van de leden Zwart (PNL) en Okur (D77) op 12 november 2030 medegedeeld aan de Minister van Defensie inzake drones.";
    expect(read(said)).toBe("Zwart (PNL), Okur (D77) → Minister van Defensie: drones [2030-11-12]");
  });

  it("reads a heading of before 1998, which does not say who is asked", () => {
    expect(read("Vragen van het lid Zwart (PNL) over drones. (Ingezonden 3 mei 1991)")).toBe("Zwart (PNL) → : drones [1991-05-03]");
  });

  it.each(["Aanvullende schriftelijke vragen", "Nadere vragen", "Vervolgvragen", "Schriftelijke vragen", "Vraag", "Kamervragen"])(
    "takes '%s' for the start of a heading",
    (kind) => {
      expect(read(`${kind} van het lid Zwart (PNL) aan de Minister van Defensie over drones`)).toBe(`${asked}: drones [null]`);
    },
  );

  it("takes no sentence about people's questions for a heading", () => {
    expect(read("Vragen van Nederlanders over drones blijven vaak onbeantwoord.")).toBeUndefined();
  });
});

describe("parseHeading and line ends that a text layer lost", () => {
  it.each([
    [
      "several parties and offices",
      "Vragen van de leden Zwart en Van der Hoek (beiden GroenRood-PNL), Okur (Nieuw Sociaal Verbond) en Es (D77) aan de Minister-President, de Minister van Justitie en Veiligheid en de Staatssecretaris van Defensie over drones (ingezonden 3 mei 2031).",
    ],
    [
      "three of a party, two of a title",
      "Vragen van de leden Van der Hoek, Zwart en De Wit-Es (allen PNL) aan de Ministers van Sociale Zaken en Werkgelegenheid en voor Buitenlandse Handel en Ontwikkelingshulp over drones (ingezonden 3 mei 2031).",
    ],
    [
      "one member, a portfolio with commas",
      "Vragen van het lid Vermeulen (VVH) aan de Minister van Volksgezondheid, Welzijn en Sport over het bericht «Zorg loopt vast» (ingezonden 14 november 2030).",
    ],
  ])("reads the same with any one blank missing: %s", (_oddity, sentence) => {
    const bare = (text: string | undefined) => text?.replace(/\s/gu, "");
    const whole = bare(read(sentence));
    const blanks = [...sentence.matchAll(/ /gu)].map(({ index }) => index).filter((index) => index > 10);
    const lost = blanks.filter((blank) => bare(read(sentence.slice(0, blank) + sentence.slice(blank + 1))) !== whole);
    expect(lost.map((blank) => sentence.slice(blank - 10, blank + 10))).toEqual([]);
  });
});
