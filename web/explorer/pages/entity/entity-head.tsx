import { useState } from "preact/hooks";
import { hrefOf } from "../../address/place.js";
import type { EntityPageQuery } from "../../ask/generated/graphql.js";
import { Glyph } from "../../parts/glyph.js";
import { countIn, quarterIn } from "../../words/formats.js";
import { type Lang, languageOf, WORDS } from "../../words/words.js";

export type EntityNode = Extract<EntityPageQuery["node"], { kind: unknown }>;

interface EntityHeadProps {
  readonly lang: Lang;
  readonly entity: EntityNode;
  readonly quarters: readonly { readonly start: string; readonly count: number }[];
}

/** Name, what it is, how much there is of it, and where to go with it. */
export function EntityHead({ lang, entity, quarters }: EntityHeadProps) {
  const words = WORDS[lang];
  const [isCopied, setCopied] = useState(false);
  const filter = JSON.stringify({ involves: [entity.id] });
  const stream = new URLSearchParams({ filter, lang: languageOf(lang) }).toString();
  const [first, last] = [quarters[0], quarters.at(-1)];
  const isWork = entity.kind === "ARTICLE";
  return (
    <header class="ehead">
      <div>
        <h1>
          <Glyph kind={entity.kind} />
          <span class={isWork ? "said" : undefined}>{entity.name}</span>
        </h1>
        <p class="sum">
          {words.kinds[entity.kind][0]}. {words.involved(countIn(entity.all.totalCount.value, words.sets, lang))}
          {first && last && `; ${words.firstLast(quarterIn(first.start, lang), quarterIn(last.start, lang))}`}.
        </p>
        {entity.aliases.length > 0 && (
          <p class="alias">
            {words.alias} <span class="said">{entity.aliases.slice(0, 6).join(" · ")}</span>
          </p>
        )}
        {entity.externalIds.length > 0 && (
          <p class="alias">
            {words.identifiers}:{" "}
            {entity.externalIds.map(({ scheme, value, url }) => (
              <span key={`${scheme} ${value}`}>
                {scheme}{" "}
                {url && /^https?:/u.test(url) ? (
                  <a href={url} rel="noreferrer">
                    {value}
                  </a>
                ) : (
                  value
                )}{" "}
              </span>
            ))}
          </p>
        )}
        <p class="note">
          <strong>{words.standing}</strong> {words.standingWhy}
        </p>
      </div>
      <p class="acts">
        <a class="btn solid" href={hrefOf("network", null, { seeds: entity.id })}>
          <Glyph kind={entity.kind} />
          {words.showInNetwork}
        </a>
        <a class="btn" href={`/export/question-sets.csv?${stream}`} download>
          {words.export}
        </a>
        <a class="btn" href={`/feeds/question-sets.atom?${stream}`}>
          {words.feed}
        </a>
        <button type="button" class="btn" onClick={() => navigator.clipboard?.writeText(location.href).then(() => setCopied(true))}>
          {isCopied ? words.copied : words.copy}
        </button>
      </p>
    </header>
  );
}
