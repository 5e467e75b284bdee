import { describe, expect, it } from "vitest";
import { initialsAgree, nameKey, parsePersonName, withoutParticles } from "../../src/resolve/person-name.js";

describe("parsePersonName", () => {
  it.each([
    ["a surname", "Smak", undefined, { plain: "Smak", initials: null, given: null }],
    ["initials in front", "H.M. de Neve", undefined, { plain: "de Neve", initials: "hm", given: null }],
    ["a two-letter initial", "Th.J.A.M. de Neve", undefined, { plain: "de Neve", initials: "tjam", given: null }],
    ["initials with blanks", "J. G. de Neve", undefined, { plain: "de Neve", initials: "jg", given: null }],
    ["initials behind", "Neve (EMH)", undefined, { plain: "Neve", initials: "emh", given: null }],
    ["initials behind, without brackets", "Zwart K.L.", undefined, { plain: "Zwart", initials: "kl", given: null }],
    ["initials behind a comma", "Zwart, K.", undefined, { plain: "Zwart", initials: "k", given: null }],
    ["initials given apart", "Edith Smak", "E.I.", { plain: "Edith Smak", initials: "ei", given: null }],
    ["a first name given apart", "Smak", "Edith", { plain: "Smak", initials: null, given: "edith" }],
    ["titles", "mevrouw drs. Smak", undefined, { plain: "Smak", initials: null, given: null }],
    ["a function that runs into the name", "Smak minister van Recht.", undefined, { plain: "Smak", initials: null, given: null }],
    ["a name that begins like a title", "Prof", undefined, { plain: "Prof", initials: null, given: null }],
  ])("reads %s", (_oddity, printed, given, expected) => {
    expect(parsePersonName(printed, given)).toMatchObject(expected);
  });

  it("stays quick on long nonsense", () => {
    const started = performance.now();
    for (const part of ["A. ", "Van ", ",", " (A", "-", "minister "]) parsePersonName(`x${part.repeat(20_000)}x`);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe("nameKey", () => {
  it("is one for all spellings of a double name", () => {
    const spellings = ["Faasse – Van de Wilg", "Faasse-van de Wilg", "Faasse-Van de Wilg", "FAASSE VAN DE WILG"];
    expect(new Set(spellings.map(nameKey))).toEqual(new Set(["faasse van de wilg"]));
  });

  it("holds y and ij, curly and straight apostrophes, accents and none for one", () => {
    expect(nameKey("Van ’t Eijk")).toBe(nameKey("van 't Eyk"));
    expect(nameKey("Çelik")).toBe(nameKey("Celik"));
  });
});

describe("withoutParticles", () => {
  it("leaves the name by which a person is listed", () => {
    expect(withoutParticles("van der wilg")).toBe("wilg");
    expect(withoutParticles("de")).toBe("de");
  });
});

describe("initialsAgree", () => {
  it("lets a shorter list of initials be the same person's", () => {
    expect(initialsAgree("ab", "a")).toBe(true);
    expect(initialsAgree("ab", "b")).toBe(false);
    expect(initialsAgree("ab", null)).toBeUndefined();
  });
});
