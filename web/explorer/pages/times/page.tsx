import { useRef } from "preact/hooks";
import { hrefOf } from "../../address/place.js";
import { withSetting } from "../../address/with-setting.js";
import { TimesDocument } from "../../ask/generated/graphql.js";
import { useAnswer } from "../../ask/use-answer.js";
import { saveFile } from "../../parts/save-file.js";
import { SetsBehind } from "../../parts/sets-behind.js";
import { Failed, Loading } from "../../parts/states.js";
import { svgText } from "../../parts/svg-text.js";
import { languageOf, WORDS } from "../../words/words.js";
import type { PageProps } from "../page-props.js";
import { Controls } from "./controls.js";
import { csvOf, inOrder, nameOf } from "./figures.js";
import { Focus } from "./focus.js";
import { Rows } from "./rows.js";
import { canGrow, filterOfFocus, filterOfList, filterOfYears, GROUPINGS, longer, queryOf, type TimesView, viewOf } from "./view.js";
import { TIMES } from "./words.js";
import { Years } from "./years.js";
import "../../style/charts.css";
import "./times.css";

/** How long ministries and ministers take to answer, how that spreads, and the sets behind every figure. */
export function Page({ lang, address }: PageProps) {
  const words = TIMES[lang];
  const content = useRef<HTMLDivElement>(null);
  const view = viewOf(address.query);
  const inLanguage = { lang: languageOf(lang) };
  const held = useAnswer(TimesDocument, { filter: {}, groupBy: "YEAR", ...inLanguage });
  const all = useAnswer(TimesDocument, { filter: filterOfYears(view), groupBy: "PARLIAMENT", ...inLanguage });
  const groups = useAnswer(TimesDocument, { filter: filterOfYears(view), groupBy: GROUPINGS[view.by], ...inLanguage });
  const years = useAnswer(TimesDocument, { filter: filterOfFocus(view), groupBy: "YEAR", ...inLanguage });
  const failed = [groups, all, years, held].filter((asked) => asked.state === "failed");
  const again = (): void => {
    for (const each of failed) each.again();
  };
  if (failed[0]) return <Failed lang={lang} fault={failed[0].error.fault} error={failed[0].error} again={again} />;

  const known = inOrder(held.data?.responseTimes ?? []).map(({ key }) => Number(key));
  const [first, last] = [known[0], known.at(-1)];
  const rows = groups.data?.responseTimes ?? [];
  const chosen = rows.find(({ key }) => key === (view.by === "year" ? String(view.year) : view.of));
  const figures = chosen ?? all.data?.responseTimes[0];
  const change = (next: Partial<TimesView>, step = true): void => address.go(queryOf({ ...view, ...next }), step);
  const linkTo = (next: Partial<TimesView>): string =>
    hrefOf("times", null, withSetting(queryOf({ ...view, ...next, first: 20 }), address.query));
  const savePicture = (): void => {
    const drawing = content.current?.querySelector<SVGSVGElement>("svg.spread");
    if (drawing && figures) saveFile("response-times.svg", svgText(drawing, `${nameOf(figures)}. ${words.spread}`), "image/svg+xml");
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
        span={first !== undefined && last !== undefined ? [first, last] : null}
        change={change}
        savePicture={savePicture}
        saveTable={() => saveFile("response-times.csv", csvOf(rows), "text/csv")}
      />
      {groups.data === null || all.data === null ? (
        <Loading lang={lang} />
      ) : (
        <div aria-busy={groups.state === "loading"}>
          {figures ? (
            <Focus lang={lang} view={view} figures={figures} isChosen={chosen !== undefined} hrefOf={linkTo} />
          ) : (
            <p class="state">{words.nothing}</p>
          )}
          <section class="panel-t" aria-labelledby="years">
            <div class="headline">
              <h2 id="years">{words.byYear}</h2>
              <span class="small faint">{words.byYearSays}</span>
            </div>
            <Years
              lang={lang}
              rows={years.data?.responseTimes ?? []}
              year={view.year}
              hrefOf={(year, list) => linkTo({ year, list })}
              open={(year) => change({ year, list: "asked" })}
            />
          </section>
          <Rows lang={lang} view={view} rows={rows} hrefOf={linkTo} sortBy={(sort) => change({ sort }, false)} />
        </div>
      )}
      <SetsBehind
        lang={lang}
        title={[
          WORDS[lang].sets[1],
          words.lists[view.list].toLowerCase(),
          chosen && nameOf(chosen),
          chosen?.key === String(view.year) ? null : view.year,
        ]
          .filter(Boolean)
          .join(", ")}
        filter={filterOfList(view)}
        first={view.first}
        more={canGrow(view) ? () => change(longer(view), false) : null}
      />
    </div>
  );
}
