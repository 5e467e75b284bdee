import { SAID } from "../../parts/glyph-shapes.js";
import { KindGlyph } from "./glyph.js";
import type { Ask } from "./load-graph.js";
import { kindName, linkName, numberIn } from "./names.js";
import type { Shown, ShownLink, ShownNode } from "./shown.js";
import type { Change, View } from "./view.js";
import { type Lang, WORDS } from "./words.js";
import { Quotes, SharedSets, useWordsBehind } from "./words-behind.js";

interface EvidenceProps {
  readonly view: View;
  readonly shown: Shown;
  readonly lang: Lang;
  readonly ask: Ask;
  readonly pageOf: (id: string) => string;
  readonly change: (change: Change) => void;
  readonly startPath: (id: string) => void;
}

/** Links of a node that are quoted at once. */
const QUOTED = 25;

/** What stands behind the selected node or line: its links with the words that say them, and what can be done with it. */
export function Evidence(props: EvidenceProps) {
  const { view, shown, lang, ask, pageOf } = props;
  const node = shown.nodes.find(({ id }) => id === view.selected);
  const link = shown.links.find(({ key }) => key === view.selected);
  const links = node ? shown.links.filter(({ source, target }) => source === node.id || target === node.id) : link ? [link] : [];
  const quoted = links.slice(0, QUOTED);
  const behind = useWordsBehind([...new Set(quoted.filter(isSaid).flatMap(({ source, target }) => [source, target]))].sort(), ask);
  const words = WORDS[lang];
  if (!node && !link) return <p class="pad dim">{words.choose}</p>;
  return (
    <div class="pad evidence">
      {node && <About {...props} node={node} />}
      <h3>{words.wordsThemselves}</h3>
      {behind === "failed" && <p role="alert">{words.failedWords}</p>}
      <ol>
        {quoted.map((each) => (
          <li key={each.key}>
            <Line link={each} shown={shown} lang={lang} pageOf={pageOf} />
            {isSaid(each) && behind !== "failed" && <Quotes quotes={behind?.get(each.key) ?? []} lang={lang} />}
          </li>
        ))}
      </ol>
      {links.length > QUOTED && <p class="faint">{words.more(numberIn(links.length - QUOTED, lang))}</p>}
      {link && !isSaid(link) && <SharedSets ends={[link.source, link.target]} lang={lang} ask={ask} pageOf={pageOf} />}
    </div>
  );
}

const isSaid = ({ types }: ShownLink): boolean => types.some((type) => type !== "TIE");

function About({ node, view, lang, pageOf, change, startPath }: EvidenceProps & { readonly node: ShownNode }) {
  const words = WORDS[lang];
  return (
    <header>
      <h2>
        <KindGlyph kind={node.kind} /> <span class={SAID.has(node.kind) ? "said" : ""}>{node.label}</span>
      </h2>
      <p class="faint">
        {kindName(node.kind, lang)}
        {node.date && `, ${node.date}`}
        {node.community !== null && `, ${words.community} ${node.community + 1}`}
        {node.more > 0 && `, ${words.more(numberIn(node.more, lang))}`}
      </p>
      <p class="row">
        <a class="btn" href={pageOf(node.id)}>
          {words.page}
        </a>
        <button type="button" class="btn" onClick={() => startPath(node.id)}>
          {words.pathFrom}
        </button>
        {view.expanded.includes(node.id) && (
          <button type="button" class="btn" onClick={() => change({ do: "collapse", id: node.id })}>
            {words.collapse}
          </button>
        )}
        {view.pinned.some(({ id }) => id === node.id) && (
          <button type="button" class="btn" onClick={() => change({ do: "unpin", id: node.id })}>
            {words.unpin}
          </button>
        )}
        <button type="button" class="btn" onClick={() => change({ do: "hide", id: node.id })}>
          {words.hide}
        </button>
      </p>
    </header>
  );
}

/** One line in words, each end a link to its page: for a question that is where it stands in its set. */
export function Line({
  link,
  shown,
  lang,
  pageOf,
}: {
  readonly link: ShownLink;
  readonly shown: Pick<Shown, "nodes">;
  readonly lang: Lang;
  readonly pageOf: (id: string) => string;
}) {
  const end = (id: string) => {
    const node = shown.nodes.find((each) => each.id === id);
    return (
      <a class={node && SAID.has(node.kind) ? "quiet said" : "quiet"} href={pageOf(id)}>
        {node && <KindGlyph kind={node.kind} />} {node?.label ?? id}
      </a>
    );
  };
  return (
    <p class="line">
      {end(link.source)} <span class="dim">{link.types.map((type) => linkName(type, lang)).join(", ")}</span> {end(link.target)}
    </p>
  );
}
