import type { Value } from "../../../model/batch.js";

/** JSON with the keys of every object in order: equal values give equal text. Undefined is left out. */
export function canonicalJson(value: Value | undefined): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map((each: Value) => canonicalJson(each)).join(",")}]`;
  const fields = value as { readonly [key: string]: Value | undefined };
  const parts: string[] = [];
  for (const key of Object.keys(fields).sort()) {
    const field = fields[key];
    if (field !== undefined) parts.push(`${JSON.stringify(key)}:${canonicalJson(field)}`);
  }
  return `{${parts.join(",")}}`;
}
