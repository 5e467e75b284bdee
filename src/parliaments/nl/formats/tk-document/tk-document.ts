import { z } from "zod";
import type { Document } from "../../../../model/document.js";
import type { Message, Span } from "../../../../model/message.js";
import type { Paper, PaperForm, PaperNumbers } from "../../../../model/paper.js";
import type { Format } from "../../../parliament.js";
import { written } from "../line.js";
import { readTitle } from "../read-title.js";
import { ACTORS, askersAmong, officesAmong } from "../zaak/actors.js";

/** Kinds of document (`DocumentSoort`) that belong to a question set, and what each is. */
const FORMS: Readonly<Record<string, PaperForm>> = {
  "Schriftelijke vragen": "questions",
  "Antwoord schriftelijke vragen": "answers",
  "Antwoord schriftelijke vragen (nader)": "answers",
  "Mededeling (uitstel antwoord)": "delay",
};

const text = z.string().nullish().catch(null);
/** OData names of a `Document` of the chamber's open data, with its `Zaak` where that was expanded. */
const ROW = z.object({
  Soort: z.string(),
  DocumentNummer: z.string(),
  Titel: text,
  Onderwerp: text,
  Datum: text,
  DatumOntvangst: text,
  Vergaderjaar: text,
  Aanhangselnummer: text,
  Verwijderd: z.boolean().nullish().catch(null),
  Zaak: z
    .array(z.object({ Nummer: text, Soort: text }))
    .nullish()
    .catch(null),
  DocumentActor: ACTORS,
});
type Row = z.output<typeof ROW>;

/**
 * Rows of the open data that register a document: its kind, numbers, dates and subject, never its words. They tie an answer's
 * number to that of its questions (`Zaak`), which the printed answer often leaves out.
 */
export const tkDocumentOf = (parliament: string, timeZone: string): Format => {
  const days = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  return (document) => {
    const { structure } = document;
    if (structure?.kind !== "row" || !("DocumentNummer" in structure.row)) return undefined;
    const row = ROW.safeParse(structure.row);
    const kind = row.success ? FORMS[row.data.Soort] : undefined;
    if (!row.success || !kind) return undefined;
    if (row.data.Verwijderd) return [];
    const day = (moment: string | null | undefined) =>
      Number.isNaN(Date.parse(moment ?? "")) ? null : days.format(Date.parse(moment ?? ""));
    return [readRow(document, row.data, { parliament, kind, day, spans: structure.spans })];
  };
};

interface Setting {
  readonly parliament: string;
  readonly kind: PaperForm;
  readonly day: (moment: string | null | undefined) => string | null;
  readonly spans: Readonly<Record<string, Span>>;
}

function readRow(document: Document, row: Row, { parliament, kind, day, spans }: Setting): Paper {
  const span = spans.Onderwerp ?? spans.Titel;
  const title = span && readTitle(written(document), span);
  const date = day(row.Datum);
  const received = kind === "questions" ? null : (day(row.DatumOntvangst) ?? date);
  const submitted = title?.submitted ?? (kind === "questions" ? date : null);
  const numbers = numbersOf(row, kind);
  return {
    document,
    parliament,
    kind,
    rank: "structured",
    languages: ["nl"],
    numbers,
    subject: title?.subject ? { nl: title.subject } : {},
    submitted,
    received,
    date: submitted ? { date: submitted, basis: "submitted" } : received ? { date: received, basis: "answer" } : null,
    askers: title?.askers.length ? title.askers : askersAmong(row.DocumentActor),
    addressees: title?.addressees.length ? title.addressees : officesAmong(row.DocumentActor),
    answeredBy: [],
    questions: [],
    answers: [],
    footnotes: [],
    references: [],
    notice: null,
    prose: span ? [span] : [],
    clerksTopics: [],
    concluded: false,
    messages: numbers.questionSet ? [] : [noSet(row)],
  };
}

const SET_NUMBER = /^\d{4}Z\d{5}$/u;

/** "242501244" of the year 2024-2025 is "ah-tk-20242025-1244". */
function numbersOf({ Zaak, Vergaderjaar, Aanhangselnummer, DocumentNummer }: Row, kind: PaperForm): PaperNumbers {
  const cases = (Zaak ?? []).flatMap(({ Nummer }) => Nummer?.replace(/\s/gu, "") ?? []).filter((number) => SET_NUMBER.test(number));
  const questionSet = cases.length === 1 ? (cases[0] ?? null) : null;
  const years = /^(\d{4})\D{0,3}(\d{4})$/u.exec(Vergaderjaar ?? "");
  const appendix =
    years && Aanhangselnummer ? `ah-tk-${years[1]}${years[2]}-${Aanhangselnummer.slice(-4).replace(/^0+(?=\d)/u, "")}` : null;
  const document = kind === "questions" ? questionSet && `kv-tk-${questionSet}` : appendix;
  return { questionSet, document, source: DocumentNummer };
}

function noSet({ DocumentNummer, Zaak }: Row): Message {
  const reason = `The row of document "${DocumentNummer}" names ${Zaak?.length ?? 0} question sets; expand "Zaak" to know its one.`;
  return { rule: "document/no-set", severity: "warning", reason };
}
