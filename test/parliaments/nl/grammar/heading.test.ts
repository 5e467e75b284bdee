import { describe, expect, it } from "vitest";
import { parseHeading } from "../../../../src/parliaments/nl/grammar/heading.js";
import { aFlow } from "./a-flow.js";
import { headingAs as read } from "./a-heading.js";

const to = (offices: string) => `Vragen van het lid Zwart (PNL) aan ${offices} over drones (ingezonden 3 mei 2031).`;
const by = (askers: string) => `Vragen van ${askers} aan de Minister van Defensie over drones (ingezonden 3 mei 2031).`;

describe("parseHeading reads who asks", () => {
  it.each([
    ["one member", "het lid Zwart (PNL)", "Zwart (PNL)"],
    ["two of one party", "de leden Zwart en De Bruin (beiden PNL)", "Zwart (PNL), De Bruin (PNL)"],
    ["three of one party", "de leden Zwart, Van Es en De Bruin (allen PNL)", "Zwart (PNL), Van Es (PNL), De Bruin (PNL)"],
    [
      "two pairs of two parties",
      "de leden Zwart, De Bruin (beiden PNL), Vermeulen en Van der Hoek (beiden VVH)",
      "Zwart (PNL), De Bruin (PNL), Vermeulen (VVH), Van der Hoek (VVH)",
    ],
    [
      "a member each of three parties",
      "de leden Zwart (PNL), Vermeulen (VVH) en Okur (50PLUS)",
      "Zwart (PNL), Vermeulen (VVH), Okur (50PLUS)",
    ],
    [
      "a party before a pair of another",
      "de leden Okur (D77), Zwart , De Bruin (beiden PNL) en Van Es (SV)",
      "Okur (D77), Zwart (PNL), De Bruin (PNL), Van Es (SV)",
    ],
    ["the lid again before the second", "de leden Zwart (PNL) en het lid Vermeulen (VVH)", "Zwart (PNL), Vermeulen (VVH)"],
    ["'het leden'", "het leden Zwart en Vermeulen (beiden VVH)", "Zwart (VVH), Vermeulen (VVH)"],
    ["'het' without 'lid'", "het Zwart (PNL)", "Zwart (PNL)"],
    ["'de het lid'", "de het lid Zwart (PNL)", "Zwart (PNL)"],
    ["'lid' without article", "lid Zwart (PNL)", "Zwart (PNL)"],
    ["a member of the chamber", "het Tweede Kamerlid Zwart (PNL)", "Zwart (PNL)"],
    ["a name alone", "Zwart (PNL)", "Zwart (PNL)"],
    ["ladies and gentlemen", "mevrouw Zwart (PNL) en de heer Vermeulen (VVH)", "Zwart (PNL), Vermeulen (VVH)"],
    ["'beide'", "de leden Zwart en Vermeulen (beide PNL)", "Zwart (PNL), Vermeulen (PNL)"],
    ["parties in the order of the names", "de leden Zwart en Vermeulen (resp. PNL en VVH)", "Zwart (PNL), Vermeulen (VVH)"],
    [
      "parties in the order of the names, without a word for it",
      "de leden Zwart en Vermeulen (PNL en VVH)",
      "Zwart (PNL), Vermeulen (VVH)",
    ],
    ["a doubled comma", "de leden Zwart, Van Es,, en De Bruin (allen PNL)", "Zwart (PNL), Van Es (PNL), De Bruin (PNL)"],
    ["a doubled 'van'", "de leden Zwart (PNL) en van Van der Hoek-Es (VVH)", "Zwart (PNL), Van der Hoek-Es (VVH)"],
    ["'c.s.'", "het lid Zwart c.s. (PNL)", "Zwart (PNL)"],
    [
      "particles and apostrophes",
      "de leden 't Hooft (SV), In 't Veld (D77) en De Nerd tot Kustdam (PNL)",
      "'t Hooft (SV), In 't Veld (D77), De Nerd tot Kustdam (PNL)",
    ],
    ["a particle behind a hyphen", "het lid Faber-van der Hoek (PNL)", "Faber-van der Hoek (PNL)"],
    ["a first name", "de leden Olger van Es (Nieuw Sociaal Verbond) en Zwart (PNL)", "Olger van Es (Nieuw Sociaal Verbond), Zwart (PNL)"],
    ["a group named after its member", "het lid Van Es (Groep Van Es)", "Van Es (Groep Van Es)"],
    ["a party with a dash between its halves", "het lid Zwart (GroenRood–PNL)", "Zwart (GroenRood-PNL)"],
    ["an accent that print set apart", "het lid Kostic ´ (PNL)", "Kostić (PNL)"],
    ["a party without brackets, in capitals", "het lid Vermeulen VVH", "Vermeulen (VVH)"],
    ["no party", "het lid Vermeulen", "Vermeulen (null)"],
    ["a bracket glued to the name", "het lid Zwart(PNL)", "Zwart (PNL)"],
    ["blanks within the brackets", "de leden Zwart ( PNL ) en Vermeulen (VVH)", "Zwart (PNL), Vermeulen (VVH)"],
  ])("%s", (_oddity, askers, expected) => {
    expect(read(by(askers))).toBe(`${expected} → Minister van Defensie: drones [2031-05-03]`);
  });

  it("names nobody where a whole parliamentary party asks", () => {
    expect(parseHeading(aFlow(by("de leden van de fractie van de PNL")), null)?.askers).toEqual([]);
  });
});

describe("parseHeading reads who is asked", () => {
  it.each([
    [
      "a portfolio with a comma and 'en'",
      "de Minister van Volksgezondheid, Welzijn en Sport",
      "Minister van Volksgezondheid, Welzijn en Sport",
    ],
    [
      "several of one title",
      "de ministers van Justitie, van Defensie en voor Medische Zorg",
      "minister van Justitie + minister van Defensie + minister voor Medische Zorg",
    ],
    [
      "'van' said once for two",
      "de ministers van Justitie en Veiligheid en Defensie",
      "minister van Justitie en Veiligheid + minister van Defensie",
    ],
    [
      "ministers and state secretaries",
      "de Ministers van Justitie en van Defensie en de Staatssecretarissen van Financiën en van Defensie",
      "Minister van Justitie + Minister van Defensie + Staatssecretaris van Financiën + Staatssecretaris van Defensie",
    ],
    [
      "two titles of one portfolio",
      "de Minister en de Staatssecretaris van Financiën",
      "Minister van Financiën + Staatssecretaris van Financiën",
    ],
    ["'beide' state secretaries", "beide staatssecretarissen van Financiën", "staatssecretaris van Financiën"],
    [
      "the prime minister",
      "de Minister-President, de Minister van Justitie en de Staatssecretaris van Defensie",
      "Minister-President + Minister van Justitie + Staatssecretaris van Defensie",
    ],
    ["the prime minister without hyphen", "de Minister President", "Minister-President"],
    [
      "the prime minister as minister of General Affairs",
      "de minister-president, minister van Algemene Zaken en de minister van Defensie",
      "minister-president + minister van Defensie",
    ],
    ["a deputy prime minister", "de viceminister-president, minister van Financiën", "viceminister-president + minister van Financiën"],
    ["'Staatsecretaris'", "de Staatsecretaris van Defensie", "Staatssecretaris van Defensie"],
    ["'staatssectraris'", "de staatssectraris van Defensie", "staatssecretaris van Defensie"],
    ["'minster'", "de minster van Defensie", "minister van Defensie"],
    ["no 'van'", "de Minister Klimaat en Groene Groei", "Minister van Klimaat en Groene Groei"],
    [
      "a misspelt portfolio, and one behind it",
      "de ministers van Volkhuisvesting, Ruimtelijke Ordening en Milieubeheer en van Defensie",
      "minister van Volkhuisvesting, Ruimtelijke Ordening en Milieubeheer + minister van Defensie",
    ],
    [
      "a misspelt second half",
      "de minister van Binnenlandse Zaken en Koninksrijksrelaties",
      "minister van Binnenlandse Zaken en Koninksrijksrelaties",
    ],
    ["'&' for 'en'", "de minister van Verkeer & Waterstaat", "minister van Verkeer & Waterstaat"],
    [
      "a ministry's short form",
      "de ministers van VWS en van JenV",
      "minister van Volksgezondheid, Welzijn en Sport + minister van Justitie en Veiligheid",
    ],
    [
      "a portfolio that no table has",
      "de minister van Digitale Soevereiniteit en de minister van Defensie",
      "minister van Digitale Soevereiniteit + minister van Defensie",
    ],
    [
      "a holder behind a comma",
      "de staatssecretaris van Financiën, mw. Van der Hoek, en de minister van Defensie",
      "staatssecretaris van Financiën = Van der Hoek + minister van Defensie",
    ],
    [
      "a holder in brackets",
      "de staatssecretaris van Financiën (Van der Hoek) en de minister van Defensie",
      "staatssecretaris van Financiën = Van der Hoek + minister van Defensie",
    ],
    [
      "a holder before the portfolio",
      "staatssecretaris Van der Hoek van Financiën en de minister van Defensie",
      "staatssecretaris van Financiën = Van der Hoek + minister van Defensie",
    ],
    [
      "a holder, and the portfolio in brackets",
      "minister Van der Hoek (Financiën) en de minister van Defensie",
      "minister van Financiën = Van der Hoek + minister van Defensie",
    ],
    ["a portfolio in brackets behind 'van'", "de minister van (Defensie)", "minister van Defensie"],
    [
      "a part of the portfolio in brackets",
      "de staatssecretarissen van Financiën (Toeslagen en Douane) en van Defensie",
      "staatssecretaris van Financiën (Toeslagen en Douane) + staatssecretaris van Defensie",
    ],
    [
      "a part of the portfolio behind a dash",
      "de Staatssecretaris van Financiën – Fiscaliteit en Belastingdienst",
      "Staatssecretaris van Financiën - Fiscaliteit en Belastingdienst",
    ],
    [
      "'en aan de'",
      "de minister van Justitie en aan de staatssecretaris van Defensie",
      "minister van Justitie + staatssecretaris van Defensie",
    ],
    [
      "a minister without department",
      "de minister zonder portefeuille voor Ontwikkelingssamenwerking",
      "minister voor Ontwikkelingssamenwerking",
    ],
    ["one who is absent", "de Minister van Justitie, bij afwezigheid van de Minister van Defensie,", "Minister van Justitie"],
    [
      "one who stands in",
      "de Minister van Justitie en, bij diens afwezigheid, de Minister van Defensie",
      "Minister van Justitie + Minister van Defensie",
    ],
    ["a caretaker", "de demissionair minister van Defensie", "minister van Defensie"],
  ])("%s", (_oddity, offices, expected) => {
    expect(read(to(offices))).toBe(`Zwart (PNL) → ${expected}: drones [2031-05-03]`);
  });

  it("tells a portfolio that no table has", () => {
    expect(parseHeading(aFlow(to("de minister van Digitale Soevereiniteit")), null)?.unknownOffice?.office).toBe(
      "minister van Digitale Soevereiniteit",
    );
  });
});

describe("parseHeading reads names with signs that print nothing, or print two letters in one", () => {
  it.each([
    ["a blank without width", "het lid Ver\u200bmeulen (VVH)", "Vermeulen (VVH)"],
    ["marks of the direction of writing", "het lid \u202eVermeulen\u202c (\u200eVVH)", "Vermeulen (VVH)"],
    ["soft hyphens", "het lid Ver\u00admeulen (V\u00adVH)", "Vermeulen (VVH)"],
    ["a ligature", "het lid Van D\u0133k (VVH)", "Van D\u0133k (VVH)"],
  ])("%s", (_oddity, askers, expected) => {
    expect(read(by(askers))).toContain(`${expected} → Minister van Defensie`);
  });
});

describe("parseHeading reads the heading of answers, and one below a title", () => {
  it.each([
    ["Antwoorden op de vragen van het lid Zwart (PNL) aan de Minister van Defensie over drones (ingezonden 3 mei 2031)."],
    ["Beantwoording vragen van het lid Zwart (PNL) aan de Minister van Defensie over drones (ingezonden 3 mei 2031)."],
    ["Schriftelijke vragen Van het lid Zwart (PNL) aan de Minister van Defensie over drones (ingezonden 3 mei 2031)."],
  ])("%s", (heading) => {
    expect(parseHeading(aFlow(heading), null)).toMatchObject({
      askers: [{ name: "Zwart", party: "PNL" }],
      addressees: [{ office: "Minister van Defensie" }],
      subject: { text: "drones" },
      submitted: "2031-05-03",
    });
  });
});
