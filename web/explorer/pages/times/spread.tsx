import { useWidth } from "../../parts/use-width.js";
import { numberIn } from "../../words/formats.js";
import type { Lang } from "../../words/words.js";
import { type Figures, WEEKS } from "./figures.js";
import { TIMES } from "./words.js";

interface SpreadProps {
  readonly lang: Lang;
  readonly figures: Figures;
  readonly title: string;
}

const HEIGHT = 236;
const TOP = 44;
const BASE = HEIGHT - 26;
const DAYS_OF_WEEK = 7;

/** How answers spread: one bar for each week that sets waited, with half and nine of ten marked; then the same as a table. */
export function Spread({ lang, figures, title }: SpreadProps) {
  const words = TIMES[lang];
  const { element, width } = useWidth<HTMLDivElement>(760);
  if (figures.byWeek.length === 0) return <p class="state">{words.noAnswers}</p>;
  const step = width / (WEEKS + 1);
  const most = Math.max(1, ...figures.byWeek);
  const every = width < 520 ? 8 : 4;
  const heightOf = (count: number): number => (count / most) * (BASE - TOP);
  const nameOf = (week: number): string => (week === WEEKS ? words.longer : numberIn(week + 1, lang));
  return (
    <div ref={element}>
      <svg class="chart spread" viewBox={`0 0 ${width} ${HEIGHT}`} height={HEIGHT} role="img" aria-label={`${title}. ${words.spread}`}>
        {figures.byWeek.map((count, week) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a week is its place
          <g key={week}>
            <title>{`${words.week} ${nameOf(week)}: ${numberIn(count, lang)}`}</title>
            <rect class="bar" x={week * step + 1} y={BASE - heightOf(count)} width={Math.max(1, step - 2)} height={heightOf(count)} />
          </g>
        ))}
        <path class="axis" d={`M0 ${BASE + 0.5}H${width}`} />
        {Array.from({ length: WEEKS / every + 1 }, (_, at) => at * every)
          .filter((week) => week > 0)
          .map((week) => (
            <text key={week} class="t-2" x={week * step} y={HEIGHT - 8} text-anchor="middle">
              {numberIn(week, lang)}
            </text>
          ))}
        <text class="t-2" x={0} y={HEIGHT - 8}>
          {words.weekAxis}
        </text>
        <text class="t-2" x={width} y={HEIGHT - 8} text-anchor="end">
          {numberIn(WEEKS, lang)}+
        </text>
        {figures.medianDays !== null && (
          <Marked
            x={(figures.medianDays / DAYS_OF_WEEK) * step}
            y={13}
            width={width}
            text={`${words.half} ${inDays(figures.medianDays, lang)}`}
          />
        )}
        {figures.p90Days !== null && (
          <Marked
            x={(figures.p90Days / DAYS_OF_WEEK) * step}
            y={30}
            width={width}
            text={`${words.ninety} ${inDays(figures.p90Days, lang)}`}
          />
        )}
      </svg>
      <details class="twin">
        <summary>{words.asTable}</summary>
        <table class="tw">
          <caption>{words.spread}</caption>
          <thead>
            <tr>
              <th scope="col">{words.week}</th>
              <th scope="col">{words.lists.answered}</th>
            </tr>
          </thead>
          <tbody>
            {figures.byWeek.map((count, week) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a week is its place
              <tr key={week}>
                <th scope="row">{nameOf(week)}</th>
                <td>{numberIn(count, lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}

/** "27 days"; halves of days say nothing that a reader could use. */
export const inDays = (days: number | null, lang: Lang): string =>
  days === null ? "–" : TIMES[lang].days(numberIn(Math.round(days), lang));

interface MarkedProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
}

/** A line through the bars with its words beside it, on the side that has room. */
function Marked({ x, y, width, text }: MarkedProps) {
  const at = Math.min(x, width - 1);
  const isLeft = at > width * 0.6;
  return (
    <>
      <path class="line" d={`M${at} ${y - 9}V${BASE}`} />
      <text class="t-ink" x={isLeft ? at - 6 : at + 6} y={y} text-anchor={isLeft ? "end" : "start"}>
        {text}
      </text>
    </>
  );
}
