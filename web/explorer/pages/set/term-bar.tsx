import { dayIn } from "../../words/formats.js";
import { type Lang, WORDS } from "../../words/words.js";
import type { SetNode } from "./set-head.js";
import { type Term, termOf } from "./term.js";
import { SET_WORDS } from "./words.js";

/** The days of a set: on a bar that shows the term and what went over it, where they are known; else as a list. */
export function TermBar({ lang, set, today }: { readonly lang: Lang; readonly set: SetNode; readonly today: string }) {
  const words = SET_WORDS[lang];
  const days = daysOf(set, lang);
  const term = courseOf(set, days, { day: today, says: words.today });
  if (!term)
    return (
      <ol class="steps">
        {days.map(({ day, says }) => (
          <li key={`${day} ${says}`}>
            <b>{dayIn(day, lang)}</b> {says}
          </li>
        ))}
      </ol>
    );
  return (
    <section class="term" aria-label={words.termOf}>
      <div class="bar" aria-hidden="true">
        <i class="in" style={{ width: percent(term.within) }} />
        <i class="over" style={{ left: percent(term.within), width: percent(term.done - term.within) }} />
      </div>
      <ol class={`steps on-bar ${term.steps.some(({ lane }) => lane > 1) ? "deep" : ""}`}>
        {term.steps.map(({ day, says, at, lane }) => (
          <li key={`${day} ${says}`} class={`lane${lane} ${at > 0.76 ? "end" : ""}`} style={{ left: percent(at) }}>
            <b>{dayIn(day, lang)}</b> {says}
          </li>
        ))}
      </ol>
    </section>
  );
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

type Day = { readonly day: string; readonly says: string };

function daysOf({ date, dateBasis, notices, deadline, answered }: SetNode, lang: Lang): readonly Day[] {
  const words = WORDS[lang];
  const days = [
    { day: date, says: dateBasis === "SUBMITTED" ? words.submitted : words.dated },
    ...notices.map(({ received, kind }) => ({ day: received, says: words.notices[kind ?? "DELAY"] })),
    { day: deadline?.due ?? null, says: words.due },
    { day: deadline?.extendedDue ?? null, says: words.extendedDue },
    { day: answered, says: words.status.ANSWERED },
  ].flatMap(({ day, says }) => (day ? [{ day, says }] : []));
  return days.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Null where the day of submission or the term is unknown. */
function courseOf({ submitted, deadline, answered, notices, status }: SetNode, days: readonly Day[], now: Day): Term | null {
  const due = deadline?.extendedDue ?? deadline?.due;
  if (!submitted || !due || !status) return null;
  const withdrawn = status === "WITHDRAWN" ? notices.find(({ kind }) => kind === "WITHDRAWAL")?.received : null;
  const end = answered ?? withdrawn;
  return termOf({ start: submitted, due, end: end ?? now.day, days: end ? days : [...days, now] });
}
