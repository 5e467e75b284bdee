import { pageOfNode } from "../../address/place.js";
import type { EntitySetsQuery } from "../../ask/generated/graphql.js";
import { Glyph } from "../../parts/glyph.js";
import { numberIn } from "../../words/formats.js";
import { type Lang, WORDS } from "../../words/words.js";

interface WhoAsksWhomProps {
  readonly lang: Lang;
  readonly table: EntitySetsQuery["crosstab"];
}

const LARGEST = 9;

/** Members by ministries; the area of a dot is the number of sets, said in words to whom cannot see it. */
export function WhoAsksWhom({ lang, table: { rows, columns, cells } }: WhoAsksWhomProps) {
  const words = WORDS[lang];
  const most = Math.max(1, ...cells.map(({ count }) => count));
  const at = new Map(cells.map(({ row, column, count }) => [`${row}\n${column}`, count]));
  return (
    <div class="scroll-x">
      <table class="mx">
        <thead>
          <tr>
            <td />
            {columns.map(({ key, label }) => (
              <th key={key} scope="col">
                <Glyph kind="MINISTRY" />
                <a class="quiet" href={pageOfNode(key)}>
                  {label}
                </a>
              </th>
            ))}
            <th scope="col">{words.all}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <Glyph kind="PERSON" />{" "}
                <a class="quiet" href={pageOfNode(row.key)}>
                  {row.label}
                </a>
              </th>
              {columns.map((column) => {
                const count = at.get(`${row.key}\n${column.key}`) ?? 0;
                return (
                  <td key={column.key}>
                    {count > 0 && (
                      <svg viewBox="-10 -10 20 20" width="20" height="20" role="img" aria-label={numberIn(count, lang)}>
                        <title>{numberIn(count, lang)}</title>
                        <circle r={Math.max(2, Math.sqrt(count / most) * LARGEST)} fill="var(--ink-2)" />
                      </svg>
                    )}
                  </td>
                );
              })}
              <td class="num">{numberIn(row.count, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
