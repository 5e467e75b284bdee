import { useEffect, useRef } from "preact/hooks";
import { type QuestionSetFilter, SetsBehindDocument } from "../ask/generated/graphql.js";
import { useAnswer } from "../ask/use-answer.js";
import { numberIn } from "../words/formats.js";
import { type Lang, languageOf, WORDS } from "../words/words.js";
import { SetRow } from "./set-row.js";
import { Failed, Loading } from "./states.js";
import "./set-row.css";

interface SetsBehindProps {
  readonly lang: Lang;
  readonly title: string;
  readonly filter: QuestionSetFilter;
  readonly first: number;
  /** Null where no more can be shown at once. */
  readonly more: (() => void) | null;
}

/** The question sets behind a figure, as many as it says; another figure brings the reader here. */
export function SetsBehind({ lang, title, filter, first, more }: SetsBehindProps) {
  const words = WORDS[lang];
  const heading = useRef<HTMLHeadingElement>(null);
  const key = JSON.stringify(filter);
  const before = useRef(key);
  useEffect(() => {
    if (before.current === key) return;
    before.current = key;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "start" });
  }, [key]);
  const asked = useAnswer(SetsBehindDocument, { filter, first, lang: languageOf(lang) });
  const sets = asked.data?.questionSets;
  const stream = new URLSearchParams({ filter: key, lang: languageOf(lang) }).toString();
  return (
    <section class="ql" aria-labelledby="sets" aria-busy={asked.state === "loading"}>
      <div class="headline">
        <h2 id="sets" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {sets && <span class="small faint">{words.ofSets(numberIn(sets.nodes.length, lang), numberIn(sets.totalCount.value, lang))}</span>}
        <span class="r">
          <a href={`/export/question-sets.csv?${stream}`} download>
            {words.export}
          </a>
        </span>
      </div>
      {asked.state === "failed" && <Failed lang={lang} fault={asked.error.fault} error={asked.error} again={asked.again} />}
      {!sets && asked.state === "loading" && <Loading lang={lang} />}
      {sets?.nodes.length === 0 && <p class="state">{words.noSets}</p>}
      <ul>
        {sets?.nodes.map((set) => (
          <SetRow key={set.id} lang={lang} set={set} />
        ))}
      </ul>
      {sets?.pageInfo.hasNextPage && more && (
        <p class="row">
          <button type="button" class="btn" onClick={more}>
            {words.more}
          </button>
        </p>
      )}
    </section>
  );
}
