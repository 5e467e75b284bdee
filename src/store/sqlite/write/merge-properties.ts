import type { Properties, Value } from "../../../model/batch.js";
import { UNITED_PROPERTIES } from "../../../model/united.js";
import { canonicalJson } from "./canonical-json.js";

type Fields = { readonly [key: string]: Value };

/** One value a property out of what several documents state, `statements` best source first. Null never wins over a value. */
export function mergeProperties(statements: readonly Properties[]): Properties {
  const merged: Record<string, Value> = {};
  for (const statement of statements) {
    for (const [name, value] of Object.entries(statement)) merged[name] = combine(name, merged[name], value);
  }
  return merged;
}

function combine(name: string, better: Value | undefined, value: Value): Value {
  if (better === undefined || better === null) return value;
  if (value === null) return better;
  if (UNITED_PROPERTIES.has(name) && Array.isArray(better) && Array.isArray(value)) return unite(better, value);
  if (isFields(better) && isFields(value)) return fill(better, value);
  return better;
}

function unite(better: readonly Value[], more: readonly Value[]): Value[] {
  const seen = new Set(better.map(canonicalJson));
  return [...better, ...more.filter((value) => !seen.has(canonicalJson(value)))];
}

/** Languages that the better source does not have come from the next. */
function fill(better: Fields, more: Fields): Fields {
  const filled: Record<string, Value> = { ...better };
  for (const [key, value] of Object.entries(more)) {
    if (filled[key] === undefined || filled[key] === null) filled[key] = value;
  }
  return filled;
}

/**
 * True when a statement says nothing that `merged` does not say already, so that merging it in changes nothing, wherever
 * it ranks. What lets thousands of papers name one party without merging thousands of statements each time.
 */
export function isSubsumed(statement: Properties, merged: Properties): boolean {
  return Object.entries(statement).every(([name, value]) => {
    const known = merged[name];
    if (known === undefined) return false;
    if (value === null) return true;
    if (isFields(known) && isFields(value)) {
      return Object.entries(value).every(([key, each]) => known[key] !== undefined && (each === null || same(each, known[key])));
    }
    return same(value, known);
  });
}

const same = (a: Value, b: Value): boolean => a === b || canonicalJson(a) === canonicalJson(b);

const isFields = (value: Value): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
