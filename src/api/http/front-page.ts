import { createHash } from "node:crypto";
import type { RequestHandler } from "express";
import type { Meta } from "../../store/reads.js";

const STYLE = `
:root { color-scheme: light dark; --ink: #1d2430; --soft: #566072; --line: #d9dde4; --paper: #fbfaf7; --link: #0b5cad; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --soft: #a3a9b5; --line: #343a45; --paper: #15181d; --link: #7fb6f2; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 3rem 1.25rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
h1 { font: 600 2.25rem/1.1 Georgia, serif; margin: 0 0 .5rem; }
h2 { font: 600 1.25rem/1.2 Georgia, serif; margin: 2.5rem 0 .5rem; }
p { margin: .5rem 0; color: var(--soft); }
a { color: var(--link); }
nav { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; margin: 1.5rem 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); text-align: left; }
th { color: var(--soft); font-weight: 500; font-size: .875rem; }
.n { text-align: right; padding-right: 0; }
`;

const POLICY = [
  "default-src 'none'",
  "img-src 'self'",
  `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What is loaded and where to go: one page without scripts, complete in itself. */
export const frontPage =
  (meta: () => Promise<Meta>): RequestHandler =>
  async (_, response) => {
    const held = await meta();
    response.setHeader("content-security-policy", POLICY);
    response.type("html").send(page(held));
  };

function page(held: Meta): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Interpel</title>
<link rel="alternate" type="application/atom+xml" title="Written questions: what happens" href="/feeds/question-sets.atom">
<style>${STYLE}</style>
</head>
<body>
${whatIsLoaded(held)}
</body>
</html>
`;
}

/** What the collection holds and where to go, as a piece of a page without scripts. */
export function whatIsLoaded({ version, counts, sources }: Meta): string {
  const loaded = counts.filter(({ count }) => count > 0);
  return `<header>
<h1>Interpel</h1>
<p>Parliamentary questions as a graph that can be traced: who asked whom about what, prompted by which article, and what was answered.</p>
<nav>
<a href="/graphiql/">Ask in GraphiQL</a>
<a href="/schema.graphql">Schema</a>
<a href="/feeds/question-sets.atom">Feed</a>
<a href="/readyz">Health</a>
</nav>
</header>
<main>
<h2>What is loaded</h2>
${loaded.length > 0 ? countsTable(loaded) : "<p>Nothing yet. Read papers with <code>interpel ingest &lt;paths&gt;</code>.</p>"}
<h2>Where it comes from</h2>
${sources.length > 0 ? sourcesTable(sources) : "<p>No documents yet.</p>"}
<p>State of the graph: ${escaped(version)}. The API answers POST requests at <code>/graphql</code>.</p>
</main>`;
}

const countsTable = (counts: Meta["counts"]): string =>
  table(
    ["Kind", "Count"],
    counts.map(({ kind, count }) => [wordsOf(kind), count]),
  );

const sourcesTable = (sources: Meta["sources"]): string =>
  table(
    ["Source", "First", "Last", "Read", "Documents"],
    sources.map(({ parliament, mediaType, first, last, retrieved, documents }) => [
      parliament === null ? mediaType : `${parliament}, ${mediaType}`,
      first ?? "",
      last ?? "",
      retrieved?.slice(0, 10) ?? "",
      documents,
    ]),
  );

/** Numbers stand to the right, in the column of their heading. */
function table(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const isNumber = (column: number) => rows.some((row) => typeof row[column] === "number");
  const cell = (tag: "th" | "td", value: string | number, column: number) =>
    `<${tag}${tag === "th" ? ' scope="col"' : ""}${isNumber(column) ? ' class="n"' : ""}>${escaped(shown(value))}</${tag}>`;
  const line = (tag: "th" | "td", values: readonly (string | number)[]) =>
    `<tr>${values.map((value, column) => cell(tag, value, column)).join("")}</tr>`;
  return `<div class="scroll"><table>\n<thead>${line("th", headings)}</thead>\n<tbody>\n${rows.map((row) => line("td", row)).join("\n")}\n</tbody>\n</table></div>`;
}

const shown = (value: string | number): string => (typeof value === "number" ? value.toLocaleString("en") : value);

/** "QuestionSet" → "Question set". */
const wordsOf = (kind: string): string => kind.replace(/(?<=[a-z])[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string): string => text.replace(/[&<>"']/gu, (character) => ESCAPES[character] ?? "");
