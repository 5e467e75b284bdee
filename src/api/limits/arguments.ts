import { checkSize, LARGEST_PAGE, pageRequest } from "../connection.js";
import { badInput } from "../errors.js";
import type { QuestionSetFilter } from "../generated/resolvers.js";
import { checkedText, conditionOf } from "../question-set-filter.js";

const DEEPEST_NEIGHBOURHOOD = 3;
const LARGEST_PICTURE = 2_000;
const LONGEST_PATH = 6;
const MOST_PATHS = 10;
const MOST_GROUPS = 50;
const LARGEST_WEIGHT = 1_000_000;

/** What each argument must keep to wherever it stands, by name. Each check throws `BAD_USER_INPUT`. */
const CHECKS: Readonly<Record<string, (value: never) => void>> = {
  ids: (ids: readonly string[]) => atMost("ids", ids.length, LARGEST_PAGE),
  depth: (depth: number | null) => within("depth", depth, DEEPEST_NEIGHBOURHOOD),
  maxNodes: (nodes: number | null) => within("maxNodes", nodes, LARGEST_PICTURE),
  maxLength: (length: number | null) => within("maxLength", length, LONGEST_PATH),
  minWeight: (weight: number | null) => within("minWeight", weight, LARGEST_WEIGHT),
  of: (ids: readonly string[]) => atMost("of", ids.length, LARGEST_PAGE),
  topGroups: (groups: number | null) => atMost("topGroups", groups ?? 0, MOST_GROUPS),
  firstRows: (rows: number | null) => checkSize("firstRows", rows),
  firstColumns: (columns: number | null) => checkSize("firstColumns", columns),
  text: (text: string) => checkedText("text", text),
  filter: (filter: QuestionSetFilter | null) => conditionOf(filter),
};

/** Fields of which fewer than a page may be asked for. */
const MOST_OF: Readonly<Record<string, number>> = { paths: MOST_PATHS };

/** Refuses a field's arguments before anything is read, so that the whole request is refused. */
export function checkArguments(field: string, args: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(args)) CHECKS[name]?.(value as never);
  if (!("first" in args) && !("last" in args)) return;
  const { first, last } = args as { readonly first?: number | null; readonly last?: number | null };
  checkSize("first", first, MOST_OF[field]);
  pageRequest("", { first, last });
}

function within(name: string, value: number | null, most: number): void {
  if (value === null || value < 1 || value > most) throw badInput(`"${name}" is ${value}. Give a number from 1 to ${most}.`);
}

function atMost(name: string, count: number, most: number): void {
  if (count < 0 || count > most) throw badInput(`"${name}" has ${count} values. Give ${most} at most.`);
}
