import { canGrow, longer, queryOf, type Selection, selectionOf } from "../../address/selection.js";
import { EntityPageDocument, EntitySetsDocument, type NodeKind } from "../../ask/generated/graphql.js";
import { useAnswer } from "../../ask/use-answer.js";
import { SetRow } from "../../parts/set-row.js";
import { Failed, Loading, Message } from "../../parts/states.js";
import { TimeBars } from "../../parts/time-bars.js";
import { numberIn } from "../../words/formats.js";
import { type Lang, languageOf, WORDS } from "../../words/words.js";
import type { PageProps } from "../page-props.js";
import { EntityHead } from "./entity-head.js";
import { FacetList } from "./facet-list.js";
import { QuotedWords } from "./quoted-words.js";
import { WhoAsksWhom } from "./who-asks-whom.js";
import "../../parts/set-row.css";
import "../../style/charts.css";
import "./entity.css";

const COMPANIONS: readonly NodeKind[] = ["COMPANY", "INSTITUTION", "PLACE"];

/** Everything about one person, body, place, topic or article: who asks about it, whom, when, and in which words. */
export function Page({ lang, id, address }: PageProps) {
  const words = WORDS[lang];
  const asked = useAnswer(EntityPageDocument, { id: id ?? "", lang: languageOf(lang) });
  if (asked.state === "failed") return <Failed lang={lang} fault={asked.error.fault} error={asked.error} again={asked.again} />;
  if (asked.data === null) return <Loading lang={lang} />;
  const { node, timelines } = asked.data;
  if (node === null || !("kind" in node)) return <Message lang={lang} title={words.unknown(id ?? "")} text={words.unknownSays} />;
  const quarters = timelines[0]?.buckets ?? [];
  const selection = selectionOf(address.query);
  const choose = (next: Partial<Selection>, step = true): void => address.go(queryOf({ ...selection, ...next }), step);
  return (
    <div class="wrap">
      <EntityHead lang={lang} entity={node} quarters={quarters} />
      {quarters.length > 0 && (
        <section class="panel-t" aria-labelledby="when">
          <div class="headline">
            <h2 id="when">{words.when}</h2>
            <span class="small faint">{words.whenSays(words.quarterWord)}</span>
            {selection.days && (
              <span class="r">
                <button type="button" class="btn bare" onClick={() => choose({ days: null })}>
                  {words.clear}
                </button>
              </span>
            )}
          </div>
          <TimeBars lang={lang} quarters={quarters} days={selection.days} choose={(days) => choose({ days })} />
        </section>
      )}
      <Sets lang={lang} id={node.id} selection={selection} choose={choose} />
    </div>
  );
}

interface SetsProps {
  readonly lang: Lang;
  readonly id: string;
  readonly selection: Selection;
  readonly choose: (next: Partial<Selection>, step?: boolean) => void;
}

/** The sets of the selection, and what is in them. */
function Sets({ lang, id, selection, choose }: SetsProps) {
  const words = WORDS[lang];
  const { days, also, first } = selection;
  const filter = { involves: [id, ...also], ...(days && { submitted: { from: days[0], until: days[1] } }) };
  const asked = useAnswer(EntitySetsDocument, { id, filter, first, lang: languageOf(lang) });
  if (asked.state === "failed") return <Failed lang={lang} fault={asked.error.fault} error={asked.error} again={asked.again} />;
  if (asked.data === null) return <Loading lang={lang} />;
  const { questionSets, crosstab } = asked.data;
  const toggle = (key: string): void => choose({ also: also.includes(key) ? also.filter((each) => each !== key) : [...also, key] });
  const listOf = (kind: NodeKind) => {
    const buckets = questionSets.facets.find((facet) => facet.kind === kind)?.buckets.filter(({ key }) => key !== id) ?? [];
    return <FacetList key={kind} lang={lang} kind={kind} buckets={buckets} also={also} toggle={toggle} />;
  };
  return (
    <div aria-busy={asked.state === "loading"}>
      <div class="three">
        <section>
          <h2>{words.whoAsksWhom}</h2>
          <p class="sub">{words.dots}</p>
          <WhoAsksWhom lang={lang} table={crosstab} />
        </section>
        <section>
          <h2>{words.aboutTopics}</h2>
          <p class="sub">{words.inSets}</p>
          {listOf("TOPIC")}
          <h2 class="next">{words.kinds.PARTY[1]}</h2>
          {listOf("PARTY")}
        </section>
        <section>
          <h2>{words.afterArticles}</h2>
          <p class="sub">{words.inSets}</p>
          {listOf("ARTICLE")}
          <h2 class="next">{words.namedToo}</h2>
          {COMPANIONS.map(listOf)}
        </section>
      </div>
      <section class="ql" aria-labelledby="sets">
        <div class="headline">
          <h2 id="sets">{words.sets[1]}</h2>
          <span class="small faint">
            {words.ofSets(numberIn(questionSets.nodes.length, lang), numberIn(questionSets.totalCount.value, lang))}
          </span>
          {also.length > 0 && (
            <span class="r">
              <button type="button" class="btn bare" onClick={() => choose({ also: [] })}>
                {words.clear}
              </button>
            </span>
          )}
        </div>
        {questionSets.nodes.length === 0 && <p class="state">{words.noSets}</p>}
        <ul>
          {questionSets.nodes.map((set) => (
            <SetRow key={set.id} lang={lang} set={set}>
              <QuotedWords lang={lang} set={set.id} mentions={set.mentionsOf} />
            </SetRow>
          ))}
        </ul>
        {questionSets.pageInfo.hasNextPage && canGrow(selection) && (
          <p class="row">
            <button type="button" class="btn" onClick={() => choose(longer(selection), false)}>
              {words.more}
            </button>
          </p>
        )}
      </section>
    </div>
  );
}
