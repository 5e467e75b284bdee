/** What a page's lists are narrowed to: days and entities that must take part, too. */
export interface Selection {
  /** First and last day. */
  readonly days: readonly [from: string, until: string] | null;
  readonly also: readonly string[];
  readonly first: number;
}

const PAGE = 20;
const MOST = 100;

/** Of an address: `from`, `until`, `with` (several) and `n`. What is no day or number is as if it were not there. */
export function selectionOf(query: URLSearchParams): Selection {
  const from = dayOf(query.get("from"));
  const until = dayOf(query.get("until"));
  const first = Number(query.get("n"));
  return {
    days: from !== null && until !== null && from <= until ? [from, until] : null,
    also: query.getAll("with").slice(0, 10),
    first: Number.isInteger(first) && first > PAGE ? Math.min(first, MOST) : PAGE,
  };
}

export function queryOf({ days, also, first }: Selection): URLSearchParams {
  const query = new URLSearchParams();
  if (days) {
    query.set("from", days[0]);
    query.set("until", days[1]);
  }
  for (const id of also) query.append("with", id);
  if (first > PAGE) query.set("n", String(first));
  return query;
}

/** The next page of a list, as long as one request may be. */
export const longer = (selection: Selection): Selection => ({ ...selection, first: Math.min(MOST, selection.first + PAGE) });
export const canGrow = ({ first }: Selection): boolean => first < MOST;

function dayOf(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/u.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}
