import { useEffect } from "preact/hooks";
import { SetPageDocument } from "../../ask/generated/graphql.js";
import { useAnswer } from "../../ask/use-answer.js";
import { Failed, Loading, Message } from "../../parts/states.js";
import { languageOf, WORDS } from "../../words/words.js";
import type { PageProps } from "../page-props.js";
import { OneEvidence } from "./mention-link.js";
import { QuestionRows } from "./question-rows.js";
import { type Reading, readingOf } from "./reading.js";
import { SetHead } from "./set-head.js";
import { SetStrip } from "./set-strip.js";
import { SetTies } from "./set-ties.js";
import { TakeAlong } from "./take-along.js";
import "./set.css";

/** One question set: each question with its answer, the articles behind it, and the names in both. `q` in the address means one question, `text` in which language it is read. */
export function Page({ lang, id, address }: PageProps) {
  const words = WORDS[lang];
  const reading = readingOf(address.query, lang);
  const language = languageOf(reading === "both" ? lang : reading);
  const asked = useAnswer(SetPageDocument, { id: id ?? "", lang: languageOf(lang), read: language });
  const meant = address.query.get("q");
  const isThere = asked.data !== null;
  useEffect(() => {
    if (isThere && meant) document.getElementById(`q${meant}`)?.scrollIntoView({ block: "start" });
  }, [isThere, meant]);
  if (asked.state === "failed") return <Failed lang={lang} fault={asked.error.fault} error={asked.error} again={asked.again} />;
  if (asked.data === null) return <Loading lang={lang} />;
  const set = asked.data.questionSet;
  if (set === null) return <Message lang={lang} title={words.unknown(id ?? "")} text={words.unknownSays} />;
  const read = (wanted: Reading) => {
    const query = new URLSearchParams(address.query);
    query.set("text", wanted);
    address.go(query, false);
  };
  return (
    <div class="wrap set">
      <SetHead lang={lang} set={set} />
      {set.questions.nodes.length === 0 && <p class="state">{words.noQuestions}</p>}
      <SetStrip lang={lang} set={set} reading={reading} read={read} />
      <OneEvidence>
        <ol class="qs">
          <QuestionRows lang={lang} set={set.id} page={set.questions} reading={reading} read={language} meant={meant} />
        </ol>
      </OneEvidence>
      <SetTies lang={lang} set={set} />
      <TakeAlong lang={lang} set={set} />
    </div>
  );
}
