import { useState } from "preact/hooks";
import { type Lang, languageOf, WORDS } from "../../words/words.js";
import type { SetNode } from "./set-head.js";
import { SET_WORDS } from "./words.js";

const CITATIONS = ["bib", "ris", "json"] as const;
const FORMS = ["csv", "ndjson"] as const;

/** Where a set was read, how to cite it, and its questions as files. */
export function TakeAlong({ lang, set }: { readonly lang: Lang; readonly set: SetNode }) {
  const words = WORDS[lang];
  const [isCopied, setCopied] = useState(false);
  const name = encodeURIComponent(set.number ?? set.id);
  const filter = set.number ? new URLSearchParams({ filter: JSON.stringify({ number: [set.number] }), lang: languageOf(lang) }) : null;
  return (
    <div class="along">
      <section class="set-ties">
        <h2>{words.sources}</h2>
        <ul>
          {set.documents.map(({ id: document, url, kind, number, mediaType }) => (
            <li key={document} title={document}>
              {SET_WORDS[lang].documents[kind ?? "OTHER"]}{" "}
              <span class="small faint">{[number, mediaType].filter(Boolean).join(" · ")}</span>
              {url && /^https?:/u.test(url) && (
                <>
                  <br />
                  <a href={url} rel="noopener noreferrer">
                    {url}
                  </a>
                </>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section class="set-ties">
        <h2>{SET_WORDS[lang].takeWithYou}</h2>
        <p class="row">
          {CITATIONS.map((form) => (
            <a key={form} class="btn" href={`/cite/${name}.${form}?lang=${languageOf(lang)}`} download>
              {words.citeAs[form]}
            </a>
          ))}
          {filter &&
            FORMS.map((form) => (
              <a key={form} class="btn" href={`/export/questions.${form}?${filter}`} download>
                {form.toUpperCase()}
              </a>
            ))}
          <a class="btn" href={`/feeds/${name}.atom`}>
            {words.feed}
          </a>
          <button type="button" class="btn" onClick={() => navigator.clipboard?.writeText(location.href).then(() => setCopied(true))}>
            {isCopied ? words.copied : words.copy}
          </button>
        </p>
      </section>
    </div>
  );
}
