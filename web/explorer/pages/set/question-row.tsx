import { hrefOf, pageOfNode } from "../../address/place.js";
import type { SetPageQuestionFragment } from "../../ask/generated/graphql.js";
import { Glyph } from "../../parts/glyph.js";
import { dayIn } from "../../words/formats.js";
import { type Lang, WORDS } from "../../words/words.js";
import { MarkedText } from "./marked-text.js";
import { type Reading, shownTexts } from "./reading.js";
import { SET_WORDS } from "./words.js";

export interface QuestionRowProps {
  readonly lang: Lang;
  /** Id of the set. */
  readonly set: string;
  readonly question: SetPageQuestionFragment;
  readonly reading: Reading;
  /** The one that the link was made for. */
  readonly isMeant: boolean;
}

/** A question with its answer beside it, what became of it, and the articles that it cites. */
export function QuestionRow(props: QuestionRowProps) {
  const { lang, set, question, reading, isMeant } = props;
  const words = WORDS[lang];
  const { number, status, answers, mentions } = question;
  const together = answers.flatMap(({ questions }) => questions.map((each) => each.number)).filter((each) => each !== number);
  const texts = shownTexts(question, reading);
  return (
    <li id={`q${number}`} class={[isMeant ? "meant" : "", texts.length > 1 ? "twice" : ""].join(" ").trim()}>
      <div class="st">
        <a class="no quiet" href={hrefOf("set", set, { q: number })} aria-label={words.linkTo(number)}>
          {number}
        </a>
        <span class={`stat ${status}`}>{words.questionStatus[status]}</span>
        {status === "ANSWERED_JOINTLY" && together.length > 0 && <span> {words.jointlyWith([...new Set(together)].join(", "))}</span>}
      </div>
      {texts.map(({ text, lang: textLang }) => (
        <div key={textLang} class={`tx said ${textLang === lang ? "" : "other"}`} lang={textLang ?? undefined}>
          <MarkedText lang={lang} text={text ?? words.noText} textLang={textLang} mentions={mentions.nodes} />
        </div>
      ))}
      {(answers.length > 0 || texts.length === 1) && (
        <div class="tx said answer">
          {answers.length === 0 && <p class="faint ours">{words.noAnswer}</p>}
          {answers.map((answer) => (
            <Answered key={answer.id} {...props} answer={answer} />
          ))}
        </div>
      )}
      <Margin lang={lang} question={question} />
    </li>
  );
}

/** An answer to several questions stands at the first of them. */
function Answered({ lang, set, question, answer }: QuestionRowProps & { readonly answer: SetPageQuestionFragment["answers"][number] }) {
  const words = SET_WORDS[lang];
  const first = answer.questions[0]?.number ?? question.number;
  const at = (number: string) => hrefOf("set", set, { q: number });
  if (first !== question.number)
    return (
      <p class="ours">
        <a href={at(first)}>{words.answerAt(first)}</a>
      </p>
    );
  return (
    <>
      <MarkedText lang={lang} text={answer.text ?? WORDS[lang].noText} textLang={null} mentions={answer.mentions.nodes} />
      {answer.refersTo.map((number) => (
        <p key={number} class="ours">
          <a href={at(number)}>{words.seeAnswer(number)}</a>
        </p>
      ))}
    </>
  );
}

function Margin({ lang, question }: Pick<QuestionRowProps, "lang" | "question">) {
  const words = WORDS[lang];
  return (
    <div class="mg">
      {question.citations.map(
        ({ footnote, article }) =>
          article && (
            <article key={`${footnote} ${article.id}`} class="cited">
              <p class="small">
                <Glyph kind="ARTICLE" /> {[article.publisher?.name, article.date && dayIn(article.date, lang)].filter(Boolean).join(", ")}
              </p>
              <a class="quiet said" href={pageOfNode(article.id)}>
                {article.title ?? article.url ?? article.id}
              </a>
              <p class="small faint">
                {footnote && words.footnote(footnote)}{" "}
                {article.url && /^https?:/u.test(article.url) && (
                  <a href={article.url} rel="noopener noreferrer">
                    {words.toArticle}
                  </a>
                )}
              </p>
            </article>
          ),
      )}
      {question.topics.map(
        ({ topic }) =>
          topic && (
            <p key={topic.id} class="small">
              <Glyph kind="TOPIC" />{" "}
              <a class="quiet" href={pageOfNode(topic.id)}>
                {topic.name}
              </a>
            </p>
          ),
      )}
    </div>
  );
}
