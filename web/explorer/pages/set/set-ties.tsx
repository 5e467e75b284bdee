import { pageOfNode } from "../../address/place.js";
import { SetTiesDocument, type SetTiesQuery } from "../../ask/generated/graphql.js";
import { useAnswer } from "../../ask/use-answer.js";
import { Failed } from "../../parts/states.js";
import { dayIn } from "../../words/formats.js";
import { type Lang, languageOf, WORDS } from "../../words/words.js";
import type { SetNode } from "./set-head.js";
import { SET_WORDS } from "./words.js";

type Tied = SetTiesQuery["neighbourhood"]["nodes"][number];

/** Earlier papers that a set refers to, sets that follow up on it, and questions that are like its own. */
export function SetTies({ lang, set }: { readonly lang: Lang; readonly set: SetNode }) {
  const words = SET_WORDS[lang];
  const asked = useAnswer(SetTiesDocument, { id: set.id, ids: [set.id], lang: languageOf(lang) });
  const around = asked.data?.neighbourhood;
  const byId = new Map(around?.nodes.map((node) => [node.id, node]));
  const at = (ends: readonly string[]): readonly Tied[] => ends.flatMap((id) => byId.get(id) ?? []);
  const earlier = at(around?.edges.flatMap(({ source, target }) => (source === set.id ? target : [])) ?? []);
  const later = at(around?.edges.flatMap(({ source, target }) => (target === set.id ? source : [])) ?? []);
  const similar = asked.data?.similar ?? [];
  return (
    <div class="ties">
      {set.references.length > 0 && (
        <section class="set-ties">
          <h2>{WORDS[lang].refersTo}</h2>
          <ul>
            {set.references.map(({ text, target }) => (
              <li key={text}>{target ? <a href={pageOfNode(target.id)}>{text}</a> : text}</li>
            ))}
          </ul>
        </section>
      )}
      <Sets lang={lang} title={words.followsUp} sets={earlier} />
      <Sets lang={lang} title={words.followedBy} sets={later} />
      {similar.length > 0 && (
        <section class="set-ties">
          <h2>{words.similar}</h2>
          <p class="small faint">{words.similarSays}</p>
          <ul>
            {similar.map(({ reasons, question }) => (
              <li key={question.id}>
                <a class="quiet said" href={pageOfNode(question.id)}>
                  {question.text ?? question.questionSet?.title ?? question.id}
                </a>
                <p class="small faint">
                  {[
                    question.questionSet?.date && dayIn(question.questionSet.date, lang),
                    question.questionSet?.askers.flatMap(({ person }) => person?.name ?? []).join(", "),
                    question.questionSet?.number,
                    words.question(question.number),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                  {reasons.length > 0 && `. ${reasons.join(" ")}`}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {asked.state === "failed" && <Failed lang={lang} fault={asked.error.fault} error={asked.error} again={asked.again} />}
    </div>
  );
}

function Sets({ lang, title, sets }: { readonly lang: Lang; readonly title: string; readonly sets: readonly Tied[] }) {
  if (sets.length === 0) return null;
  return (
    <section class="set-ties">
      <h2>{title}</h2>
      <ul>
        {sets.map(({ id, label, date }) => (
          <li key={id}>
            <a class="quiet said" href={pageOfNode(id)}>
              {label}
            </a>{" "}
            {date && <span class="small faint">{dayIn(date, lang)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
