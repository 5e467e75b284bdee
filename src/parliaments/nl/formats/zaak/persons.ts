import type { Span } from "../../../../model/message.js";

export interface NamedPerson {
  readonly name: string;
  /** Initials, where they stand in brackets behind the name. */
  readonly given: string | null;
  readonly span: Span;
}

/** "Ans Vermeulen (A.B.)", "A.B. van Dam", "Hirsch Peters (AB)". */
const PERSON = /[^,()]+(?:\((?<given>[^()]*)\))?/gu;

/** The persons that a field names, with the place of each name; brackets are no part of a name. */
export function personsIn(text: string, field: Span | undefined): readonly NamedPerson[] {
  if (!field) return [];
  return [...text.slice(...field).matchAll(PERSON)].flatMap(({ 0: printed, index, groups }) => {
    const name = printed.replace(/\(.*$/u, "");
    const start = field[0] + index + (name.length - name.trimStart().length);
    const bare = name.trim();
    if (!/\p{L}/u.test(bare)) return [];
    return [{ name: bare.replace(/\s+/gu, " "), given: groups?.given?.trim() || null, span: [start, start + bare.length] }];
  });
}
