import { describe, expect, it } from "vitest";
import { officialOf } from "../../../../../src/parliaments/nl/formats/official/official.js";
import { read } from "../../../../../src/read/read.js";
import { publication, REPLIED } from "./a-publication.js";

const LENGTH = 50_000;
const MOST_MS = 500; // a pattern that tries every start takes seconds

const HOSTILE = [
  "a",
  "A",
  "1",
  ".",
  "1, 2 en ",
  "(",
  ") ",
  "« ",
  "a b ",
  "de minister van A en ",
  "Vragen van het lid A (B) ",
  "(ingezonden ",
  "Zie het antwoord op vraag ",
  "3 maart ",
  "https://a/",
];

const FIELDS: readonly (readonly [string, (text: string) => string])[] = [
  [
    "a description",
    (text) =>
      publication({
        asked: `<kamervraagomschrijving type="vraag">Vragen van het lid ${text}<datum isodatum="${text}">${text}</datum></kamervraagomschrijving>`,
      }),
  ],
  ["a label", (text) => publication({ body: `<vraag><nr>${text}</nr><al>${text}</al></vraag>` })],
  ["an answer", (text) => publication({ body: `${REPLIED}<antwoord><al>${text}</al></antwoord>` })],
  [
    "a note",
    (text) =>
      publication({ body: `<vraag><nr>Vraag 1</nr><al>Ja?<noot><noot.nr>${text}</noot.nr><noot.al>${text}</noot.al></noot></al></vraag>` }),
  ],
  ["a remark", (text) => publication({ body: `${REPLIED}<kamervraagopmerking><al>${text}</al></kamervraagopmerking>` })],
  [
    "metadata",
    (text) =>
      `<metadata_gegevens>${["DC.identifier", "DC.type", "DC.title", "OVERHEIDop.indiener", "OVERHEIDop.ontvanger", "OVERHEIDop.datumIndiening"].map((name) => `<metadata name="${name}" content="Kamervragen ${text}"/>`).join("")}</metadata_gegevens>`,
  ],
];

describe("officialOf, given 50 kB of what a pattern hopes for", () => {
  it.each(FIELDS)("reads %s at once", async (_field, xml) => {
    const slow: string[] = [];
    for (const piece of HOSTILE) {
      const document = await read({ path: "publication.xml", bytes: Buffer.from(xml(piece.repeat(Math.ceil(LENGTH / piece.length)))) });
      const start = process.cpuUsage();
      officialOf("xx")(document);
      const { user, system } = process.cpuUsage(start);
      const spent = (user + system) / 1000;
      if (spent > MOST_MS) slow.push(`${piece}: ${Math.round(spent)} ms`);
    }
    expect(slow).toEqual([]);
  });
});
