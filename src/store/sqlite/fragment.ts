/** What SQLite binds. */
export type Bound = string | number | null | Uint8Array;

/** A piece of SQL with the values that its question marks stand for. */
export interface Fragment {
  readonly text: string;
  readonly values: readonly Bound[];
}

const isFragment = (part: Fragment | Bound): part is Fragment => typeof part === "object" && part !== null && "text" in part;

/**
 * Joins SQL from pieces: a fragment is spliced in, any other value is bound and never becomes text. The only way in which
 * queries are built, so that nothing that a user wrote can become SQL.
 */
export function sql(strings: readonly string[], ...parts: readonly (Fragment | Bound)[]): Fragment {
  let text = strings[0] ?? "";
  const values: Bound[] = [];
  parts.forEach((part, index) => {
    if (isFragment(part)) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += "?";
      values.push(part);
    }
    text += strings[index + 1] ?? "";
  });
  return { text, values };
}

export function join(fragments: readonly Fragment[], separator: string): Fragment {
  return { text: fragments.map(({ text }) => text).join(separator), values: fragments.flatMap(({ values }) => values) };
}

/** "(?, ?, ?)", each value bound. */
export function listOf(values: readonly Bound[]): Fragment {
  return { text: `(${values.map(() => "?").join(", ")})`, values };
}

export const TRUE: Fragment = { text: "1", values: [] };
export const FALSE: Fragment = { text: "0", values: [] };
