import { useEffect, useRef } from "preact/hooks";
import { KindGlyph } from "./glyph.js";
import { AT_A_TIME } from "./load-graph.js";
import { linkName, numberIn } from "./names.js";
import type { Shown, ShownNode } from "./shown.js";
import { type Lang, WORDS } from "./words.js";

interface ExpandPromptProps {
  readonly node: ShownNode;
  readonly shown: Shown;
  readonly lang: Lang;
  readonly confirm: () => void;
  readonly close: () => void;
}

/** Says how much a node would bring, by type of link, before it brings it. */
export function ExpandPrompt({ node, shown, lang, confirm, close }: ExpandPromptProps) {
  const words = WORDS[lang];
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const here = shown.links.flatMap(({ edges }) => edges.filter(({ source, target }) => source === node.id || target === node.id));
  const types = [...new Set(node.degrees.map(({ type }) => type))];
  const missing = types.map((type) => {
    const all = node.degrees.reduce((sum, degree) => sum + (degree.type === type ? degree.count : 0), 0);
    return { type, count: Math.max(0, all - here.filter((edge) => edge.type === type).length) };
  });
  const counts = missing.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count);
  return (
    <div class="pop expand" role="dialog" aria-label={`${words.open} ${node.label}`}>
      <header>
        <KindGlyph kind={node.kind} /> {node.label}{" "}
        <small>{node.more > 0 ? words.more(numberIn(node.more, lang)) : words.nothingMore}</small>
      </header>
      <ul>
        {counts.map(({ type, count }) => (
          <li key={type}>
            <span>{linkName(type, lang)}</span>
            <span class="n">{numberIn(count, lang)}</span>
          </li>
        ))}
        <li class="go">
          <button type="button" ref={button} onClick={node.more > 0 ? confirm : close}>
            <span>{node.more > 0 ? words.expandSays(Math.min(AT_A_TIME, node.more)) : words.close}</span>
            <span class="n">Enter</span>
          </button>
        </li>
      </ul>
    </div>
  );
}
