import { z } from "zod";
import type { Document } from "../../../../model/document.js";
import type { Message, Span } from "../../../../model/message.js";
import type { Asker, OfficeNamed, Paper, Words } from "../../../../model/paper.js";
import type { Format } from "../../../parliament.js";
import { ACTORS, askersAmong, officesAmong } from "./actors.js";
import { type NamedPerson, personsIn } from "./persons.js";

/** OData names of a `Zaak` of the chamber's open data; persons are joined by commas. All but what tells the kind may be missing. */
const ZAAK = z.object({
  Soort: z.literal("Schriftelijke vragen"),
  Nummer: z.string().nullish(),
  Onderwerp: z.string().nullish(),
  Id: z.string().nullish().catch(null),
  GestartOp: z.string().nullish().catch(null),
  Afgedaan: z.boolean().nullish().catch(null),
  Verwijderd: z.boolean().nullish().catch(null),
  ZaakActor: ACTORS,
});
type Zaak = z.infer<typeof ZAAK>;
type Spans = Readonly<Record<string, Span>>;

/**
 * Rows of the open data that register a question set: who asks whom about what, without the questions. The addressees are
 * persons, not offices. `GestartOp` is the day of submission: it was the printed one in all of 29 sets that other sources hold.
 */
export const zaakOf = (parliament: string, timeZone: string): Format => {
  const days = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  return (document) => {
    const { structure } = document;
    if (structure?.kind !== "row" || !("Nummer" in structure.row) || !("Onderwerp" in structure.row)) return undefined;
    const zaak = ZAAK.safeParse(structure.row);
    if (!zaak.success) return undefined;
    return zaak.data.Verwijderd ? [] : [readZaak(document, zaak.data, { parliament, days, spans: structure.spans })];
  };
};

interface Setting {
  readonly parliament: string;
  readonly days: Intl.DateTimeFormat;
  readonly spans: Spans;
}

const NUMBER = /^\d{4}Z\d{5}$/u;

function readZaak(document: Document, zaak: Zaak, { parliament, days, spans }: Setting): Paper {
  const number = zaak.Nummer?.replace(/\s+/gu, "") || null;
  const submitted = dayOf(zaak.GestartOp, days);
  const subject = subjectIn(document.text, spans.Onderwerp);
  const persons = (field: string) => personsIn(document.text, spans[field]);
  const named = [...persons("Indiener"), ...persons("Medeindiener")].map(askerOf);
  const addressed = persons("GerichtAan").map(officeOf);
  const askers = named.length > 0 ? named : askersAmong(zaak.ZaakActor);
  return {
    document,
    parliament,
    kind: "questions",
    rank: "structured",
    languages: ["nl"],
    numbers: { questionSet: number, document: null, source: zaak.Id || null },
    subject: subject ? { nl: subject } : {},
    submitted,
    received: null,
    date: submitted ? { date: submitted, basis: "submitted" } : null,
    askers,
    addressees: addressed.length > 0 ? addressed : officesAmong(zaak.ZaakActor),
    answeredBy: [],
    questions: [],
    answers: [],
    footnotes: [],
    references: [],
    notice: null,
    prose: subject ? subject.spans : [],
    clerksTopics: [],
    concluded: zaak.Afgedaan === true,
    messages: lacks(
      {
        Nummer: number !== null && NUMBER.test(number),
        Onderwerp: subject !== null,
        GestartOp: submitted !== null,
        Indiener: askers.length > 0,
      },
      zaak,
    ),
  };
}

/** The day in the parliament's time zone; null for what is no moment. */
function dayOf(moment: string | null | undefined, days: Intl.DateTimeFormat): string | null {
  const time = Date.parse(moment ?? "");
  return Number.isNaN(time) ? null : days.format(time);
}

/** "Over A." and "A" are one subject: without the preposition and the full stop. */
function subjectIn(text: string, span: Span | undefined): Words | null {
  if (!span) return null;
  const printed = text.slice(...span);
  const start = span[0] + (/^\s*(?:over\s+(?=\p{L}))?/iu.exec(printed)?.[0].length ?? 0);
  const end = span[1] - (/(?:(?<=[^.])\.\s*|(?<!\s)\s*)$/u.exec(printed)?.[0].length ?? 0);
  return start < end ? { text: text.slice(start, end).replace(/\s+/gu, " "), spans: [[start, end]] } : null;
}

/** Party is not in the row: who sat for which party at the date is for the registers to say. */
const askerOf = ({ name, given, span }: NamedPerson): Asker => ({ name, ...(given ? { given } : {}), party: null, span, partySpan: null });

const officeOf = ({ name, given, span }: NamedPerson): OfficeNamed => ({
  office: null,
  name,
  ...(given ? { given } : {}),
  lang: "nl",
  span,
});

function lacks(fields: Readonly<Record<string, boolean>>, zaak: Zaak): Message[] {
  const lacking = Object.entries(fields)
    .filter(([, whole]) => !whole)
    .map(([field]) => field);
  return lacking.map((field) => {
    const value = String((zaak as Readonly<Record<string, unknown>>)[field] ?? "");
    return {
      rule: `zaak/no-${field.toLowerCase()}`,
      severity: "warning",
      reason: `The field "${field}" of the row is "${value.slice(0, 60)}": it is missing or unreadable.`,
    };
  });
}
