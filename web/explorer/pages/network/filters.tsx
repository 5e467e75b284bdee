import { KindGlyph } from "./glyph.js";
import { KINDS, LINK_TYPES } from "./graph.js";
import { isOfTies } from "./load-graph.js";
import { kindName, linkName, numberIn } from "./names.js";
import type { Shown } from "./shown.js";
import type { Change, View } from "./view.js";
import { type Lang, WORDS } from "./words.js";

interface FiltersProps {
  readonly view: View;
  readonly shown: Shown;
  readonly lang: Lang;
  readonly change: (change: Change) => void;
}

/** Kinds, links and score: each with how many the view holds, so that nothing is switched on in vain. */
export function Filters({ view, shown, lang, change }: FiltersProps) {
  const words = WORDS[lang];
  const score = (event: Event) =>
    event.currentTarget instanceof HTMLInputElement && change({ do: "score", score: Number(event.currentTarget.value) });
  return (
    <aside class="fil" aria-label={words.filters}>
      <h2 class="vh">{words.filters}</h2>
      <h3>{words.kinds}</h3>
      {KINDS.filter((kind) => shown.kinds.has(kind) || (view.kindsOff.includes(kind) && !isOfTies(view))).map((kind) => (
        <label class={view.kindsOff.includes(kind) ? "chk off" : "chk"} key={kind}>
          <input type="checkbox" checked={!view.kindsOff.includes(kind)} onChange={() => change({ do: "kind", kind })} />
          <KindGlyph kind={kind} />
          <span>{kindName(kind, lang)}</span>
          <span class="n">{numberIn(shown.kinds.get(kind) ?? 0, lang)}</span>
        </label>
      ))}
      <h3>{words.links}</h3>
      {LINK_TYPES.filter((type) => shown.types.has(type) || view.linksOff.includes(type)).map((type) => (
        <label class={view.linksOff.includes(type) ? "chk e off" : "chk e"} key={type}>
          <input type="checkbox" checked={!view.linksOff.includes(type)} onChange={() => change({ do: "link", type })} />
          <span>{linkName(type, lang)}</span>
          <span class="n">{numberIn(shown.types.get(type) ?? 0, lang)}</span>
        </label>
      ))}
      <h3>{words.sure}</h3>
      <p class="dim">
        {words.sureSays} {numberIn(view.score / 100, lang)}.
      </p>
      <input type="range" min="0" max="100" step="5" value={view.score} aria-label={words.lowest} onChange={score} />
      {view.hidden.length > 0 && (
        <button type="button" class="btn" onClick={() => change({ do: "show all" })}>
          {words.showAgain} ({view.hidden.length})
        </button>
      )}
    </aside>
  );
}
