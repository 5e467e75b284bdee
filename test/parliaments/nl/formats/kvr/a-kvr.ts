import type { Document, XmlElement } from "../../../../../src/model/document.js";
import type { Paper } from "../../../../../src/model/paper.js";
import { kvrOf } from "../../../../../src/parliaments/nl/formats/kvr/kvr.js";
import { read } from "../../../../../src/read/read.js";

/** Pieces of an invented paper; each stands in the XML as it is given. */
export interface Pieces {
  readonly type?: string;
  readonly items?: Readonly<Record<string, string>>;
  readonly header?: string;
  readonly footer?: string;
  readonly asked?: string;
  readonly answered?: string;
  readonly questions?: string;
  readonly explanation?: string;
  readonly answers?: string;
  readonly notice?: string;
}

const ITEMS = {
  Bibliografische_omschrijving:
    "Vragen van het lid Vermeulen (VVH) aan de minister van Digitale Zaken over camera's in de tram. (Ingezonden 3 maart 2098); Antwoord",
  Vindplaats: "Kamervragen met antwoord 2097-2098, nr. 812, Staten van Nieuwland",
  Vraagnr_bij_indiening: "2979803110",
  Datum_indiening: "2098-03-03",
  Datum_reaktie: "2098-03-24",
  "Document-id": "KVR99001",
};

/** A paper of the invented parliament "xx": one question and its answer, unless pieces say otherwise. */
export function kvrXml(pieces: Pieces = {}): string {
  const items = Object.entries({ ...ITEMS, ...pieces.items }).filter(([, value]) => value !== "");
  return `<?xml version="1.0" encoding="UTF-8"?>
<kvr type="${pieces.type ?? "Antwoord"}" aantalvragen="">
  <meta><metadata>${items.map(([name, value]) => `<item attribuut="${name}">${value}</item>`).join("\n")}</metadata>
  ${pieces.header ?? '<header titel="Staten van Nieuwland" vergaderjaar="Vergaderjaar 2097–2098" typehandeling="Aanhangsel" typedoc="Vragen met antwoorden"/>'}
  ${pieces.footer ?? '<footer vetnummer="2979803110" filenaam="KVR99001"/>'}
  ${pieces.asked ?? ASKED}
  ${pieces.answered ?? ANSWERED}</meta>
  <vragen>${pieces.questions ?? '<vraag nummer="1">Kent u de camera\'s in de tram? </vraag>'}</vragen>
  ${pieces.explanation ? `<toelichting>${pieces.explanation}</toelichting>` : ""}
  <antwoorden>${pieces.answers ?? '<antwoord nummer="1">Ja. </antwoord>'}</antwoorden>
  ${pieces.notice ?? ""}
</kvr>`;
}

const ASKED = `<vraagdata vraagnummer="812" indiendatum="2098-03-3"><vrager partij="VVH">Vermeulen</vrager>
  <vraagt-aan>de minister van Digitale Zaken</vraagt-aan></vraagdata>`;
const ANSWERED = `<antwoorddata antwoorddatum="2098-03-24"><antwoorder functie="minister" ministerie="Digitale Zaken">Van Dam</antwoorder>
  <mede-antwoorder/></antwoorddata>`;

/** For a paper that no answer stands in. */
export const UNANSWERED: Pieces = {
  answered: '<antwoorddata antwoorddatum=""><antwoorder functie="" ministerie=""/><mede-antwoorder/></antwoorddata>',
  answers: "",
};

export const readXml = (xml: string): Promise<Document> => read({ path: "paper.xml", bytes: Buffer.from(xml) });

export async function papersOf(pieces: Pieces = {}): Promise<readonly Paper[]> {
  return kvrOf("xx")(await readXml(kvrXml(pieces))) ?? [];
}

/** The paper of a document that holds one. */
export async function paperOf(pieces: Pieces = {}): Promise<Paper> {
  const [paper] = await papersOf(pieces);
  if (!paper) throw new Error("The XML is not of this format.");
  return paper;
}

export async function rootOf(xml: string): Promise<XmlElement> {
  const { structure } = await readXml(xml);
  if (structure?.kind !== "xml") throw new Error("No tree.");
  return structure.root;
}

export const rulesOf = ({ messages }: Pick<Paper, "messages">): readonly string[] => messages.map(({ rule }) => rule);
export const questionTexts = ({ questions }: Paper): readonly (readonly string[])[] =>
  questions.map(({ number, versions }) => [number, versions.nl?.text ?? ""]);
export const answerTexts = ({ answers }: Paper): readonly (readonly string[])[] =>
  answers.map(({ questions, versions }) => [questions.join("+"), versions.nl?.text ?? ""]);
