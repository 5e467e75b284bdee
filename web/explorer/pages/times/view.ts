import type { FacetKind, QuestionSetFilter, QuestionSetStatus } from "../../ask/generated/graphql.js";

/** What rows of the table are, by the word in the address. */
export const GROUPINGS = { ministry: "MINISTRY", minister: "MINISTER", year: "YEAR" } as const satisfies Readonly<
  Record<string, FacetKind>
>;
export type Grouping = keyof typeof GROUPINGS;

/** Lists behind figures, by the word in the address: null holds every set. */
export const LISTS = {
  asked: null,
  answered: ["ANSWERED"],
  open: ["OPEN", "LATE", "DELAYED", "PARTLY_ANSWERED"],
  withdrawn: ["WITHDRAWN"],
} as const satisfies Readonly<Record<string, readonly QuestionSetStatus[] | null>>;
export type ListName = keyof typeof LISTS;
export const LIST_NAMES = ["asked", "answered", "open", "withdrawn"] as const satisfies readonly ListName[];

export const SORTS = ["asked", "median", "p90", "onTime"] as const;
export type Sort = (typeof SORTS)[number];

/** All that the page shows follows from this, and this from the address. */
export interface TimesView {
  readonly by: Grouping;
  /** Years of submission, both included. */
  readonly years: readonly [from: number, until: number] | null;
  /** The ministry or minister that is looked at; null for all. */
  readonly of: string | null;
  /** The year that is looked at. */
  readonly year: number | null;
  readonly list: ListName;
  readonly sort: Sort;
  /** Whether rows beyond the strongest are shown. */
  readonly isWhole: boolean;
  readonly first: number;
}

const PAGE = 20;
const MOST = 100;

/** What makes no sense in an address is as if it were not there. */
export function viewOf(query: URLSearchParams): TimesView {
  const by = keyOf(GROUPINGS, query.get("by")) ?? "ministry";
  const [from, until] = [yearOf(query.get("from")), yearOf(query.get("until"))];
  const first = Number(query.get("n"));
  return {
    by,
    years: from !== null && until !== null && from <= until ? [from, until] : null,
    of: by === "year" ? null : query.get("of") || null,
    year: yearOf(query.get("year")),
    list: keyOf(LISTS, query.get("list")) ?? "asked",
    sort: SORTS.find((sort) => sort === query.get("sort")) ?? "asked",
    isWhole: query.get("rows") === "all",
    first: Number.isInteger(first) && first > PAGE ? Math.min(first, MOST) : PAGE,
  };
}

/** The address of a view; what is as at first is left out. */
export function queryOf({ by, years, of, year, list, sort, isWhole, first }: TimesView): URLSearchParams {
  const written = {
    by: by === "ministry" ? null : by,
    from: years && String(years[0]),
    until: years && String(years[1]),
    of,
    year: year && String(year),
    list: list === "asked" ? null : list,
    sort: sort === "asked" ? null : sort,
    rows: isWhole ? "all" : null,
    n: first === PAGE ? null : String(first),
  };
  return new URLSearchParams(
    Object.entries(written).flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, String(value)]])),
  );
}

export const longer = (view: TimesView): TimesView => ({ ...view, first: Math.min(MOST, view.first + PAGE) });
export const canGrow = ({ first }: TimesView): boolean => first < MOST;

/** Sets of the years that are chosen. */
export const filterOfYears = ({ years }: TimesView): QuestionSetFilter => (years ? { submitted: daysOf(years[0], years[1]) } : {});

/** Of these, the sets of what is looked at, without its year. */
export const filterOfFocus = (view: TimesView): QuestionSetFilter => ({
  ...filterOfYears(view),
  ...(view.of !== null && view.by !== "year" && { [view.by]: [view.of] }),
});

/** The sets behind the figure that was opened. */
export function filterOfList(view: TimesView): QuestionSetFilter {
  const status = LISTS[view.list];
  return {
    ...filterOfFocus(view),
    ...(view.year !== null && { submitted: daysOf(view.year, view.year) }),
    ...(status && { status: [...status] }),
  };
}

const daysOf = (from: number, until: number) => ({ from: `${from}-01-01`, until: `${until}-12-31` });

function yearOf(text: string | null): number | null {
  const year = /^\d{4}$/u.test(text ?? "") ? Number(text) : 0;
  return year >= 1800 && year <= 2200 ? year : null;
}

function keyOf<Of extends object>(names: Of, text: string | null): keyof Of | null {
  const isName = (name: string): name is string & keyof Of => Object.hasOwn(names, name);
  return text !== null && isName(text) ? text : null;
}
