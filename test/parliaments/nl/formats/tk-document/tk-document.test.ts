import { describe, expect, it } from "vitest";
import { tkDocumentOf } from "../../../../../src/parliaments/nl/formats/tk-document/tk-document.js";
import { read } from "../../../../../src/read/read.js";

const ROW = {
  Id: "00000000-bbbb-4000-8000-000000000001",
  Soort: "Antwoord schriftelijke vragen",
  DocumentNummer: "2098D01234",
  Titel: "Antwoord op vragen van het lid Vermeulen over camera's in de tram",
  Onderwerp: "Antwoord op vragen van het lid Vermeulen over camera's in de tram",
  Datum: "2098-03-24T00:00:00+01:00",
  Vergaderjaar: "2097-2098",
  Aanhangselnummer: "979800812",
  Zaak: [{ Nummer: "2098Z00042", Soort: "Schriftelijke vragen" }],
};

async function papersOf(row: Readonly<Record<string, unknown>>) {
  return tkDocumentOf("xx", "Europe/Amsterdam")(await read({ path: "documents.json#0", bytes: Buffer.from(JSON.stringify(row)) }));
}

describe("tkDocumentOf", () => {
  it("ties the number of an answer to that of its questions", async () => {
    expect(await papersOf(ROW)).toMatchObject([
      {
        kind: "answers",
        numbers: { questionSet: "2098Z00042", document: "ah-tk-20972098-812", source: "2098D01234" },
        received: "2098-03-24",
        submitted: null,
        subject: { nl: { text: "camera's in de tram" } },
        askers: [{ name: "Vermeulen" }],
        messages: [],
      },
    ]);
  });

  it("knows a notice of delay by its kind, since it shares the series of numbers", async () => {
    expect(await papersOf({ ...ROW, Soort: "Mededeling (uitstel antwoord)" })).toMatchObject([{ kind: "delay", notice: null }]);
  });

  it("takes the day of questions for that of their submission, and their askers from the actors", async () => {
    const actors = [
      { ActorNaam: "A.B. van Dam", ActorFractie: "BB", Relatie: "Medeindiener" },
      { ActorNaam: "A. Vermeulen", ActorFractie: "SV", Relatie: "Indiener" },
      { ActorNaam: "C. de Wit", Functie: "minister van Justitie", Relatie: "Gericht aan" },
    ];
    expect(
      await papersOf({ ...ROW, Soort: "Schriftelijke vragen", Onderwerp: "Camera's in de tram", Titel: "", DocumentActor: actors }),
    ).toMatchObject([
      {
        kind: "questions",
        numbers: { document: "kv-tk-2098Z00042" },
        submitted: "2098-03-24",
        received: null,
        askers: [
          { name: "A. Vermeulen", party: "SV" },
          { name: "A.B. van Dam", party: "BB" },
        ],
        addressees: [{ office: "minister van Justitie", name: "C. de Wit" }],
      },
    ]);
  });

  it("says when the row does not tell which questions it belongs to", async () => {
    const [paper] = (await papersOf({ ...ROW, Zaak: undefined })) ?? [];
    expect(paper?.messages.map(({ rule }) => rule)).toEqual(["document/no-set"]);
  });

  it("states nothing for a row that was taken away, and leaves other kinds to others", async () => {
    expect(await papersOf({ ...ROW, Verwijderd: true })).toEqual([]);
    expect(await papersOf({ ...ROW, Soort: "Motie" })).toBeUndefined();
  });
});
