import { parliamentId } from "../model/ids.js";
import type { Role } from "../model/vocabulary.js";
import type { Condition } from "../store/reads.js";
import { badInput } from "./errors.js";
import type { DateRange, QuestionSetFilter } from "./generated/resolvers.js";
import { officialNumber } from "./official-number.js";

export const DEEPEST_FILTER = 3;
export const MOST_CONDITIONS = 50;
const MOST_VALUES = 100;
const LONGEST_TEXT = 1_000;

/** As what a set is tied to the ids of each field; undefined: in whatever role. */
const TIES: Readonly<Record<string, readonly Role[] | undefined>> = {
  involvesAny: undefined,
  asker: ["asker"],
  party: ["party"],
  addressee: ["addressee"],
  ministry: ["ministry"],
  minister: ["addressee", "answerer"],
  topic: ["topic"],
  company: ["mentioned"],
  article: ["cited"],
  publisher: ["cited"],
};

/** Matches no node: what an empty list of alternatives asks for. */
const NOTHING: Condition = { id: [] };

/** The filter as the store takes it; undefined where it leaves everything in. Throws `BAD_USER_INPUT` past its limits. */
export function conditionOf(filter: QuestionSetFilter | null | undefined): Condition | undefined {
  if (!filter) return undefined;
  return convert(filter, { depth: 0, budget: { conditions: 0 }, sureness: {} });
}

/** How sure a tie to what a filter names must be. */
export function surenessOf(filter: QuestionSetFilter | null | undefined): Sureness {
  const least = filter?.minConfidence;
  if (!isGiven(least)) return {};
  if (least < 0 || least > 1) throw badInput(`"filter.minConfidence" is ${least}. Give a number from 0 to 1.`);
  return { minConfidence: least };
}

interface Sureness {
  readonly minConfidence?: number;
}

interface Place {
  readonly depth: number;
  readonly budget: { conditions: number };
  /** That of the filters around it, unless the filter has its own. */
  readonly sureness: Sureness;
}

function convert(filter: QuestionSetFilter, { depth, budget, ...around }: Place): Condition | undefined {
  if (depth > DEEPEST_FILTER) throw badInput(`The filter nests deeper than ${DEEPEST_FILTER} levels of "and", "or" and "not".`);
  const sureness = { ...around.sureness, ...surenessOf(filter) };
  const within: Place = { depth: depth + 1, budget, sureness };
  const parts = leavesOf(filter, sureness);
  budget.conditions += parts.length;
  if (budget.conditions > MOST_CONDITIONS) throw badInput(`The filter has more than ${MOST_CONDITIONS} conditions.`);
  for (const inner of filter.and ?? []) {
    const condition = convert(inner, within);
    if (condition) parts.push(condition);
  }
  if (filter.or) {
    const alternatives = filter.or.map((inner) => convert(inner, within));
    const given = alternatives.filter((condition) => condition !== undefined);
    if (given.length === alternatives.length) parts.push(given.length > 0 ? { or: given } : NOTHING);
  }
  if (filter.not) {
    const condition = convert(filter.not, within);
    parts.push(condition ? { not: condition } : NOTHING);
  }
  return allOf(parts);
}

/** Every condition at once; undefined where there is none. */
export function allOf(conditions: readonly (Condition | undefined)[]): Condition | undefined {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length > 1 ? { and: given } : given[0];
}

function leavesOf(filter: QuestionSetFilter, sureness: Sureness): Condition[] {
  const leaves: Condition[] = [];
  if (isGiven(filter.text)) leaves.push({ text: checkedText("filter.text", filter.text) });
  for (const id of checkedValues("involves", filter.involves) ?? []) leaves.push({ involves: [id], ...sureness });
  for (const [field, roles] of Object.entries(TIES)) {
    const ids = checkedValues(field, filter[field as "asker"]);
    if (ids) leaves.push(ids.length > 0 ? { involves: ids, ...(roles && { roles }), ...sureness } : NOTHING);
  }
  if (isGiven(filter.status)) leaves.push(filter.status.length > 0 ? { status: filter.status } : NOTHING);
  leaves.push(...propertyLeaves(filter), ...rangeLeaf("submitted", filter.submitted), ...rangeLeaf("answered", filter.answered));
  return leaves;
}

function propertyLeaves({ number, parliament, language }: QuestionSetFilter): Condition[] {
  const wanted = [
    { property: "number", oneOf: checkedValues("number", number)?.map(officialNumber) },
    { property: "parliament", oneOf: checkedValues("parliament", parliament)?.map(parliamentCode) },
    { property: "languages", oneOf: language },
  ] as const;
  return wanted.flatMap(({ property, oneOf }) => {
    if (!isGiven(oneOf)) return [];
    return [oneOf.length > 0 ? { property, oneOf } : NOTHING];
  });
}

function rangeLeaf(date: "submitted" | "answered", range: DateRange | null | undefined): Condition[] {
  const { from, until } = range ?? {};
  return isGiven(from) || isGiven(until) ? [{ date, ...(isGiven(from) && { from }), ...(isGiven(until) && { until }) }] : [];
}

/** Refuses texts that nobody types. */
export function checkedText(name: string, text: string): string {
  if (text.length > LONGEST_TEXT) throw badInput(`"${name}" has ${text.length} characters. Give ${LONGEST_TEXT} at most.`);
  return text;
}

function checkedValues(field: string, values: readonly string[] | null | undefined): string[] | undefined {
  if (!isGiven(values)) return undefined;
  if (values.length > MOST_VALUES) throw badInput(`"filter.${field}" has ${values.length} values. Give ${MOST_VALUES} at most.`);
  return [...new Set(values)];
}

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

const PREFIX = parliamentId("");
const parliamentCode = (id: string): string => (id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id).toLowerCase();
