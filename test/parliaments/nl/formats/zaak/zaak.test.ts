import { describe, expect, it } from "vitest";
import type { Paper } from "../../../../../src/model/paper.js";
import { zaakOf } from "../../../../../src/parliaments/nl/formats/zaak/zaak.js";
import { read } from "../../../../../src/read/read.js";

const ROW = {
  Id: "00000000-aaaa-4000-8000-000000000001",
  Nummer: "2098Z00042",
  Soort: "Schriftelijke vragen",
  Titel: null,
  Onderwerp: "Over camera's in de tram. ",
  GestartOp: "2098-03-03T00:00:00+01:00",
  Organisatie: "Staten van Nieuwland",
  Afgedaan: true,
  GerichtAan: "Ans Vermeulen (A.B.), A.B. van Dam, Hirsch Peters (AB)",
  Indiener: "Kees de Wit (K.)",
  Medeindiener: "",
};

async function papersOf(row: Readonly<Record<string, unknown>>): Promise<readonly Paper[] | undefined> {
  return zaakOf("xx", "Europe/Amsterdam")(await read({ path: "rows.jsonl#0", bytes: Buffer.from(JSON.stringify(row)) }));
}

describe("zaakOf", () => {
  it("reads a question set without questions: who asks whom about what, and since when", async () => {
    const [paper] = (await papersOf(ROW)) ?? [];
    expect(paper).toMatchObject({
      kind: "questions",
      parliament: "xx",
      numbers: { questionSet: "2098Z00042", document: null, source: ROW.Id },
      subject: { nl: { text: "camera's in de tram" } },
      submitted: "2098-03-03",
      concluded: true,
      askers: [{ name: "Kees de Wit", given: "K.", party: null }],
      questions: [],
      messages: [],
    });
    expect(paper?.addressees.map(({ office, name, given }) => [office, name, given])).toEqual([
      [null, "Ans Vermeulen", "A.B."],
      [null, "A.B. van Dam", undefined],
      [null, "Hirsch Peters", "AB"],
    ]);
  });

  it("gives each name and the subject their place in the text", async () => {
    const [paper] = (await papersOf({ ...ROW, Medeindiener: "Ans Peters (A.), Bo Vos (B.)" })) ?? [];
    const words = (span: readonly [number, number] | null | undefined) => paper?.document.text.slice(...(span ?? [0, 0]));
    expect([...(paper?.askers ?? []), ...(paper?.addressees ?? [])].map(({ span }) => words(span))).toEqual([
      "Kees de Wit",
      "Ans Peters",
      "Bo Vos",
      "Ans Vermeulen",
      "A.B. van Dam",
      "Hirsch Peters",
    ]);
    expect(words(paper?.subject.nl?.spans[0])).toBe("camera's in de tram");
  });

  it("counts days in the parliament's time zone", async () => {
    const [paper] = (await papersOf({ ...ROW, GestartOp: "2098-03-02T23:30:00Z" })) ?? [];
    expect(paper?.submitted).toBe("2098-03-03");
  });

  it("leaves rows of other kinds to others", async () => {
    expect(await papersOf({ ...ROW, Soort: "Motie" })).toBeUndefined();
    expect(await papersOf({ Soort: "Schriftelijke vragen", Nummer: "2098Z00042" })).toBeUndefined();
    expect(await papersOf({ text: "Vragen van het lid De Wit" })).toBeUndefined();
  });

  it("says what a row lacks, and reads the rest", async () => {
    const [paper] =
      (await papersOf({ ...ROW, Nummer: null, Onderwerp: "", GestartOp: "gisteren", Indiener: null, Id: 7, Afgedaan: "ja" })) ?? [];
    expect(paper).toMatchObject({
      numbers: { questionSet: null, source: null },
      subject: {},
      submitted: null,
      date: null,
      askers: [],
      concluded: false,
    });
    expect(paper?.messages.map(({ rule }) => rule)).toEqual([
      "zaak/no-nummer",
      "zaak/no-onderwerp",
      "zaak/no-gestartop",
      "zaak/no-indiener",
    ]);
  });

  it("takes askers with their parties, and offices, from the actors of a row as the service gives it", async () => {
    const { GerichtAan: _addressed, Indiener: _asker, Medeindiener: _other, ...row } = ROW;
    const actors = [
      { ActorNaam: "K. de Wit", ActorFractie: "SV", Relatie: "Indiener" },
      { ActorNaam: "A. Vermeulen", Functie: "minister van Justitie", Relatie: "Gericht aan" },
    ];
    const [paper] = (await papersOf({ ...row, ZaakActor: actors })) ?? [];
    expect(paper).toMatchObject({
      askers: [{ name: "K. de Wit", party: "SV", span: null }],
      addressees: [{ office: "minister van Justitie", name: "A. Vermeulen" }],
      messages: [],
    });
  });

  it("states nothing for a row that was taken away", async () => {
    expect(await papersOf({ ...ROW, Verwijderd: true })).toEqual([]);
  });
});
