import type { Paper } from "../../../../../src/model/paper.js";
import { officialOf } from "../../../../../src/parliaments/nl/formats/official/official.js";
import { read } from "../../../../../src/read/read.js";

/**
 * Publications of the invented parliament, written from the element names that are documented of the official schema: no authentic
 * file was at hand.
 */
export async function papersOf(xml: string): Promise<readonly Paper[]> {
  const document = await read({ path: "publication.xml", bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`) });
  return officialOf("xx")(document) ?? [];
}

/** The one paper of a publication. */
export async function paperOf(xml: string): Promise<Paper> {
  const [paper] = await papersOf(xml);
  if (!paper) throw new Error("The publication was not taken for one.");
  return paper;
}

interface Pieces {
  readonly metadata?: string;
  readonly number?: string;
  readonly asked?: string;
  readonly body?: string;
}

const ASKED = `<kamervraagomschrijving type="vraag">Vragen van het lid <naam><achternaam>Vermeulen</achternaam></naam>
  (<organisatie>SV</organisatie>) aan de Minister van Justitie over <kamervraagonderwerp>camera's in de tram</kamervraagonderwerp>
  <datum isodatum="2031-02-11">(ingezonden 11 februari 2031)</datum>.</kamervraagomschrijving>`;

export const REPLIED = `<kamervraagomschrijving type="antwoord">Antwoord van Minister <naam><achternaam>Van der Hoek</achternaam></naam>
  (Justitie), mede namens de Minister van Financiën <datum isodatum="2031-03-04">(ontvangen 4 maart 2031)</datum>.</kamervraagomschrijving>`;

export const publication = ({ metadata = "", number = "2031Z00042", asked = ASKED, body = "" }: Pieces): string => `<officiele-publicatie>
  <metadata>${metadata}</metadata>
  <kamervragen>
    <kamervraagkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2030-2031</tekstregel><tekstregel inhoud="kameraanduiding">Staten van Nieuwland</tekstregel></kamervraagkop>
    <kamervraagnummer>${number}</kamervraagnummer>
    ${asked}
    ${body}
  </kamervragen>
</officiele-publicatie>`;
