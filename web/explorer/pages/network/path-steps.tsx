import { SAID } from "../../parts/glyph-shapes.js";
import { KindGlyph } from "./glyph.js";
import type { Ask, Path } from "./load-graph.js";
import { linkName } from "./names.js";
import { linkKey } from "./shown.js";
import { type Lang, WORDS } from "./words.js";
import { Quotes, useWordsBehind } from "./words-behind.js";

interface PathStepsProps {
  readonly paths: readonly Path[];
  readonly at: number;
  readonly lang: Lang;
  readonly ask: Ask;
  readonly pageOf: (id: string) => string;
  readonly next: () => void;
  readonly leave: () => void;
}

/** A path read from end to end: each step with the words that say it. */
export function PathSteps({ paths, at, lang, ask, pageOf, next, leave }: PathStepsProps) {
  const words = WORDS[lang];
  const path = paths[at % Math.max(1, paths.length)];
  const behind = useWordsBehind(path?.nodes.map(({ id }) => id) ?? [], ask);
  return (
    <div class="pad">
      <p class="row">
        <b>{path ? words.pathOf((at % paths.length) + 1, paths.length) : words.pathNone}</b>
        {paths.length > 1 && (
          <button type="button" class="btn" onClick={next}>
            {words.nextPath}
          </button>
        )}
        <button type="button" class="btn" onClick={leave}>
          {words.leave} <kbd>Esc</kbd>
        </button>
      </p>
      <ol class="steps">
        {path?.nodes.flatMap((node, position) => {
          const edge = path.edges[position];
          const following = path.nodes[position + 1];
          return [
            <li class="n" key={node.id}>
              <KindGlyph kind={node.kind} />
              <a class={SAID.has(node.kind) ? "quiet said" : "quiet"} href={pageOf(node.id)}>
                {node.label}
              </a>
            </li>,
            edge && following && (
              <li class="s" key={edge.id}>
                <span />
                <span>
                  {edge.source === node.id ? "→ " : "← "}
                  {linkName(edge.type, lang)}
                  {behind !== "failed" && <Quotes quotes={behind?.get(linkKey(edge.source, edge.target)) ?? []} lang={lang} />}
                </span>
              </li>
            ),
          ];
        })}
      </ol>
    </div>
  );
}
