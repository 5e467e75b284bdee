import { isoDay } from "../../../../model/days.js";
import type { XmlElement } from "../../../../model/document.js";
import type { Message } from "../../../../model/message.js";
import { parseDate } from "../../grammar/dates.js";
import { attribute, textOf } from "../tree.js";
import { within } from "./elements.js";
import type { Value } from "./metadata.js";

interface Day {
  readonly day: string | null;
  readonly messages: readonly Message[];
}

/** A day as the heading prints it, as `datum/@isodatum` has it, else as the metadata have it; the archive has days of no calendar. */
export function dayOf(heading: XmlElement | undefined, printed: string | null, value: Value | undefined): Day {
  const marked = heading ? within(heading, "datum") : [];
  const given = [
    ...marked.map((date) => ({ text: attribute(date, "isodatum"), span: date.span })),
    ...marked.map((date) => ({ text: textOf(date), span: date.span })),
    ...(value ? [value] : []),
  ].filter(({ text }) => text !== "");
  const days = given.map(({ text, span }) => ({ text, span, day: isoDay(text) ?? parseDate(text) }));
  const found = [...new Set([...(printed ? [printed] : []), ...days.flatMap(({ day }) => day ?? [])])];
  const impossible = days.filter(({ text, day }) => day === null && /\d/u.test(text)).map(notADay);
  return { day: found[0] ?? null, messages: [...impossible, ...(found.length > 1 ? [disagree(found)] : [])] };
}

function notADay({ text, span }: { text: string; span: Message["span"] }): Message {
  return {
    rule: "dates/impossible",
    severity: "warning",
    reason: `The date "${text.slice(0, 40)}" is in no calendar.`,
    ...(span ? { span } : {}),
  };
}

function disagree([first, ...others]: readonly string[]): Message {
  const reason = `The publication dates itself "${first}" and "${others.join('", "')}"; the former is followed.`;
  return { rule: "dates/disagree", severity: "info", reason };
}
