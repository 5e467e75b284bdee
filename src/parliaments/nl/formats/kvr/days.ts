import type { Message } from "../../../../model/message.js";
import { parseDate } from "../../grammar/dates.js";
import { numericDay } from "./numeric-day.js";
import type { KvrSource } from "./source.js";

interface Days {
  readonly submitted: string | null;
  readonly received: string | null;
  readonly messages: readonly Message[];
}

/** Dates as the source has them, whatever their spelling: "1999-08-5", "2september 2004", "28 augustus 1986)". */
export function daysOf(
  source: KvrSource,
  own: { readonly submitted: string | null; readonly received: string | null },
  isFirst: boolean,
): Days {
  const { items, asked, answered, notice } = source;
  const submissions = isFirst ? [own.submitted, asked("indiendatum"), items.get("Datum_indiening")] : [own.submitted];
  const received = firstDay("received", [answered("antwoorddatum"), notice?.date, items.get("Datum_reaktie"), own.received]);
  const submitted = firstDay("submitted", submissions, received.day);
  const order = submitted.day && received.day && received.day < submitted.day ? [wrongOrder(submitted.day, received.day)] : [];
  return { submitted: submitted.day, received: received.day, messages: [...submitted.messages, ...received.messages, ...order] };
}

/** The first that is a day. Of several that differ, the first that is not after `latest`. */
function firstDay(
  what: string,
  written: readonly (string | null | undefined)[],
  latest: string | null = null,
): { day: string | null; messages: Message[] } {
  const given = [...new Set(written.filter((text): text is string => text != null && text !== ""))];
  const days = given.map((text) => ({ text, day: dayOf(text) }));
  const found = days.flatMap(({ day }) => day ?? []);
  const day = found.find((each) => latest === null || each <= latest) ?? found[0] ?? null;
  const impossible = days.filter((each) => each.day === null && /\d/u.test(each.text)).map(({ text }) => notADay(what, text));
  const others = [...new Set(found)].filter((each) => each !== day);
  const disagreement = day !== null && others.length > 0 ? [disagree(what, day, others)] : [];
  return { day, messages: [...impossible, ...disagreement] };
}

function dayOf(text: string): string | null {
  const numeric = numericDay(text);
  return numeric === undefined ? parseDate(text.slice(0, 40).replace(/(\d)\s(?=\d\s)/u, "$1")) : numeric;
}

function notADay(what: string, text: string): Message {
  return { rule: "dates/impossible", severity: "warning", reason: `The date "${text.slice(0, 40)}" (${what}) is in no calendar.` };
}

function disagree(what: string, day: string, others: readonly string[]): Message {
  return {
    rule: "dates/disagree",
    severity: "info",
    reason: `Where the source says when the paper was ${what}, it says "${day}" and "${others.join('", "')}"; the former is followed.`,
  };
}

function wrongOrder(submitted: string, received: string): Message {
  return {
    rule: "dates/answer-before-question",
    severity: "warning",
    reason: `Answered on "${received}", before the day of submission "${submitted}": one of the two is wrong in the source.`,
  };
}
