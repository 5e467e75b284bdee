import { pageOfNode } from "../../address/place.js";
import type { NodeKind } from "../../ask/generated/graphql.js";
import { Glyph } from "../../parts/glyph.js";
import { numberIn } from "../../words/formats.js";
import { type Lang, WORDS } from "../../words/words.js";

interface FacetListProps {
  readonly lang: Lang;
  readonly kind: NodeKind;
  readonly buckets: readonly { readonly key: string; readonly label: string; readonly count: number }[];
  readonly also: readonly string[];
  readonly toggle: (id: string) => void;
}

/** What the sets hold of a kind: its page behind the name, and a press on its number narrows the page to it. */
export function FacetList({ lang, kind, buckets, also, toggle }: FacetListProps) {
  const most = Math.max(1, ...buckets.map(({ count }) => count));
  return (
    <ul class="bars">
      {buckets.map(({ key, label, count }) => (
        <li key={key}>
          <span class="node">
            <Glyph kind={kind} />
            <a class="quiet" href={pageOfNode(key)}>
              {label}
            </a>
          </span>
          <button
            type="button"
            class="v"
            aria-pressed={also.includes(key)}
            aria-label={`${WORDS[lang].narrow} ${label}: ${numberIn(count, lang)}`}
            onClick={() => toggle(key)}
          >
            {numberIn(count, lang)}
          </button>
          <svg class="track-line" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect width={(count / most) * 100} height="4" fill="var(--ctl)" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
