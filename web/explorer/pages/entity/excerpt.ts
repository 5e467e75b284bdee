/** Words with what stands around them. */
export interface Excerpt {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Characters on each side, about two lines in all. */
const AROUND = 90;

/** The words where they first stand in the text, cut at blanks; null where they do not stand there. */
export function excerptOf(text: string, words: string): Excerpt | null {
  const flat = text.replace(/\s+/gu, " ").trim();
  const wanted = words.replace(/\s+/gu, " ").trim();
  const at = wanted === "" ? -1 : flat.indexOf(wanted);
  if (at < 0) return null;
  const end = at + wanted.length;
  const from = at <= AROUND ? 0 : flat.indexOf(" ", at - AROUND) + 1 || at;
  const until = end + AROUND >= flat.length ? flat.length : Math.max(end, flat.lastIndexOf(" ", end + AROUND));
  return {
    before: `${from > 0 ? "… " : ""}${flat.slice(Math.min(from, at), at)}`,
    words: wanted,
    after: `${flat.slice(end, until)}${until < flat.length ? " …" : ""}`,
  };
}
