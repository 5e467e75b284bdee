import { isoDay } from "../../../../model/days.js";
import type { Document, XmlElement } from "../../../../model/document.js";
import type { Message } from "../../../../model/message.js";
import type { Asker, OfficeNamed, Paper, PaperForm } from "../../../../model/paper.js";
import { parseDate } from "../../grammar/dates.js";
import { readAllOffices } from "../all-offices.js";
import { written } from "../line.js";
import { readTitle } from "../read-title.js";
import { firstValue, type Metadata, metadataOf, type Value } from "./metadata.js";
import { numbersOf } from "./official-numbers.js";

/**
 * What the metadata of a publication tell by themselves: numbers, dates, who asked whom about what, never its words. Their
 * document is one of its own beside the publication's, so that either may come first.
 */
export function readMetadata(document: Document, root: XmlElement, parliament: string): readonly Paper[] | undefined {
  const metadata = metadataOf(root);
  const numbers = numbersOf(metadata, { number: "", session: "" });
  const kind = kindOf(metadata, numbers.document);
  if (!kind) return undefined;
  const view = written(document);
  const title = firstValue(metadata, "title", "documenttitel");
  const heading = title && readTitle(view, title.span);
  const submitted = dayOf(firstValue(metadata, "datumindiening")) ?? heading?.submitted ?? null;
  const received = dayOf(firstValue(metadata, "datumontvangst"));
  return [
    {
      document,
      parliament,
      kind,
      rank: "structured",
      languages: ["nl"],
      numbers: { ...numbers, source: numbers.document ? `${numbers.document}-metadata` : null },
      subject: heading?.subject ? { nl: heading.subject } : {},
      submitted,
      received,
      date: submitted ? { date: submitted, basis: "submitted" } : received ? { date: received, basis: "answer" } : null,
      askers: heading?.askers.length ? heading.askers : (metadata.get("indiener") ?? []).map(askerOf),
      addressees: heading?.addressees.length ? heading.addressees : (metadata.get("ontvanger") ?? []).flatMap(officesOf),
      answeredBy: [],
      questions: [],
      answers: [],
      footnotes: [],
      references: [],
      notice: null,
      prose: title ? [title.span] : [],
      clerksTopics: (metadata.get("category") ?? []).map(({ text }) => text),
      concluded: false,
      messages: complaints(metadata, numbers.document),
    },
  ];
}

/** By the kind of publication; an appendix may answer or postpone, which only its title tells. */
function kindOf(metadata: Metadata, identifier: string | null): PaperForm | undefined {
  const type = ["type", "publicationname", "archieftype"]
    .flatMap((name) => metadata.get(name) ?? [])
    .map(({ text }) => text)
    .join(" ");
  const title = firstValue(metadata, "title")?.text ?? "";
  const series = identifier?.slice(0, 3);
  const appendix = series === "ah-" || (series !== "kv-" && /aanhangsel|(?<!zonder )antwoord/iu.test(type));
  if (appendix) return /\b(?:uitstel|mededeling)\b/iu.test(title) ? "delay" : "answers";
  return /kamervra/iu.test(type) || series === "kv-" ? "questions" : undefined;
}

const dayOf = (value: Value | undefined): string | null => (value ? (isoDay(value.text) ?? parseDate(value.text)) : null);

const PARTY = /\s?\((?<party>[^()]{1,60})\)$/u; // "A.B. Vermeulen (SV)"

function askerOf({ text, span }: Value): Asker {
  const bracket = PARTY.exec(text);
  const name = bracket ? text.slice(0, bracket.index) : text;
  return { name, party: bracket?.groups?.party ?? null, span: [span[0], span[0] + name.length], partySpan: null };
}

function officesOf({ text, span }: Value): OfficeNamed[] {
  return readAllOffices(text).map(({ office, name, start, end }) => ({ office, name, lang: "nl", span: [span[0] + start, span[0] + end] }));
}

function complaints(metadata: Metadata, identifier: string | null): Message[] {
  const dates = ["datumindiening", "datumontvangst"].flatMap((name) => metadata.get(name) ?? []);
  return [
    ...(identifier
      ? []
      : [
          {
            rule: "metadata/no-identifier",
            severity: "warning" as const,
            reason: 'The metadata have no "DC.identifier" of a publication.',
          },
        ]),
    ...dates
      .filter((value) => dayOf(value) === null)
      .map(({ text, span }) => ({
        rule: "dates/impossible",
        severity: "warning" as const,
        reason: `The date "${text}" is in no calendar.`,
        span,
      })),
  ];
}
