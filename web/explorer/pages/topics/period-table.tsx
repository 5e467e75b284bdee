import { numberIn } from "../../words/formats.js";
import type { Lang } from "../../words/words.js";
import type { Line } from "./lines.js";
import { periodIn } from "./periods.js";
import type { TopicsView } from "./view.js";
import { TOPICS } from "./words.js";

interface PeriodTableProps {
  readonly lang: Lang;
  readonly view: TopicsView;
  readonly starts: readonly string[];
  readonly totals: readonly number[];
  readonly lines: readonly Line[];
  readonly hrefOf: (change: Partial<TopicsView>) => string;
}

/** The picture in figures, newest period first; each number leads to its sets. */
export function PeriodTable({ lang, view, starts, totals, lines, hrefOf }: PeriodTableProps) {
  const words = TOPICS[lang];
  const periods = starts.map((start, at) => ({ start, at })).reverse();
  return (
    <aside aria-labelledby="figures">
      <h2 id="figures">{words.figures}</h2>
      <p class="sub">{words.figuresSay}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section class="scroll-x tall" tabIndex={0} aria-label={words.figures}>
        <table class="tw">
          <thead>
            <tr>
              <th scope="col">{words.periodHead}</th>
              <th scope="col">{words.all}</th>
              {lines.map(({ key, name }) => (
                <th key={key ?? ""} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {periods.map(({ start, at }) => (
              <tr key={start} class={start === view.at ? "on" : undefined}>
                <th scope="row">{periodIn(start, view.interval, lang)}</th>
                <td>
                  <Figure lang={lang} count={totals[at] ?? 0} href={hrefOf({ at: start, group: null })} />
                </td>
                {lines.map(({ key, counts }) => (
                  <td key={key ?? ""}>
                    <Figure lang={lang} count={counts[at] ?? 0} href={key === null ? null : hrefOf({ at: start, group: key })} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </aside>
  );
}

interface FigureProps {
  readonly lang: Lang;
  readonly count: number;
  /** Null for a sum that no single list stands behind. */
  readonly href: string | null;
}

function Figure({ lang, count, href }: FigureProps) {
  if (count === 0) return <span class="faint">·</span>;
  return href === null ? numberIn(count, lang) : <a href={href}>{numberIn(count, lang)}</a>;
}
