import { useState } from "preact/hooks";
import { YearSelect } from "../../parts/year-select.js";
import type { Lang } from "../../words/words.js";
import { WORDS } from "../../words/words.js";
import { GROUPINGS, type Grouping, type TimesView } from "./view.js";
import { TIMES } from "./words.js";

interface ControlsProps {
  readonly lang: Lang;
  readonly view: TimesView;
  /** First and last year of the collection. */
  readonly span: readonly [from: number, until: number] | null;
  readonly change: (change: Partial<TimesView>) => void;
  readonly savePicture: () => void;
  readonly saveTable: () => void;
}

const isGrouping = (name: string): name is Grouping => name in GROUPINGS;

/** By what, of which years, and what to take along. */
export function Controls({ lang, view, span, change, savePicture, saveTable }: ControlsProps) {
  const words = TIMES[lang];
  const [isCopied, setCopied] = useState(false);
  const [from, until] = view.years ?? span ?? [0, 0];
  const choose = (years: readonly [number, number]): void => {
    const ordered = [Math.min(...years), Math.max(...years)] as const;
    const isAll = span !== null && ordered[0] <= span[0] && ordered[1] >= span[1];
    change({ years: isAll ? null : ordered, year: null });
  };
  return (
    <div class="ctlbar">
      <span class="row">
        <span aria-hidden="true">{words.by}</span>
        <fieldset class="seg" aria-label={words.by}>
          {Object.keys(GROUPINGS)
            .filter(isGrouping)
            .map((by) => (
              <button
                key={by}
                type="button"
                aria-pressed={view.by === by}
                onClick={() => change({ by, of: null, year: null, isWhole: false })}
              >
                {words.groupings[by]}
              </button>
            ))}
        </fieldset>
      </span>
      {span && (
        <span class="row">
          <YearSelect name={words.from} value={from} span={span} choose={(year) => choose([year, until])} />
          <YearSelect name={words.until} value={until} span={span} choose={(year) => choose([from, year])} />
        </span>
      )}
      <span class="row acts">
        <button type="button" class="btn" onClick={savePicture}>
          {words.savePicture}
        </button>
        <button type="button" class="btn" onClick={saveTable}>
          {words.saveTable}
        </button>
        <button type="button" class="btn" onClick={() => navigator.clipboard?.writeText(location.href).then(() => setCopied(true))}>
          {isCopied ? WORDS[lang].copied : WORDS[lang].copy}
        </button>
      </span>
    </div>
  );
}
