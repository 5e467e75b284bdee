import type { HoldingsQuery } from "../../ask/generated/graphql.js";
import { dayIn, numberIn } from "../../words/formats.js";
import { type Lang, WORDS } from "../../words/words.js";

interface CoverageTableProps {
  readonly lang: Lang;
  readonly meta: HoldingsQuery["meta"];
}

/** Years that are drawn at most: a year printed wrongly must not squeeze all others. */
const YEARS = 60;
/** A year with fewer sets than one in so many of the fullest one does not set the ends of the axis. */
const RARE = 500;
const HEIGHT = 44;

/** Sets of each source by year; what has titles only is drawn light. */
export function CoverageTable({ lang, meta }: CoverageTableProps) {
  const words = WORDS[lang];
  if (meta.sources.length === 0) return <p class="state">{words.emptyCollection}</p>;
  const most = Math.max(1, ...meta.coverage.map(({ sets }) => sets));
  const years = meta.coverage.filter(({ sets }) => sets >= most / RARE).map(({ year }) => year);
  const last = Math.max(...years);
  const first = Math.max(last - YEARS, Math.min(...years));
  const width = 1000 / Math.max(1, last - first + 1);
  return (
    <table class="cov">
      <thead>
        <tr>
          <th scope="col">{words.source}</th>
          <th scope="col" class="pic">
            {Number.isFinite(first) ? `${first} – ${last}` : ""}
          </th>
          <th scope="col" class="num">
            {words.number}
          </th>
          <th scope="col" class="num sync">
            {words.synced}
          </th>
        </tr>
      </thead>
      <tbody>
        {meta.sources.map((source) => {
          const held = meta.coverage.filter((each) => each.source === source.id);
          const sets = held.reduce((sum, year) => sum + year.sets, 0);
          const said = held.map(({ year, sets: count }) => `${year}: ${numberIn(count, lang)}`).join(", ");
          return (
            <tr key={source.id}>
              <th scope="row">{source.name}</th>
              <td class="pic">
                <svg viewBox={`0 0 1000 ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={said}>
                  {held
                    .filter(({ year }) => year >= first && year <= last)
                    .map(({ year, sets: count, withoutText }) => {
                      const height = (count / most) * HEIGHT;
                      const light = count === 0 ? 0 : (withoutText / count) * height;
                      const x = (year - first) * width;
                      return (
                        <g key={year}>
                          <title>{`${year}: ${numberIn(count, lang)}`}</title>
                          <rect x={x} y={HEIGHT - height} width={width * 0.86} height={light} fill="var(--ctl)" />
                          <rect x={x} y={HEIGHT - height + light} width={width * 0.86} height={height - light} fill="var(--ink)" />
                        </g>
                      );
                    })}
                </svg>
              </td>
              <td class="num">{numberIn(sets, lang)}</td>
              <td class="num sync">{source.lastSynced ? dayIn(source.lastSynced, lang) : words.notSynced}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
