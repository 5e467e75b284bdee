import { useWidth } from "../../parts/use-width.js";
import { numberIn, percentIn } from "../../words/formats.js";
import type { Lang } from "../../words/words.js";
import { type Figures, inOrder, shareOnTime } from "./figures.js";
import { inDays } from "./spread.js";
import { LIST_NAMES, type ListName } from "./view.js";
import { TIMES } from "./words.js";

interface YearsProps {
  readonly lang: Lang;
  readonly rows: readonly Figures[];
  readonly year: number | null;
  /** Address of the sets of a year and a list. */
  readonly hrefOf: (year: number, list: ListName) => string;
  readonly open: (year: number) => void;
}

const HEIGHT = 190;
const TOP = 20;
const BASE = HEIGHT - 24;
/** Days between two lines. */
const GRID = 30;
/** A year's bar is cut off above so many times the middle one: a single late answer must not flatten all others. */
const CUT = 4;

/** Days until the answer by year of submission, and the same as a table whose numbers open their sets. */
export function Years({ lang, rows, year, hrefOf, open }: YearsProps) {
  const words = TIMES[lang];
  const { element, width } = useWidth<HTMLDivElement>(760);
  const years = inOrder(rows).filter(({ key }) => /^\d{4}$/u.test(key));
  const [first, last] = [Number(years[0]?.key), Number(years.at(-1)?.key)];
  if (years.length === 0) return null;
  const known = years.flatMap(({ p90Days }) => (p90Days === null ? [] : [p90Days])).sort((a, b) => a - b);
  const most = Math.max(GRID, Math.min(known.at(-1) ?? GRID, (known[Math.floor(known.length / 2)] ?? GRID) * CUT));
  const left = 34;
  const step = (width - left) / (last - first + 1);
  const xOf = (key: string): number => left + (Number(key) - first) * step;
  const heightOf = (days: number | null): number => (Math.min(most, Math.max(0, days ?? 0)) / most) * (BASE - TOP);
  const every = Math.max(1, Math.ceil(36 / step));
  return (
    <div ref={element}>
      <svg
        class="chart years"
        viewBox={`0 0 ${width} ${HEIGHT}`}
        height={HEIGHT}
        role="img"
        aria-label={`${words.byYear}: ${words.byYearSays}`}
      >
        {Array.from({ length: Math.floor(most / GRID) }, (_, at) => (at + 1) * GRID).map((days) => (
          <g key={days}>
            <path class="grid" d={`M${left} ${BASE - heightOf(days)}H${width}`} />
            <text class="t-2" x={left - 6} y={BASE - heightOf(days) + 4} text-anchor="end">
              {days}
            </text>
          </g>
        ))}
        {years.map((row) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table below does the same by keyboard
          <g key={row.key} class="hit" onClick={() => open(Number(row.key))}>
            <title>{`${row.key}: ${words.half} ${inDays(row.medianDays, lang)}, ${words.ninety} ${inDays(row.p90Days, lang)}`}</title>
            <rect class={Number(row.key) === year ? "back on" : "back"} x={xOf(row.key)} y={0} width={step} height={BASE} />
            <rect
              class="outline"
              x={xOf(row.key) + step * 0.16}
              y={BASE - heightOf(row.p90Days)}
              width={step * 0.68}
              height={heightOf(row.p90Days)}
            />
            <rect
              class="bar"
              x={xOf(row.key) + step * 0.16}
              y={BASE - heightOf(row.medianDays)}
              width={step * 0.68}
              height={heightOf(row.medianDays)}
            />
          </g>
        ))}
        <path class="axis" d={`M${left} ${BASE + 0.5}H${width}`} />
        {years
          .filter(({ key }) => (Number(key) - first) % every === 0)
          .map(({ key }) => (
            <text key={key} class="t-2" x={xOf(key) + step / 2} y={HEIGHT - 7} text-anchor="middle">
              {key}
            </text>
          ))}
      </svg>
      <details class="twin">
        <summary>{words.asTable}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
        <section class="scroll-x" tabIndex={0} aria-label={words.byYear}>
          <table class="tw">
            <thead>
              <tr>
                <th scope="col">{words.heads.year}</th>
                {LIST_NAMES.map((list) => (
                  <th key={list} scope="col">
                    {words.lists[list]}
                  </th>
                ))}
                <th scope="col">{words.onTime}</th>
                <th scope="col">{words.sorts.median}</th>
                <th scope="col">{words.sorts.p90}</th>
              </tr>
            </thead>
            <tbody>
              {years.map((row) => (
                <tr key={row.key} class={Number(row.key) === year ? "on" : undefined}>
                  <th scope="row">{row.key}</th>
                  {LIST_NAMES.map((list) => (
                    <td key={list}>
                      <a href={hrefOf(Number(row.key), list)}>{numberIn(row[list], lang)}</a>
                    </td>
                  ))}
                  <td>{percentIn(shareOnTime(row), lang)}</td>
                  <td>{inDays(row.medianDays, lang)}</td>
                  <td>{inDays(row.p90Days, lang)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </div>
  );
}
