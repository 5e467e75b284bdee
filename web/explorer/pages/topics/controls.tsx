import { useState } from "preact/hooks";
import { YearSelect } from "../../parts/year-select.js";
import { type Lang, WORDS } from "../../words/words.js";
import { INTERVALS, SPLITS, type TopicsView } from "./view.js";
import { TOPICS } from "./words.js";

interface ControlsProps {
  readonly lang: Lang;
  readonly view: TopicsView;
  /** First and last year of the collection. */
  readonly span: readonly [from: number, until: number] | null;
  readonly change: (change: Partial<TopicsView>) => void;
  readonly savePicture: () => void;
  readonly saveTable: () => void;
}

/** Split by what, in periods of which length, of which years, and what to take along. */
export function Controls({ lang, view, span, change, savePicture, saveTable }: ControlsProps) {
  const words = TOPICS[lang];
  const [isCopied, setCopied] = useState(false);
  const [from, until] = view.years ?? span ?? [0, 0];
  const choose = (one: number, other: number): void => {
    const years = [Math.min(one, other), Math.max(one, other)] as const;
    change({ years: span && years[0] <= span[0] && years[1] >= span[1] ? null : years, at: null });
  };
  return (
    <div class="ctlbar">
      <Buttons
        name={words.splitBy}
        each={SPLITS}
        chosen={view.split}
        words={words.splits}
        choose={(split) => change({ split, group: null })}
      />
      <Buttons
        name={words.by}
        each={INTERVALS}
        chosen={view.interval}
        words={words.intervals}
        choose={(interval) => change({ interval, at: null })}
      />
      {span && (
        <span class="row">
          <YearSelect name={words.from} value={from} span={span} choose={(year) => choose(year, until)} />
          <YearSelect name={words.until} value={until} span={span} choose={(year) => choose(from, year)} />
        </span>
      )}
      <span class="row acts">
        <button type="button" class="btn" onClick={savePicture}>
          SVG
        </button>
        <button type="button" class="btn" onClick={saveTable}>
          CSV
        </button>
        <button type="button" class="btn" onClick={() => navigator.clipboard?.writeText(location.href).then(() => setCopied(true))}>
          {isCopied ? WORDS[lang].copied : WORDS[lang].copy}
        </button>
      </span>
    </div>
  );
}

interface ButtonsProps<Name extends string> {
  readonly name: string;
  readonly each: readonly Name[];
  readonly chosen: Name;
  readonly words: Readonly<Record<Name, string>>;
  readonly choose: (name: Name) => void;
}

function Buttons<Name extends string>({ name, each, chosen, words, choose }: ButtonsProps<Name>) {
  return (
    <span class="row">
      <span aria-hidden="true">{name}</span>
      <fieldset class="seg" aria-label={name}>
        {each.map((one) => (
          <button key={one} type="button" aria-pressed={one === chosen} onClick={() => choose(one)}>
            {words[one]}
          </button>
        ))}
      </fieldset>
    </span>
  );
}
