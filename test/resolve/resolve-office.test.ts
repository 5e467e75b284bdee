import { describe, expect, it } from "vitest";
import type { Answerer, OfficeNamed } from "../../src/model/paper.js";
import { resolve } from "../../src/resolve/resolve.js";
import { aPaper } from "./a-paper.js";
import { REGISTERS } from "./invented-registers.js";

const NOTHING = { mentions: [], topics: [] };

function addressed(office: Partial<OfficeNamed>, submitted: string | null = "2032-03-01") {
  const { heading } = resolve(aPaper({ submitted, addressees: [office] }), NOTHING, REGISTERS);
  const [first] = heading.addressees;
  return { office: first?.office?.id ?? null, ministry: first?.ministry?.id ?? null, person: first?.person?.id ?? null };
}

function answered(answerer: Partial<Answerer>, received: string) {
  const { heading } = resolve(aPaper({ submitted: "2030-12-20", received, answeredBy: [answerer] }), NOTHING, REGISTERS);
  const [first] = heading.answeredBy;
  return { office: first?.office?.id ?? null, person: first?.person?.id ?? null };
}

const WATER = "office:xx/minister-van-water-en-wegen";

describe("An office that is addressed", () => {
  it.each([
    ["its title and portfolio", "minister van Water en Wegen", WATER],
    ["an article and capitals", "de Minister van Water en Wegen", WATER],
    ["the plural of a heading that names several", "ministers van Water en Wegen", WATER],
    ["another order of the portfolio", "minister van Wegen en Water", WATER],
    ["an abbreviation", "minister van WW", WATER],
    ["its English name", "the Minister of Water and Roads", WATER],
    ["English with another preposition", "Minister for Water and Roads", WATER],
    ["a word broken at the end of a line", "minister van Water en We- gen", WATER],
    ["a typing error", "minister van Waater en Wegen", WATER],
    ["'ad interim' behind it", "minister van Water en Wegen a.i.", WATER],
    ["its holder behind it", "minister van Water en Wegen, mw. De Neve,", WATER],
    ["a title with one s", "staatsecretaris van Water en Wegen", "office:xx/staatssecretaris-van-water-en-wegen"],
    ["'voor' instead of 'van'", "minister van Jeugd en Toezicht", "office:xx/minister-voor-jeugd-en-toezicht"],
    ["the prime minister's two titles", "minister-president, minister van Algemene Zaken", "office:xx/minister-president"],
    ["the deputy's portfolio", "viceminister-president, minister van Recht", "office:xx/minister-van-recht"],
    ["part of a portfolio that only one held at the date", "minister van Wegen", WATER],
  ])("is known by %s", (_oddity, office, id) => {
    expect(addressed({ office }).office).toBe(id);
  });

  it("belongs to its ministry", () => {
    expect(addressed({ office: "minister van Water en Wegen" }).ministry).toBe("ministry:xx/water");
  });

  it("was held by whoever held it that day", () => {
    expect(addressed({ office: "minister van Water en Wegen" }, "2030-06-01").person).toBe("person:xx/hans-oudeman");
    expect(addressed({ office: "minister van Water en Wegen" }, "2032-06-01").person).toBe("person:xx/joke-de-neve");
  });

  it("is the successor's on the day on which it changes hands", () => {
    expect(addressed({ office: "minister van Water en Wegen" }, "2031-01-31").person).toBe("person:xx/joke-de-neve");
  });

  it("has the holder of the office that it has become, when it bears its old name", () => {
    expect(addressed({ office: "minister van Water en Wegen" }, "2034-06-01")).toMatchObject({
      office: WATER,
      person: "person:xx/joke-de-neve",
    });
  });

  it("has no holder where two share it, none is known, or the date is not", () => {
    expect(addressed({ office: "staatssecretaris van Water en Wegen" }).person).toBeNull();
    expect(addressed({ office: "minister van Water en Wegen" }, "2020-01-01").person).toBeNull();
    expect(addressed({ office: "minister van Water en Wegen" }, null).person).toBeNull();
  });

  it("has the holder that is printed, where two share it", () => {
    expect(addressed({ office: "staatssecretaris van Water en Wegen", name: "Tweeling" }).person).toBe("person:xx/karel-tweeling");
  });

  it("has the one of two holders who answers for it in the same paper", () => {
    const office = "staatssecretaris van Water en Wegen";
    const paper = aPaper({ addressees: [{ office }], received: "2032-04-01", answeredBy: [{ office, name: "Tweeling" }] });
    expect(resolve(paper, NOTHING, REGISTERS).heading.addressees[0]?.person?.id).toBe("person:xx/karel-tweeling");
  });

  it("is keyed by its words where no register knows it", () => {
    expect(addressed({ office: "minister van Ruimtevaart" })).toEqual({
      office: "office:xx/minister-van-ruimtevaart",
      ministry: null,
      person: null,
    });
  });

  it("is the one that a named person held at the date, beside which a deputy's title does not count", () => {
    expect(addressed({ name: "Hans Oudeman", given: "J.H." }, "2030-06-01")).toMatchObject({
      office: WATER,
      person: "person:xx/hans-oudeman",
    });
  });

  it("is none for a named person who held none", () => {
    expect(addressed({ name: "Hans Oudeman", given: "J.H." }, "2036-06-01")).toEqual({
      office: null,
      ministry: null,
      person: "person:xx/hans-oudeman",
    });
  });
});

describe("A minister who answers", () => {
  it("is told from a namesake by the office", () => {
    expect(answered({ name: "Oudeman", office: "minister van Recht" }, "2031-01-10").person).toBe("person:xx/ines-oudeman");
    expect(answered({ name: "Oudeman", office: "minister van Water en Wegen" }, "2031-01-10").person).toBe("person:xx/hans-oudeman");
  });

  it("may be the successor of who was asked", () => {
    expect(answered({ name: "De Neve", office: "minister van Water en Wegen" }, "2031-02-20").person).toBe("person:xx/joke-de-neve");
  });

  it("is known in spite of a scanned name", () => {
    expect(answered({ name: "D e Nevc", office: "minister van Water en Wegen" }, "2031-02-20").person).toBe("person:xx/joke-de-neve");
  });

  it("is known where only a title or a surname stands behind it", () => {
    expect(answered({ office: "staatssecretaris van Paardekoper" }, "2031-02-20").person).toBe("person:xx/lies-paardekoper");
    expect(answered({ office: "minister", name: "De Neve" }, "2031-02-20")).toEqual({ office: WATER, person: "person:xx/joke-de-neve" });
  });

  it("is keyed by name and office where no register knows the name", () => {
    expect(answered({ name: "Zonderling", office: "minister van Recht" }, "2031-02-20").person).toBe(
      "person:xx/zonderling-minister-van-recht",
    );
  });
});
