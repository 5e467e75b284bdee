import type { Citation } from "./citation.js";

/** One array of CSL items (citation-style-language/schema, csl-data.json), as Zotero, pandoc and citeproc read it. */
export async function* cslJson(citations: AsyncIterable<Citation>): AsyncGenerator<string> {
  let before = "[\n";
  for await (const citation of citations) {
    yield `${before}${JSON.stringify(item(citation))}`;
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}

const item = ({ key, title, authors, date, number, publisher, genre, language, url }: Citation) => ({
  id: key,
  type: "document",
  title,
  author: authors.map((literal) => ({ literal })),
  ...(date && { issued: { "date-parts": [date.split("-").map(Number)] } }),
  genre,
  ...(number && { number }),
  ...(publisher && { publisher }),
  ...(language && { language }),
  ...(url && { URL: url }),
});
