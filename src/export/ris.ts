import type { Citation } from "./citation.js";

/** RIS as Zotero, EndNote and Mendeley read it: a line a value, each ended by CRLF, `TY` first and `ER` last. */
export async function* ris(citations: AsyncIterable<Citation>): AsyncGenerator<string> {
  for await (const { key, title, authors, date, number, publisher, genre, language, url } of citations) {
    const fields: readonly (readonly [tag: string, value: string | null])[] = [
      ["TY", "GOVDOC"],
      ["ID", key],
      ["TI", title],
      ...authors.map((name) => ["AU", name.replaceAll("*", "")] as const), // the format forbids asterisks in names
      ["PY", date?.slice(0, 4) ?? null],
      ["DA", date?.replaceAll("-", "/") ?? null],
      ["M3", genre],
      ["SN", number],
      ["PB", publisher],
      ["LA", language],
      ["UR", url],
    ];
    const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/gu, " ")}\r\n`] : []));
    yield `${lines.join("")}ER  - \r\n\r\n`;
  }
}
