import type { SetPageMentionFragment } from "../../ask/generated/graphql.js";
import type { Lang } from "../../words/words.js";
import { markedRuns } from "./marked.js";
import { MentionLink, type Named } from "./mention-link.js";

interface MarkedTextProps {
  readonly lang: Lang;
  readonly text: string;
  /** Of the text; null where it is not known, and quotes of all languages are looked for. */
  readonly textLang: Lang | null;
  readonly mentions: readonly SetPageMentionFragment[];
}

/** Words of a document as they were printed, with a line under each name that leads to what it names. */
export function MarkedText({ lang, text, textLang, mentions }: MarkedTextProps) {
  const markings = mentions.flatMap(({ entity, evidence }) =>
    entity
      ? evidence
          .filter((each) => textLang === null || each.lang === null || each.lang === textLang.toUpperCase())
          .map((each) => ({ quote: each.quote ?? "", start: each.start ?? 0, entity: { ...entity, ...each, quote: each.quote ?? "" } }))
      : [],
  );
  return (
    <>
      {text.split(/\n+/u).map((paragraph, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name, and never move
        <p key={place}>
          {markedRuns<Named>(paragraph, markings).map(({ text: run, marking }, at) =>
            marking ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <MentionLink key={at} lang={lang} named={marking.entity}>
                {run}
              </MentionLink>
            ) : (
              run
            ),
          )}
        </p>
      ))}
    </>
  );
}
