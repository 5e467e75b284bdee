import { useEffect } from "preact/hooks";
import { hrefOf, pageOfNode } from "../../address/place.js";
import { SetPageDocument } from "../../ask/generated/graphql.js";
import { useAnswer } from "../../ask/use-answer.js";
import { Failed, Loading, Message } from "../../parts/states.js";
import { languageOf, WORDS } from "../../words/words.js";
import type { PageProps } from "../page-props.js";
import { QuestionRow } from "./question-row.js";
import { SetHead } from "./set-head.js";
import "./set.css";

/** One question set: each question with its answer, the articles behind it, and the names in both. `q` in the address means one question. */
export function Page({ lang, id, address }: PageProps) {
  const words = WORDS[lang];
  const asked = useAnswer(SetPageDocument, { id: id ?? "", lang: languageOf(lang) });
  const meant = address.query.get("q");
  const isThere = asked.data !== null;
  useEffect(() => {
    if (isThere && meant) document.getElementById(`q${meant}`)?.scrollIntoView({ block: "start" });
  }, [isThere, meant]);
  if (asked.state === "failed") return <Failed lang={lang} fault={asked.error.fault} error={asked.error} again={asked.again} />;
  if (asked.data === null) return <Loading lang={lang} />;
  const set = asked.data.questionSet;
  if (set === null) return <Message lang={lang} title={words.unknown(id ?? "")} text={words.unknownSays} />;
  const { nodes, totalCount } = set.questions;
  return (
    <div class="wrap">
      <SetHead lang={lang} set={set} />
      {nodes.length === 0 && <p class="state">{words.noQuestions}</p>}
      <ol class="qs">
        {nodes.map((question) => (
          <QuestionRow
            key={question.id}
            lang={lang}
            question={question}
            isMeant={question.number === meant}
            href={hrefOf("set", set.id, { q: question.number })}
          />
        ))}
      </ol>
      {totalCount.value > nodes.length && <p class="small faint">{words.ofQuestions(nodes.length, totalCount.value)}</p>}
      {set.references.length > 0 && (
        <section class="set-ties">
          <h2>{words.refersTo}</h2>
          <ul>
            {set.references.map(({ text, target }) => (
              <li key={text}>{target ? <a href={pageOfNode(target.id)}>{text}</a> : text}</li>
            ))}
          </ul>
        </section>
      )}
      <section class="set-ties">
        <h2>{words.sources}</h2>
        <ul>
          {set.documents.map(({ id: document, url }) => (
            <li key={document}>
              {url && /^https?:/u.test(url) ? (
                <a href={url} rel="noopener noreferrer">
                  {url}
                </a>
              ) : (
                document
              )}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
