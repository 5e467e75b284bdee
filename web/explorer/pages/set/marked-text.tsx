import { pageOfNode } from "../../address/place.js";
import type { EntityKind, SetPageMentionFragment } from "../../ask/generated/graphql.js";
import { type Lang, WORDS } from "../../words/words.js";
import { markedRuns } from "./marked.js";

interface MarkedTextProps {
  readonly lang: Lang;
  readonly text: string;
  readonly mentions: readonly SetPageMentionFragment[];
}

/** Kinds by the line under their words, which tells them apart without colour. */
const LINES: Partial<Record<EntityKind, string>> = { COMPANY: "company", PLACE: "place", GROUP: "place", TOPIC: "topic" };

/** Words of a document as they were printed, with a line under each name that leads to what it names. */
export function MarkedText({ lang, text, mentions }: MarkedTextProps) {
  const words = WORDS[lang];
  const markings = mentions.flatMap(({ entity, evidence }) =>
    entity ? evidence.map((each) => ({ quote: each.quote ?? "", start: each.start ?? 0, entity: { ...entity, ...each } })) : [],
  );
  return (
    <>
      {text.split(/\n+/u).map((paragraph, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name, and never move
        <p key={place}>
          {markedRuns(paragraph, markings).map(({ text: run, marking }, at) =>
            marking ? (
              <a
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                key={at}
                class={`m ${LINES[marking.entity.kind] ?? "organisation"}`}
                href={pageOfNode(marking.entity.id)}
                title={words.readAs(
                  words.kinds[marking.entity.kind][0],
                  marking.entity.name,
                  Math.round((marking.entity.confidence ?? 1) * 100),
                )}
              >
                {run}
              </a>
            ) : (
              run
            ),
          )}
        </p>
      ))}
    </>
  );
}
