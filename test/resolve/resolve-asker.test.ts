import { describe, expect, it } from "vitest";
import type { Asker } from "../../src/model/paper.js";
import { resolve } from "../../src/resolve/resolve.js";
import { aPaper } from "./a-paper.js";
import { REGISTERS } from "./invented-registers.js";

const NOTHING = { mentions: [], topics: [] };

function asked(asker: Partial<Asker>, submitted: string | null = "2032-03-01") {
  const { heading } = resolve(aPaper({ submitted, askers: [asker] }), NOTHING, REGISTERS);
  const [first] = heading.askers;
  return { person: first?.person.id, party: first?.party?.id ?? null, reason: first?.person.reason, score: first?.person.score ?? 0 };
}

describe("A member who asks", () => {
  it.each([
    ["a capital particle", { name: "Van der Vermeulen", party: "VVH" }, "person:xx/anna-van-der-vermeulen"],
    ["no particle at all", { name: "Vermeulen", party: "VVH" }, "person:xx/anna-van-der-vermeulen"],
    ["lost blanks of a scan", { name: "Vander Vermeulen", party: "VVH" }, "person:xx/anna-van-der-vermeulen"],
    ["a party in capitals and dots", { name: "Smak", party: "V.V.H." }, "person:xx/bert-smak"],
    ["a party by its other spelling", { name: "Smak", party: "D'88" }, "person:xx/carla-smak"],
    ["a party behind 'beiden'", { name: "Smak", party: "beiden D88" }, "person:xx/carla-smak"],
    ["a scanned party", { name: "Smak", party: "D8B" }, "person:xx/carla-smak"],
    ["a dash between blanks", { name: "Terhorst – Van de Wetering", party: "GroenGeel" }, "person:xx/greet-terhorst-van-de-wetering"],
    ["one half of a double name", { name: "Terhorst", party: "Groen Geel" }, "person:xx/greet-terhorst-van-de-wetering"],
    ["the maiden name alone", { name: "Van de Wetering", party: "GG" }, "person:xx/greet-terhorst-van-de-wetering"],
    ["a misprinted letter", { name: "Verneulen", party: "VVH", given: "A.B." }, "person:xx/verneulen-vvh"],
    ["a misprinted letter in a long name", { name: "Van der Vermeulem", party: "VVH" }, "person:xx/anna-van-der-vermeulen"],
    ["initials in front", { name: "C.D. Smak", party: null }, "person:xx/carla-smak"],
    ["initials without dots in front", { name: "C D Smak", party: null }, "person:xx/carla-smak"],
    ["initials in brackets", { name: "Smak (CD)", party: null }, "person:xx/carla-smak"],
    ["first name and official initials apart", { name: "Carla Smak", given: "C.D.", party: null }, "person:xx/carla-smak"],
    ["a first name that the party contradicts not", { name: "mevrouw Carla Smak", party: "D88" }, "person:xx/carla-smak"],
  ])("is known by %s", (_oddity, asker, person) => {
    expect(asked(asker).person).toBe(person);
  });

  it("is told from a namesake by party, date and initials", () => {
    expect(asked({ name: "Smak", party: "VVH" }).person).toBe("person:xx/bert-smak");
    expect(asked({ name: "Smak", party: "VVH" }, "2015-01-01").person).toBe("person:xx/dirk-smak");
    expect(asked({ name: "Smak", party: null }).person).toBe("person:xx/smak");
    expect(asked({ name: "B. Smak", party: null }).person).toBe("person:xx/bert-smak");
  });

  it("is nobody whom the initials exclude", () => {
    expect(asked({ name: "Z. Smak", party: "VVH" }).person).toBe("person:xx/smak-vvh");
  });

  it("is keyed by surname and party when no register tells who it is", () => {
    expect(asked({ name: "Onbekend", party: "VVH" })).toMatchObject({
      person: "person:xx/onbekend-vvh",
      party: "party:xx/vvh",
      score: 0.6,
    });
    expect(asked({ name: "Onbekend", party: "Nieuwe Lijst" })).toMatchObject({
      person: "person:xx/onbekend-nieuwe-lijst",
      party: "party:xx/nieuwe-lijst",
    });
  });

  it("is not taken for a namesake of another party", () => {
    expect(asked({ name: "Kwist", party: "ROOD" }).person).toBe("person:xx/kwist-rood");
  });

  it("has the party of the date where none is printed", () => {
    expect(asked({ name: "Fenna Kwist", party: null }, "2031-01-10")).toMatchObject({
      person: "person:xx/fenna-kwist",
      party: "party:xx/d88",
    });
    expect(asked({ name: "Fenna Kwist", party: null }, "2032-01-10")).toMatchObject({
      person: "person:xx/fenna-kwist",
      party: "party:xx/groep-kwist",
    });
  });

  it("has the party that is printed, also where the register says otherwise", () => {
    expect(asked({ name: "Fenna Kwist", party: "D88" }, "2031-11-01")).toMatchObject({
      person: "person:xx/fenna-kwist",
      party: "party:xx/d88",
    });
  });

  it("is taken for a member a little outside the known terms, with a lower score", () => {
    expect(asked({ name: "Van der Vermeulen", party: "VVH" }, "2034-11-01")).toMatchObject({
      person: "person:xx/anna-van-der-vermeulen",
      score: 0.9,
    });
    expect(asked({ name: "Van der Vermeulen", party: "VVH" }, "2044-11-01").person).toBe("person:xx/van-der-vermeulen-vvh");
  });

  it("without a date is only who cannot be another", () => {
    expect(asked({ name: "Kwist", party: "D88" }, null).person).toBe("person:xx/fenna-kwist");
    expect(asked({ name: "Smak", party: "VVH" }, null).person).toBe("person:xx/smak-vvh");
  });
});
