import type { Message } from "../../../../model/message.js";
import type { PaperNumbers } from "../../../../model/paper.js";
import type { KvrSet } from "./sets.js";
import type { KvrSource } from "./source.js";

/** A set's number as it was submitted: "2989916650" (years, then a serial number). */
const SET_NUMBER = /^\d{10}$/u;
const YEARS = /(?<from>\d{4})\s?[-–/]\s?(?<until>\d{4}|\d{2}(?!\d))/u;
/** "nr. 1895", "nummer 207a", "nr. 1829H" (H: printed again). */
const PRINTED_NUMBER = /\b(?:nr\.|nummer)\s?(?<number>\d{1,4}[a-gi-z]?)H?\b/iu;
/** A number whose last figure stands as an H: the set printed again. */
const PRINTED_AGAIN = /^(\d{9})H$/u;

interface Numbered {
  readonly numbers: PaperNumbers;
  readonly messages: readonly Message[];
}

export interface Place {
  readonly parliament: string;
  /** 0-based place of the set in the document. */
  readonly index: number;
}

/**
 * Numbers of a set and of its paper. The clerks' number stands before that of the print, since they mend misprints of it. A second set of a document has its own number where the foot prints two.
 */
export function numbersOf(source: KvrSource, set: KvrSet, { parliament, index }: Place): Numbered {
  const printed = source.footer("vetnummer").split(/\s+/u);
  const clerks = source.items.get("Vraagnr_bij_indiening")?.replace(PRINTED_AGAIN, "$10") ?? "";
  const offered =
    index === 0 ? [clerks, printed[0], source.asked("vraagnummer"), set.numberOfHeading] : [printed[index], set.numberOfHeading];
  const questionSet = offered.find((number) => number != null && SET_NUMBER.test(number)) ?? null;
  const document =
    documentNumber(source, parliament) ??
    (questionSet && isSubmission(source) ? `kv-${chamberOf(source, parliament)}-${questionSet}` : null);
  const key = source.items.get("Document-id") || source.footer("filenaam") || null;
  return {
    numbers: { questionSet, document, source: key },
    messages: [...disagreement(questionSet, printed[index]), ...missing(document, key)],
  };
}

/** Whether the paper is a set as submitted, not an appendix with its answers. */
export function isSubmission(source: KvrSource): boolean {
  return (
    /\bvraagnr\b/iu.test(source.items.get("Vindplaats") ?? "") ||
    (source.header("typehandeling") === "" && /^vragen\b(?!.*antwoord)/iu.test(source.header("typedoc")))
  );
}

function documentNumber(source: KvrSource, parliament: string): string | undefined {
  if (isSubmission(source)) return undefined;
  const place = source.items.get("Vindplaats") ?? "";
  const years = YEARS.exec(place) ?? YEARS.exec(source.header("vergaderjaar").replace(/(\d)\s(?=\d)/gu, "$1"));
  const number = PRINTED_NUMBER.exec(place)?.groups?.number ?? /^\d{1,4}$/u.exec(source.asked("vraagnummer"))?.[0];
  if (!years || !number) return undefined;
  return appendixNumber({ chamber: chamberOf(source, parliament), years: years[0], number });
}

/** "tk" or "ek"; another parliament's papers carry its code. */
function chamberOf({ items, header }: KvrSource, parliament: string): string {
  const chamber = /\b(?<which>tweede|eerste)\s?kamer\b/iu.exec(`${items.get("Vindplaats") ?? ""} ${header("titel")}`)?.groups?.which;
  if (chamber) return chamber.toLowerCase() === "eerste" ? "ek" : "tk";
  return parliament === "nl" ? "tk" : parliament;
}

/** `years`: "1998-1999", "1998–99"; gives "ah-tk-19981999-1895". */
export function appendixNumber({ chamber, years, number }: { chamber: string; years: string; number: string }): string | undefined {
  const found = YEARS.exec(years)?.groups;
  if (!found?.from || !found.until) return undefined;
  const until = found.until.length === 2 ? found.from.slice(0, 2) + found.until : found.until;
  return `ah-${chamber}-${found.from}${until}-${number.replace(/^0+(?=\d)/u, "")}`;
}

function disagreement(questionSet: string | null, printed: string | undefined): Message[] {
  if (!questionSet || !printed || printed === questionSet) return [];
  const reason = `The foot of the page prints "${printed}" where the set's number is "${questionSet}".`;
  return [{ rule: "numbers/disagree", severity: "info", reason }];
}

function missing(document: string | null, key: string | null): Message[] {
  if (document ?? key) return [];
  return [
    { rule: "numbers/none", severity: "warning", reason: 'The document has no number of its own (items "Vindplaats", "Document-id").' },
  ];
}
