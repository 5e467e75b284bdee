import { type Fragment, join, sql } from "../../sqlite/fragment.js";
import type { Parameters, Pieces } from "../database.js";

/** Pieces of a statement with the values that they bind, each under a name of its own: no value ever becomes text. */
export function bind(fragments: Readonly<Record<string, Fragment>>): { pieces: Pieces; parameters: Parameters } {
  const parameters: Record<string, unknown> = {};
  const pieces: Record<string, string> = {};
  for (const [name, { text, values }] of Object.entries(fragments)) {
    let next = 0;
    pieces[name] = text.replace(/\?/gu, () => {
      const parameter = `${name}${next}`;
      parameters[parameter] = values[next];
      next += 1;
      return `$${parameter}`;
    });
  }
  return { pieces, parameters };
}

/** "[?, ?]", each value bound. */
export const list = (values: readonly (string | number)[]): Fragment =>
  sql`[${join(
    values.map((value) => sql`${value}`),
    ", ",
  )}]`;

/** Words of the vocabulary, never of a user: types of edges, kinds of nodes. */
export const word = (text: string): Fragment => ({ text, values: [] });

export const YES: Fragment = word("true");
export const NO: Fragment = word("false");

export const both = (conditions: readonly Fragment[]): Fragment => (conditions.length === 0 ? YES : sql`(${join(conditions, " AND ")})`);
export const either = (conditions: readonly Fragment[]): Fragment => (conditions.length === 0 ? NO : sql`(${join(conditions, " OR ")})`);
/** What is unknown is not so. */
export const not = (condition: Fragment): Fragment => sql`NOT coalesce(${condition}, false)`;
