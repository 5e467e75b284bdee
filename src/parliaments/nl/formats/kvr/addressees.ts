import type { Message } from "../../../../model/message.js";
import type { OfficeNamed } from "../../../../model/paper.js";
import type { Heading } from "../../grammar/heading.js";
import { readAllOffices } from "../all-offices.js";
import type { Written } from "../line.js";
import type { LaidSet } from "./lay-out.js";
import { shifted } from "./sheet.js";

const PORTFOLIO = /\b(?:van|voor)\s(?=\p{Lu})/gu;

/** Whom the questions are put to: by the heading, or by the source's own line where that names more. Papers before 1998 mostly name nobody. */
export function addresseesOf(
  view: Written,
  { addressees }: LaidSet,
  heading: Heading | undefined,
): { addressees: readonly OfficeNamed[]; messages: readonly Message[] } {
  const headed = heading?.addressees ?? [];
  const unknown = heading?.unknownOffice ? [unknownOffice(heading.unknownOffice)] : [];
  if (!addressees) return { addressees: headed, messages: unknown };
  const printed = view.shadow.slice(addressees[0], addressees[1]);
  if (headed.length > 0 && headed.length >= (printed.match(PORTFOLIO)?.length ?? 0)) return { addressees: headed, messages: unknown };
  const listed = readAllOffices(printed).map(
    ({ office, name, start, end }): OfficeNamed => ({ office, name, lang: "nl", span: shifted(addressees, start, end) }),
  );
  if (headed.length > 0 && headed.length >= listed.length) return { addressees: headed, messages: unknown };
  return { addressees: listed, messages: listed.length > 0 ? [] : [unreadable(printed)] };
}

function unknownOffice({ office }: OfficeNamed): Message {
  return {
    rule: "heading/unknown-office",
    severity: "info",
    reason: `The portfolio of "${office}" is in no table; it is taken as printed.`,
  };
}

function unreadable(printed: string): Message {
  return { rule: "heading/no-office", severity: "info", reason: `"${printed.slice(0, 80)}" names no office.` };
}
