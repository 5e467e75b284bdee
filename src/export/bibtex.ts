import type { Citation } from "./citation.js";

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "^": "\\textasciicircum{}",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "%": "\\%",
};
/** Would break a brace of the address; per cent encoding means the same. */
const IN_ADDRESS = /[{}\\\s]/gu;

/** BibTeX in UTF-8, as biber and modern BibTeX read it: one `@misc` a work. Braces keep names and titles as they are written. */
export async function* bibtex(citations: AsyncIterable<Citation>): AsyncGenerator<string> {
  for await (const { key, title, authors, date, number, publisher, genre, language, url } of citations) {
    const [year, month, day] = date?.split("-") ?? [];
    const fields = {
      author: authors.map((name) => `{${plain(name)}}`).join(" and "),
      title: `{${plain(title)}}`,
      howpublished: plain([genre, number].filter(Boolean).join(" ")),
      organization: plain(publisher ?? ""),
      year: year ?? "",
      month: month ?? "",
      day: day ?? "",
      langid: language ?? "",
      url: (url ?? "").replace(IN_ADDRESS, (sign) => encodeURIComponent(sign)),
    };
    const lines = Object.entries(fields).filter(([, value]) => value !== "" && value !== "{}");
    yield `@misc{${key},\n${lines.map(([name, value]) => `  ${name} = {${value}}`).join(",\n")}\n}\n\n`;
  }
}

const plain = (text: string): string => text.replace(/[\\{}$&#^_~%]/gu, (sign) => ESCAPES[sign] as string).replace(/\s+/gu, " ");
