import { pageOfNode } from "../../address/place.js";
import { Glyph } from "../../parts/glyph.js";
import { numberIn, percentIn } from "../../words/formats.js";
import type { Lang } from "../../words/words.js";
import { type Figures, nameOf, shareOnTime } from "./figures.js";
import { inDays, Spread } from "./spread.js";
import { GROUPINGS, LIST_NAMES, type TimesView } from "./view.js";
import { TIMES } from "./words.js";

interface FocusProps {
  readonly lang: Lang;
  readonly view: TimesView;
  /** What is looked at: one row of the table, or all sets. */
  readonly figures: Figures;
  /** False where they stand for all sets. */
  readonly isChosen: boolean;
  readonly hrefOf: (change: Partial<TimesView>) => string;
}

/** What is looked at: how its answers spread, and its figures, each with its sets behind it. */
export function Focus({ lang, view, figures, isChosen, hrefOf }: FocusProps) {
  const words = TIMES[lang];
  const kind = GROUPINGS[view.by];
  const year = kind === "YEAR" && isChosen ? view.year : null;
  const title = isChosen ? nameOf(figures) : `${words.all}, ${nameOf(figures)}`;
  return (
    <section class="focus" aria-labelledby="focus">
      <div class="drawn">
        <div class="headline">
          <h2 id="focus" class="node">
            {isChosen && kind !== "YEAR" && <Glyph kind={kind} />}
            <span>{title}</span>
          </h2>
          <span class="small faint">{words.spread}</span>
          {isChosen && (
            <span class="r">
              {figures.entity && <a href={pageOfNode(figures.entity.id)}>{words.ownPage}</a>}
              <a href={hrefOf({ of: null, year: null, list: "asked" })}>{words.everything}</a>
            </span>
          )}
        </div>
        <Spread lang={lang} figures={figures} title={title} />
      </div>
      <aside aria-labelledby="figures">
        <h2 id="figures">{words.figures}</h2>
        <table class="tw figures">
          <tbody>
            <tr>
              <th scope="row">{words.half}</th>
              <td>
                <b>{inDays(figures.medianDays, lang)}</b>
              </td>
            </tr>
            <tr>
              <th scope="row">{words.ninety}</th>
              <td>
                <b>{inDays(figures.p90Days, lang)}</b>
              </td>
            </tr>
            <tr>
              <th scope="row">
                {words.onTime} <small>{words.onTimeSays}</small>
              </th>
              <td>
                <b>{percentIn(shareOnTime(figures), lang)}</b>
              </td>
            </tr>
            {LIST_NAMES.map((list) => (
              <tr key={list} class={view.list === list && view.year === year ? "on" : undefined}>
                <th scope="row">{words.lists[list]}</th>
                <td>
                  <a href={hrefOf({ list, year })}>{numberIn(figures[list], lang)}</a>
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">{words.delayed}</th>
              <td>{numberIn(figures.delayed, lang)}</td>
            </tr>
            <tr>
              <th scope="row">{words.late}</th>
              <td>{numberIn(figures.lateWithoutNotice, lang)}</td>
            </tr>
          </tbody>
        </table>
        <p class="note">{words.apart}</p>
      </aside>
    </section>
  );
}
