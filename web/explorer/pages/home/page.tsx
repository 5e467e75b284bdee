import { hrefOf } from "../../address/place.js";
import { HoldingsDocument, StartsDocument } from "../../ask/generated/graphql.js";
import { useAnswer } from "../../ask/use-answer.js";
import { Glyph } from "../../parts/glyph.js";
import { SearchBox } from "../../parts/search-box.js";
import { Failed, Loading } from "../../parts/states.js";
import { languageOf, WORDS } from "../../words/words.js";
import type { PageProps } from "../page-props.js";
import { CoverageTable } from "./coverage-table.js";
import "./home.css";

/** What the collection holds, and where to start. */
export function Page({ lang, goTo }: PageProps) {
  const words = WORDS[lang];
  const holdings = useAnswer(HoldingsDocument, {});
  const starts = useAnswer(StartsDocument, { lang: languageOf(lang) });
  const [company] = starts.data?.companies.nodes ?? [];
  const [topic] = starts.data?.topics.nodes ?? [];
  return (
    <div class="wrap">
      <div class="hero">
        <h1>{words.title.join(" ")}</h1>
        <p class="lede">{words.lede}</p>
      </div>
      <div class="hero-find">
        <SearchBox lang={lang} goTo={goTo} />
      </div>
      <ul class="asks">
        {company && (
          <li>
            <p class="chain">
              <Glyph kind="PERSON" />
              <i />
              <Glyph kind="QUESTION_SET" />
              <i />
              <Glyph kind="COMPANY" />
            </p>
            <a href={hrefOf("entity", company.id)}>{words.startAsked(company.name)}</a>
          </li>
        )}
        {company && (
          <li>
            <p class="chain">
              <Glyph kind="COMPANY" />
              <i />
              <Glyph kind="TOPIC" />
            </p>
            <a href={hrefOf("network", null, { seeds: company.id })}>{words.startNetwork(company.name)}</a>
          </li>
        )}
        {topic && (
          <li>
            <p class="chain">
              <Glyph kind="TOPIC" />
              <i />
              <Glyph kind="MINISTRY" />
            </p>
            <a href={hrefOf("topics", null, { of: topic.id })}>{words.startTopic(topic.name)}</a>
          </li>
        )}
        {holdings.data && holdings.data.meta.sources.length > 0 && (
          <li>
            <p class="chain">
              <Glyph kind="QUESTION_SET" />
              <i />
              <Glyph kind="MINISTRY" />
            </p>
            <a href={hrefOf("times")}>{words.startTimes}</a>
          </li>
        )}
      </ul>
      <section class="holds" aria-labelledby="holds">
        <header>
          <h2 id="holds">{words.holds}</h2>
          <p class="small faint">{words.holdsSays}</p>
        </header>
        {holdings.state === "failed" && <Failed lang={lang} fault={holdings.error.fault} error={holdings.error} again={holdings.again} />}
        {holdings.data === null && holdings.state === "loading" && <Loading lang={lang} />}
        {holdings.data && <CoverageTable lang={lang} meta={holdings.data.meta} />}
      </section>
    </div>
  );
}
