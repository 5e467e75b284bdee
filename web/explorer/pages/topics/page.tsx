import { useRef } from "preact/hooks";
import { hrefOf, pageOfNode } from "../../address/place.js";
import { withSetting } from "../../address/with-setting.js";
import { TopicChoicesDocument, TopicGroupsDocument, TopicTimelinesDocument } from "../../ask/generated/graphql.js";
import { useAnswer } from "../../ask/use-answer.js";
import { Glyph } from "../../parts/glyph.js";
import { saveFile } from "../../parts/save-file.js";
import { SetsBehind } from "../../parts/sets-behind.js";
import { Failed, Loading } from "../../parts/states.js";
import { svgText } from "../../parts/svg-text.js";
import { languageOf, WORDS } from "../../words/words.js";
import type { PageProps } from "../page-props.js";
import { Compared } from "./compared.js";
import { Controls } from "./controls.js";
import { familyOf } from "./family.js";
import { csvOf, linesOf, spanOf, startsOf, totalsOf } from "./lines.js";
import { PeriodTable } from "./period-table.js";
import { periodIn } from "./periods.js";
import { Picture } from "./picture.js";
import { canGrow, filterOfBar, filterOfYears, longer, queryOf, type TopicsView, viewOf } from "./view.js";
import { TOPICS } from "./words.js";
import "../../style/charts.css";
import "./topics.css";

/** Topics that are compared before any is chosen. */
const AT_FIRST = 6;

/** How often topics, companies or parties come up, period by period, by ministry or party, and the sets behind every bar. */
export function Page({ lang, address }: PageProps) {
  const words = TOPICS[lang];
  const content = useRef<HTMLDivElement>(null);
  const view = viewOf(address.query);
  const choices = useAnswer(TopicChoicesDocument, { lang: languageOf(lang) });
  const strongest = choices.data?.topics.nodes.slice(0, AT_FIRST).map(({ id }) => id);
  const of = view.of.length > 0 ? view.of : strongest;
  const about = of && (of.find((id) => id === view.focus) ?? of[0]);
  const within = { filter: filterOfYears(view), interval: view.interval, lang: languageOf(lang) };
  const asked = useAnswer(TopicTimelinesDocument, of ? { of: [...of], ...within } : null);
  const grouped = useAnswer(TopicGroupsDocument, about ? { focus: about, groupBy: view.split, ...within } : null);
  const failed = [asked, grouped, choices].filter((each) => each.state === "failed");
  const again = (): void => {
    for (const each of failed) each.again();
  };
  if (failed[0]) return <Failed lang={lang} fault={failed[0].error.fault} error={failed[0].error} again={again} />;

  const timelines = (asked.data?.timelines ?? []).filter(({ entity }) => entity !== null);
  const focus = timelines.find(({ entity }) => entity?.id === about) ?? timelines[0];
  const groups = grouped.data?.timelines[0];
  const span = spanOf(timelines, view.interval);
  const starts = span ? startsOf(span, view.interval) : [];
  const totals = focus ? totalsOf(focus, starts) : [];
  const lines = groups ? linesOf(groups, starts, words.others) : [];
  const title = focus?.entity?.name ?? "";
  const change = (next: Partial<TopicsView>, step = true): void => address.go(queryOf({ ...view, ...next }), step);
  const linkTo = (next: Partial<TopicsView>): string =>
    hrefOf("topics", null, withSetting(queryOf({ ...view, first: 20, ...next }), address.query));
  const years = (choices.data?.held ?? []).map(({ key }) => Number(key)).filter((year) => year > 0);
  const group = lines.find(({ key }) => key !== null && key === view.group);
  const savePicture = (): void => {
    const drawing = content.current?.querySelector<SVGSVGElement>("svg.topics");
    if (drawing) saveFile("topics.svg", svgText(drawing, title), "image/svg+xml");
  };
  return (
    <div class="wrap" ref={content}>
      <header class="thead">
        <h1>{words.title}</h1>
        <p class="dim">{words.lede}</p>
      </header>
      <Controls
        lang={lang}
        view={view}
        span={years.length > 0 ? [Math.min(...years), Math.max(...years)] : null}
        change={change}
        savePicture={savePicture}
        saveTable={() => saveFile("topics.csv", csvOf({ starts, totals, lines }), "text/csv")}
      />
      {asked.data === null && of?.length !== 0 && <Loading lang={lang} />}
      {(asked.data !== null || of?.length === 0) && !focus && <p class="state">{words.unknown}</p>}
      {focus?.entity && (
        <div aria-busy={asked.state === "loading"}>
          <section class="focus" aria-labelledby="focus">
            <div>
              <div class="headline">
                <h2 id="focus" class="node">
                  <Glyph kind={focus.entity.kind} />
                  <span>{title}</span>
                </h2>
                <span class="small faint">{words.per(words.intervals[view.interval])}</span>
                <span class="r">
                  <a href={pageOfNode(focus.entity.id)}>{words.ownPage}</a>
                </span>
              </div>
              {focus.total === 0 ? (
                <p class="state">{words.nothing}</p>
              ) : (
                <Picture
                  lang={lang}
                  view={view}
                  family={familyOf(focus.entity.kind)}
                  title={title}
                  starts={starts}
                  totals={totals}
                  lines={lines}
                  open={(at, key) => change({ at, group: key, first: 20 })}
                />
              )}
            </div>
            <PeriodTable lang={lang} view={view} starts={starts} totals={totals} lines={lines} hrefOf={linkTo} />
          </section>
          <Compared
            lang={lang}
            timelines={timelines}
            starts={starts}
            focus={focus.entity.id}
            choices={choices.data}
            hrefOf={linkTo}
            compare={(next) => change({ of: next, at: null, group: null })}
          />
          <SetsBehind
            lang={lang}
            title={[WORDS[lang].sets[1], title, view.at && periodIn(view.at, view.interval, lang), group?.name ?? view.group]
              .filter(Boolean)
              .join(", ")}
            filter={filterOfBar(view, focus.entity.id)}
            first={view.first}
            more={canGrow(view) ? () => change(longer(view), false) : null}
          />
        </div>
      )}
    </div>
  );
}
