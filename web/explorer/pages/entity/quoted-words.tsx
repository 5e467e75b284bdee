import { hrefOf } from "../../address/place.js";
import type { EntitySetsQuery } from "../../ask/generated/graphql.js";
import { type Lang, WORDS } from "../../words/words.js";
import { excerptOf } from "./excerpt.js";

type Mentions = EntitySetsQuery["questionSets"]["nodes"][number]["mentionsOf"];

/** Where a set speaks of the page's subject: the words, as they stand in a question or an answer. */
export function QuotedWords({ lang, set, mentions }: { readonly lang: Lang; readonly set: string; readonly mentions: Mentions }) {
  const words = WORDS[lang];
  return (
    <>
      {mentions.map(({ source, evidence: [stated] }) => {
        if (source?.__typename !== "Question" && source?.__typename !== "Answer") return null;
        const number = source.__typename === "Question" ? source.number : source.questions[0]?.number;
        const excerpt = excerptOf(source.text ?? "", stated?.quote ?? "");
        const kind = source.__typename === "Question" ? words.questions[0] : words.answers[0];
        return (
          excerpt && (
            <p key={source.id} class="quoted small">
              <a href={hrefOf("set", set, number ? { q: number } : {})}>
                {kind} {number}
              </a>{" "}
              <span class="said">
                {excerpt.before}
                <mark class="hl">{excerpt.words}</mark>
                {excerpt.after}
              </span>
            </p>
          )
        );
      })}
    </>
  );
}
