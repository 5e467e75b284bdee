import { useEffect, useState } from "preact/hooks";
import type { EvidenceAnswer, Quote, SharedSetsAnswer } from "./answers.js";
import type { Ask } from "./load-graph.js";
import { numberIn } from "./names.js";
import { linkKey } from "./shown.js";
import { type Lang, WORDS } from "./words.js";

/** Evidence of each line by its key, as far as it was asked for. */
export type Behind = ReadonlyMap<string, readonly Quote[]>;

/** Nodes whose links one request may quote. */
const MOST = 100;

/** The words behind all lines among some nodes; null while they are on their way, "failed" when they do not come. */
export function useWordsBehind(ids: readonly string[], ask: Ask): Behind | null | "failed" {
  const [behind, setBehind] = useState<Behind | null | "failed">(null);
  const key = ids.slice(0, MOST).join("\n");
  useEffect(() => {
    let current = true;
    setBehind(null);
    const asked = key === "" ? [] : key.split("\n");
    if (asked.length < 2) {
      setBehind(new Map());
      return;
    }
    ask<EvidenceAnswer>("NetworkEvidence", { ids: asked, maxNodes: asked.length }).then(
      ({ neighbourhood }) => current && setBehind(byLine(neighbourhood.edges)),
      () => current && setBehind("failed"),
    );
    return () => {
      current = false;
    };
  }, [key, ask]);
  return behind;
}

function byLine(edges: EvidenceAnswer["neighbourhood"]["edges"]): Behind {
  const found = new Map<string, readonly Quote[]>();
  for (const { source, target, evidence } of edges) {
    const key = linkKey(source, target);
    found.set(key, [...(found.get(key) ?? []), ...evidence]);
  }
  return found;
}

/** Quotes with where they stand and how surely they were read: the same words once. */
export function Quotes({ quotes, lang }: { readonly quotes: readonly Quote[]; readonly lang: Lang }) {
  const words = WORDS[lang];
  const distinct = [...new Map(quotes.map((each) => [`${each.document?.id} ${each.start} ${each.quote}`, each])).values()];
  if (distinct.every(({ quote }) => quote === null)) return <p class="faint">{words.noWords}</p>;
  return (
    <>
      {distinct
        .filter(({ quote }) => quote !== null)
        .map(({ quote, start, end, method, confidence, document }) => (
          <blockquote class="quote" key={`${document?.id} ${start} ${quote}`}>
            <span class="said">“{quote}”</span>
            <span class="faint">
              {document?.url?.startsWith("https://") ? <a href={document.url}>{words.source}</a> : (document?.id ?? words.source)}
              {start !== null && end !== null && <>, {words.characters(start, end)}</>}
              {", "}
              {words.score(numberIn(confidence, lang))} ({method})
            </span>
          </blockquote>
        ))}
    </>
  );
}

/** The sets behind a tie. */
export function SharedSets({
  ends,
  lang,
  ask,
  pageOf,
}: {
  readonly ends: readonly string[];
  readonly lang: Lang;
  readonly ask: Ask;
  readonly pageOf: (id: string) => string;
}) {
  const [sets, setSets] = useState<SharedSetsAnswer["questionSets"]["nodes"] | null>(null);
  const key = ends.join("\n");
  useEffect(() => {
    let current = true;
    ask<SharedSetsAnswer>("NetworkSharedSets", { filter: { involves: key.split("\n") }, lang: lang === "nl" ? "NL" : "EN" }).then(
      ({ questionSets }) => current && setSets(questionSets.nodes),
      () => current && setSets([]),
    );
    return () => {
      current = false;
    };
  }, [key, lang, ask]);
  return (
    <section>
      <h3>{WORDS[lang].sharedSets}</h3>
      <ul class="sets">
        {sets?.map(({ id, submitted, title }) => (
          <li key={id}>
            <a class="said" href={pageOf(id)}>
              {title ?? id}
            </a>{" "}
            <span class="faint">{submitted}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
