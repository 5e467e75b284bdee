import { pageOfNode } from "../../address/place.js";
import type { SetPageQuestionFragment } from "../../ask/generated/graphql.js";
import { Glyph } from "../../parts/glyph.js";
import { dayIn } from "../../words/formats.js";
import { type Lang, WORDS } from "../../words/words.js";
import { MarkedText } from "./marked-text.js";

interface QuestionRowProps {
  readonly lang: Lang;
  readonly question: SetPageQuestionFragment;
  /** The one that the link was made for. */
  readonly isMeant: boolean;
  /** Address of the page at this question. */
  readonly href: string;
}

/** A question with its answer beside it, what became of it, and the articles that it cites. */
export function QuestionRow({ lang, question, isMeant, href }: QuestionRowProps) {
  const words = WORDS[lang];
  const { number, status, answers, citations, topics } = question;
  const together = answers.flatMap(({ questions }) => questions.map((each) => each.number)).filter((each) => each !== number);
  return (
    <li id={`q${number}`} class={isMeant ? "meant" : undefined}>
      <div class="st">
        <a class="no quiet" href={href} aria-label={words.linkTo(number)}>
          {number}
        </a>
        <span>{words.questionStatus[status]}</span>
        {status === "ANSWERED_JOINTLY" && together.length > 0 && <span> {words.jointlyWith([...new Set(together)].join(", "))}</span>}
      </div>
      <div class="tx said">
        <MarkedText lang={lang} text={question.text ?? words.noText} mentions={question.mentions.nodes} />
      </div>
      <div class="tx said answer">
        {answers.length === 0 && <p class="faint ours">{words.noAnswer}</p>}
        {answers.map((answer) => (
          <MarkedText key={answer.id} lang={lang} text={answer.text ?? words.noText} mentions={answer.mentions.nodes} />
        ))}
      </div>
      <aside class="mg">
        {citations.map(
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
        {topics.map(
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
      </aside>
    </li>
  );
}
