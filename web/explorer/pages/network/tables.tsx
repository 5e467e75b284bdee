import { SAID } from "../../parts/glyph-shapes.js";
import { KindGlyph } from "./glyph.js";
import { kindName, linkName, numberIn } from "./names.js";
import type { Shown } from "./shown.js";
import { type Lang, WORDS } from "./words.js";

interface TablesProps {
  readonly shown: Shown;
  readonly selected: string | null;
  readonly lang: Lang;
  readonly select: (id: string) => void;
}

/** All nodes of the picture, in its order: what a screen reader has instead of it. */
export function NodeTable({ shown, selected, lang, select }: TablesProps) {
  const words = WORDS[lang];
  return (
    <table class="nt">
      <thead>
        <tr>
          <th scope="col">{words.node}</th>
          <th scope="col" class="num">
            {words.shown}
          </th>
          <th scope="col" class="num">
            {words.inAll}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.nodes.map(({ id, kind, label, shown: links, inAll }) => (
          <tr key={id} class={id === selected ? "on" : ""} data-row={id}>
            <td>
              <button type="button" class="lab" aria-pressed={id === selected} onClick={() => select(id)} title={label}>
                <KindGlyph kind={kind} />
                <span class={SAID.has(kind) ? "said" : ""}>{label}</span>
                <span class="vh">{kindName(kind, lang)}</span>
              </button>
            </td>
            <td class="num">{numberIn(links, lang)}</td>
            <td class="num">{numberIn(inAll, lang)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** All lines of the picture, parallel links as one. */
export function LinkTable({ shown, selected, lang, select }: TablesProps) {
  const words = WORDS[lang];
  const labels = new Map(shown.nodes.map(({ id, label }) => [id, label]));
  return (
    <table class="nt links">
      <thead>
        <tr>
          <th scope="col">{words.from}</th>
          <th scope="col">{words.says}</th>
          <th scope="col">{words.to}</th>
          <th scope="col" class="num">
            {words.weight}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.links.map(({ key, source, target, types, weight }) => (
          <tr key={key} class={key === selected ? "on" : ""} data-row={key}>
            <td>{labels.get(source)}</td>
            <td>
              <button type="button" class="lab" aria-pressed={key === selected} onClick={() => select(key)}>
                {types.map((type) => linkName(type, lang)).join(", ")}
              </button>
            </td>
            <td>{labels.get(target)}</td>
            <td class="num">{numberIn(weight, lang)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
