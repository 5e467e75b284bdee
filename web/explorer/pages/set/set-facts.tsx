import { pageOfNode } from "../../address/place.js";
import type { EntityKind, NodeKind } from "../../ask/generated/graphql.js";
import { Glyph } from "../../parts/glyph.js";
import { countIn } from "../../words/formats.js";
import { type Lang, WORDS } from "../../words/words.js";
import type { SetNode } from "./set-head.js";
import { SET_WORDS } from "./words.js";

interface Entity {
  readonly id: string;
  readonly name: string;
}

/** Kinds in the order of the panel. */
const SHOWN: readonly EntityKind[] = ["COMPANY", "INSTITUTION", "INSTRUMENT", "PLACE", "GROUP", "TOPIC"];
/** Of each kind at most, those of most questions first; the rest stands in the text. */
const MOST = 8;

/** What the questions of a set name and are about, and how many articles they cite. */
export function SetFacts({ lang, set }: { readonly lang: Lang; readonly set: SetNode }) {
  const words = WORDS[lang];
  const named = namedIn(set);
  const articles = new Set(set.questions.nodes.flatMap(({ citations }) => citations.flatMap(({ article }) => article?.id ?? [])));
  if (named.size === 0 && articles.size === 0) return null;
  return (
    <dl class="facts">
      {SHOWN.map((kind) => {
        const entities = named.get(kind) ?? [];
        return (
          entities.length > 0 && (
            <div key={kind}>
              <dt>{words.kinds[kind][entities.length === 1 ? 0 : 1]}</dt>
              <dd>
                {entities.slice(0, MOST).map(({ id, name }) => (
                  <span key={id} class="node">
                    <Glyph kind={kind} />
                    <a class="quiet" href={pageOfNode(id)}>
                      {name}
                    </a>
                  </span>
                ))}
                {entities.length > MOST && <span class="faint">+ {entities.length - MOST}</span>}
              </dd>
            </div>
          )
        );
      })}
      {articles.size > 0 && (
        <div>
          <dt>{SET_WORDS[lang].cites}</dt>
          <dd>
            <span class="node">
              <Glyph kind="ARTICLE" /> {countIn(articles.size, SET_WORDS[lang].articles, lang)}
            </span>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Entities by kind, each once, those of most questions first. */
function namedIn(set: SetNode): ReadonlyMap<NodeKind, readonly Entity[]> {
  const counted = new Map<string, { readonly kind: NodeKind; readonly entity: Entity; count: number }>();
  const count = (kind: NodeKind, entity: Entity) => {
    const known = counted.get(entity.id) ?? { kind, entity, count: 0 };
    known.count += 1;
    counted.set(entity.id, known);
  };
  for (const { entity } of set.mentions.nodes) if (entity) count(entity.kind, entity);
  for (const { mentions, topics } of set.questions.nodes) {
    for (const { entity } of mentions.nodes) if (entity) count(entity.kind, entity);
    for (const { topic } of topics) if (topic) count("TOPIC", topic);
  }
  const byKind = new Map<NodeKind, Entity[]>();
  for (const { kind, entity } of [...counted.values()].sort((a, b) => b.count - a.count))
    byKind.set(kind, [...(byKind.get(kind) ?? []), entity]);
  return byKind;
}
