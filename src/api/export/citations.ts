import { bibtex } from "../../export/bibtex.js";
import type { Citation } from "../../export/citation.js";
import { cslJson } from "../../export/csl-json.js";
import { ris } from "../../export/ris.js";
import { type NodeId, shortHash } from "../../model/ids.js";
import type { Asking } from "./asking.js";
import { phrasesIn } from "./phrases.js";
import { addressOf, askersOf, type SetFacts, setFacts } from "./set-facts.js";
import { setIds } from "./set-ids.js";

async function* citations(asking: Asking): AsyncGenerator<Citation> {
  for await (const ids of setIds(asking)) {
    for (const facts of await setFacts(ids, asking)) yield citationOf(facts, asking.parameters.lang);
  }
}

function citationOf(facts: SetFacts, lang: string | undefined): Citation {
  const language = lang ?? facts.languages[0];
  return {
    key: keyOf(facts.id),
    title: facts.title ?? facts.number ?? facts.id,
    authors: askersOf(facts),
    date: facts.submitted ?? facts.answered,
    number: facts.number,
    publisher: facts.parliament?.name ?? null,
    genre: phrasesIn(language ?? "en").writtenQuestions,
    language: language?.toLowerCase() ?? null,
    url: addressOf(facts),
  };
}

/** "question-set:nl/2020Z25656" → "nl-2020Z25656"; what other signs would make alike, a hash keeps apart. */
export function keyOf(id: NodeId): string {
  const name = id.slice(id.indexOf(":") + 1);
  const key = name.replace("/", "-");
  return /^[\w-]+$/u.test(key) ? key : `${key.replace(/[^\w-]+/gu, "-")}-${shortHash(name)}`;
}

/** Sets as bibliographies name them, the newest first. */
export const citationForms = {
  bib: (asking: Asking) => bibtex(citations(asking)),
  ris: (asking: Asking) => ris(citations(asking)),
  json: (asking: Asking) => cslJson(citations(asking)),
};
