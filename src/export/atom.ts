import { xmlText } from "./xml-text.js";

/** What a feed of news says of itself. */
export interface Feed {
  /** An IRI that stays, wherever the feed is served from. */
  readonly id: string;
  readonly title: string;
  /** RFC 3339; that of its newest entry. */
  readonly updated: string;
  /** Where it can be fetched; null where it is no address. */
  readonly self: string | null;
  readonly language: string;
}

export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  /** Whole names. */
  readonly authors: readonly string[];
  readonly text: string;
  /** Where it is published; null where nothing says. */
  readonly url: string | null;
  readonly category: { readonly term: string; readonly label: string };
}

/** RFC 4287. An entry without an address of its own holds its text, so that both kinds are complete. */
export function* atom(feed: Feed, entries: readonly Entry[]): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(feed.language)}">
<id>${xmlText(feed.id)}</id>
<title>${xmlText(feed.title)}</title>
<updated>${xmlText(feed.updated)}</updated>
<author><name>Interpel</name></author>
<generator>Interpel</generator>
${feed.self === null ? "" : `<link rel="self" type="application/atom+xml" href="${xmlText(feed.self)}"/>\n`}`;
  for (const entry of entries) yield entryText(entry);
  yield "</feed>\n";
}

function entryText({ id, title, updated, authors, text, url, category }: Entry): string {
  const lines = [
    `<id>${xmlText(id)}</id>`,
    `<title>${xmlText(title)}</title>`,
    `<updated>${xmlText(updated)}</updated>`,
    ...authors.map((name) => `<author><name>${xmlText(name)}</name></author>`),
    `<category term="${xmlText(category.term)}" label="${xmlText(category.label)}"/>`,
    ...(url === null ? [] : [`<link rel="alternate" href="${xmlText(url)}"/>`]),
    `<content type="text">${xmlText(text)}</content>`,
  ];
  return `<entry>\n${lines.join("\n")}\n</entry>\n`;
}
