import { Glyph } from "../../parts/glyph.js";
import { numberIn, percentIn } from "../../words/formats.js";
import type { Lang } from "../../words/words.js";
import { type Figures, nameOf, shareOnTime, sorted, WEEKS } from "./figures.js";
import { inDays } from "./spread.js";
import { GROUPINGS, LIST_NAMES, type ListName, SORTS, type Sort, type TimesView } from "./view.js";
import { TIMES } from "./words.js";

interface RowsProps {
  readonly lang: Lang;
  readonly view: TimesView;
  readonly rows: readonly Figures[];
  /** Address of the view with what is chosen in a row. */
  readonly hrefOf: (change: Partial<TimesView>) => string;
  readonly sortBy: (sort: Sort) => void;
}

/** Rows that are shown before all are asked for. */
const SHOWN = 25;

/** One row for each ministry, minister or year: figures that open their sets, and how its answers spread. */
export function Rows({ lang, view, rows, hrefOf, sortBy }: RowsProps) {
  const words = TIMES[lang];
  const strongest = view.isWhole ? rows : rows.slice(0, SHOWN);
  return (
    <section class="panel-t" aria-labelledby="rows">
      <div class="headline">
        <h2 id="rows">{words.rows[view.by]}</h2>
        <span class="small faint">{words.rowsSay}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section class="scroll-x" tabIndex={0} aria-label={words.rows[view.by]}>
        <table class="tw rows">
          <thead>
            <tr>
              <th scope="col">{words.heads[view.by]}</th>
              <th scope="col" class="pic">
                {words.spreadHead}
              </th>
              {SORTS.map((sort) => (
                <th key={sort} scope="col" aria-sort={view.sort === sort ? (sort === "onTime" ? "ascending" : "descending") : undefined}>
                  <button type="button" class="sort" onClick={() => sortBy(sort)}>
                    {words.sorts[sort]}
                  </button>
                </th>
              ))}
              {LIST_NAMES.filter((list) => list !== "asked").map((list) => (
                <th key={list} scope="col">
                  {words.lists[list]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted(strongest, view.sort).map((row) => (
              <Row key={row.key} lang={lang} view={view} row={row} hrefOf={hrefOf} />
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > SHOWN && (
        <p class="row after">
          <span class="small dim">{words.rowsShown(numberIn(strongest.length, lang), numberIn(rows.length, lang))}</span>
          <a class="btn" href={hrefOf({ isWhole: !view.isWhole })}>
            {view.isWhole ? words.fewer : words.allRows(numberIn(rows.length, lang))}
          </a>
        </p>
      )}
    </section>
  );
}

interface RowProps extends Pick<RowsProps, "lang" | "view" | "hrefOf"> {
  readonly row: Figures;
}

function Row({ lang, view, row, hrefOf }: RowProps) {
  const kind = GROUPINGS[view.by];
  const focus = view.by === "year" ? { year: Number(row.key) } : { of: row.key, year: null };
  const isOn = view.by === "year" ? view.year === Number(row.key) : view.of === row.key;
  const opened = (list: ListName) => (
    <a href={hrefOf({ ...focus, list })} aria-label={`${nameOf(row)}, ${TIMES[lang].lists[list]}: ${numberIn(row[list], lang)}`}>
      {numberIn(row[list], lang)}
    </a>
  );
  return (
    <tr class={isOn ? "on" : undefined}>
      <th scope="row">
        <span class="node">
          {kind !== "YEAR" && <Glyph kind={kind} />}
          <a class="quiet" href={hrefOf({ ...focus, list: "asked" })} aria-current={isOn ? "true" : undefined}>
            {nameOf(row)}
          </a>
        </span>
      </th>
      <td class="pic">
        <WeekStrip weeks={row.byWeek} />
      </td>
      <td>{opened("asked")}</td>
      <td>{inDays(row.medianDays, lang)}</td>
      <td>{inDays(row.p90Days, lang)}</td>
      <td>{percentIn(shareOnTime(row), lang)}</td>
      <td>{opened("answered")}</td>
      <td>{opened("open")}</td>
      <td>{opened("withdrawn")}</td>
    </tr>
  );
}

/** The bars of a row; its figures stand beside it and, once it is opened, above. */
function WeekStrip({ weeks }: { readonly weeks: readonly number[] }) {
  const most = Math.max(1, ...weeks);
  return (
    <svg viewBox={`0 0 ${WEEKS + 1} 10`} preserveAspectRatio="none" aria-hidden="true">
      {weeks.map((count, week) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a week is its place
        <rect key={week} x={week + 0.1} y={10 - (count / most) * 10} width={0.8} height={(count / most) * 10} />
      ))}
    </svg>
  );
}
