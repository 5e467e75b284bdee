import { type Family, GLYPHS } from "../../parts/glyph-shapes.js";
import { useWidth } from "../../parts/use-width.js";
import { numberIn } from "../../words/formats.js";
import type { Lang } from "../../words/words.js";
import type { Line } from "./lines.js";
import { periodIn } from "./periods.js";
import type { TopicsView } from "./view.js";
import { TOPICS } from "./words.js";

interface PictureProps {
  readonly lang: Lang;
  readonly view: TopicsView;
  readonly family: Family;
  readonly title: string;
  readonly starts: readonly string[];
  readonly totals: readonly number[];
  readonly lines: readonly Line[];
  readonly open: (at: string, group: string | null) => void;
}

const TALL = 140;
const LOW = 40;
const GAP = 34;
const LABELS = 178;

/** Bars by period, all sets above and one row for each ministry or party; a click on a bar opens its sets. The table beside it does the same. */
export function Picture({ lang, view, family, title, starts, totals, lines, open }: PictureProps) {
  const words = TOPICS[lang];
  const { element, width } = useWidth<HTMLDivElement>(820);
  const left = width < 560 ? 0 : LABELS;
  const step = (width - left) / Math.max(1, starts.length);
  const height = TALL + 24 + lines.length * (LOW + GAP) + 24;
  const most = Math.max(1, ...totals);
  const mostLow = Math.max(1, ...lines.flatMap(({ counts }) => counts));
  const chosen = view.at === null ? -1 : starts.indexOf(view.at);
  const rows = [
    {
      key: null,
      name: words.allOf[view.split],
      counts: totals,
      total: totals.reduce((sum, count) => sum + count, 0),
      y: TALL + 20,
      scale: TALL / most,
    },
    ...lines.map((line, at) => ({ ...line, y: TALL + 20 + (at + 1) * (LOW + GAP), scale: LOW / mostLow })),
  ];
  const { family: rowFamily, path, pen } = GLYPHS[view.split];
  return (
    <div ref={element}>
      <svg
        class="chart topics"
        viewBox={`0 0 ${width} ${height}`}
        height={height}
        role="img"
        aria-label={`${title}: ${words.per(words.intervals[view.interval])}`}
      >
        <Years starts={starts} left={left} step={step} width={width} height={height} />
        {chosen >= 0 && <rect class="back on" x={left + chosen * step} y={10} width={Math.max(2, step)} height={height - 34} />}
        {rows.map((row, at) => (
          <g key={row.key ?? `row ${at}`} class={at === 0 ? family : rowFamily}>
            {row.counts.map((count, place) => {
              const start = starts[place] ?? "";
              const tall = count * row.scale;
              return (
                count > 0 && (
                  // biome-ignore lint/a11y/noStaticElementInteractions: the table beside it does the same by keyboard
                  <g key={start} class="hit" onClick={at > 0 && row.key === null ? undefined : () => open(start, row.key)}>
                    <title>{`${row.name}, ${periodIn(start, view.interval, lang)}: ${numberIn(count, lang)}`}</title>
                    <rect
                      class="back"
                      x={left + place * step}
                      y={row.y - (at === 0 ? TALL : LOW)}
                      width={step}
                      height={at === 0 ? TALL : LOW}
                    />
                    <rect
                      fill="currentColor"
                      x={left + place * step + step * 0.1}
                      y={row.y - tall}
                      width={Math.max(1, step * 0.8)}
                      height={tall}
                    />
                  </g>
                )
              );
            })}
            <path class={at === 0 ? "axis" : "base"} d={`M${left} ${row.y + 0.5}H${width}`} />
            {at > 0 && row.key !== null && (
              <path
                transform={`translate(0 ${row.y - LOW - (left === 0 ? 16 : -6)}) scale(0.69)`}
                d={path}
                fill={pen === null ? "currentColor" : "none"}
                stroke={pen === null ? "none" : "currentColor"}
                stroke-width={pen ?? 0}
              />
            )}
            <RowName row={row} lang={lang} isFirst={at === 0} isNarrow={left === 0} />
          </g>
        ))}
      </svg>
    </div>
  );
}

interface RowNameProps {
  readonly row: { readonly name: string; readonly total: number; readonly y: number };
  readonly lang: Lang;
  readonly isFirst: boolean;
  readonly isNarrow: boolean;
}

/** Letters that fit beside a row. */
const LETTERS = 24;

/** Beside the row, or above it where there is no room. */
function RowName({ row: { name, total, y }, lang, isFirst, isNarrow }: RowNameProps) {
  const x = isFirst ? 0 : 18;
  if (isNarrow)
    return (
      <text class={isFirst ? "t-ink b" : "t-ink"} x={x} y={isFirst ? 10 : y - LOW - 6}>
        {name} · {numberIn(total, lang)}
      </text>
    );
  const [line = "", next = ""] = inTwo(name);
  return (
    <>
      <text class={isFirst ? "t-ink b" : "t-ink"} x={x} y={y - (next === "" ? 19 : 34)}>
        <title>{name}</title>
        {line}
      </text>
      {next !== "" && (
        <text class="t-ink" x={x} y={y - 19}>
          {next}
        </text>
      )}
      <text class="t-2" x={x} y={y - 3}>
        {numberIn(total, lang)}
      </text>
    </>
  );
}

/** A name on at most two lines, broken between words; what is left over is cut off. */
function inTwo(name: string): readonly string[] {
  if (name.length <= LETTERS) return [name];
  const space = name.lastIndexOf(" ", LETTERS);
  const at = space > 0 ? space : LETTERS;
  const next = name.slice(at).trim();
  return [name.slice(0, at), next.length > LETTERS ? `${next.slice(0, LETTERS - 1)}…` : next];
}

interface YearLinesProps {
  readonly starts: readonly string[];
  readonly left: number;
  readonly step: number;
  readonly width: number;
  readonly height: number;
}

/** A line where a year begins, as many as have room for their number. */
function Years({ starts, left, step, width, height }: YearLinesProps) {
  const firsts = starts.flatMap((start, at) => (start.slice(5, 7) === "01" ? [{ year: start.slice(0, 4), x: left + at * step }] : []));
  const room = firsts.length > 1 ? ((firsts.at(-1)?.x ?? 0) - (firsts[0]?.x ?? 0)) / (firsts.length - 1) : 100;
  const every = Math.max(1, Math.ceil(40 / Math.max(1, room)));
  return (
    <>
      {firsts
        .filter(({ year }) => Number(year) % every === 0)
        .map(({ year, x }) => (
          <g key={year}>
            <path class="grid" d={`M${x} 14V${height - 4}`} />
            {x + 34 < width && (
              <text class="t-2" x={x + 4} y={height - 6}>
                {year}
              </text>
            )}
          </g>
        ))}
    </>
  );
}
