import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { actOnKey } from "./canvas-keys.js";
import { Evidence } from "./evidence.js";
import { ExpandPrompt } from "./expand-prompt.js";
import { ExportMenu } from "./export-menu.js";
import { Filters } from "./filters.js";
import { type Ask, isOfTies } from "./load-graph.js";
import { monthsOf } from "./months.js";
import { kindName, numberIn } from "./names.js";
import { KeyList, Notice, TopBar } from "./page-parts.js";
import { onTheme, resolvedPaint } from "./paint.js";
import { PathSteps } from "./path-steps.js";
import { PicturePart } from "./picture-part.js";
import { showingOf } from "./showing.js";
import { shownOf } from "./shown.js";
import { LinkTable, NodeTable } from "./tables.js";
import { TimeBrush } from "./time-brush.js";
import { useGraph, usePlaces } from "./use-graph.js";
import { type Address, useView } from "./use-view.js";
import { addressOf } from "./view-address.js";
import { type Lang, WORDS } from "./words.js";
import "./network.css";

export interface NetworkPageProps {
  readonly lang: Lang;
  readonly address: Address;
  readonly ask: Ask;
  /** Address of a node's own page; a question's leads to its place in its set. */
  readonly pageOf: (id: string) => string;
}

export type Tab = "nodes" | "links" | "evidence" | "path";

/** The network page: a picture and its table, which are one thing. Everything shown follows from the address. */
export function NetworkPage({ lang, address, ask, pageOf }: NetworkPageProps) {
  const words = WORDS[lang];
  const { view, doubtful, change, undo, redo } = useView(address);
  const { graph, paths, truncated, state, again } = useGraph(view, ask, lang);
  const places = usePlaces(graph, view);
  const at = view.path?.at ?? 0;
  const path = useMemo(
    () => (view.path ? (paths[at % Math.max(1, paths.length)]?.nodes.map(({ id }) => id) ?? []) : []),
    [view.path, paths, at],
  );
  const shown = useMemo(() => shownOf(graph, view, path), [graph, view, path]);
  const months = useMemo(
    () => monthsOf([...graph.nodes.values()].filter(({ kind }) => !view.kindsOff.includes(kind))),
    [graph, view.kindsOff],
  );
  const probe = useRef<HTMLSpanElement>(null);
  const region = useRef<HTMLDivElement>(null);
  const tables = useRef<HTMLElement>(null);
  const [theme, setTheme] = useState(0);
  const [tab, setTab] = useState<Tab>(view.path ? "path" : "nodes");
  const [opened, setOpened] = useState<"export" | "keys" | "filters" | null>(null);
  const [asking, setAsking] = useState<string | null>(null);
  const [pathFrom, setPathFrom] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  useEffect(() => onTheme(() => setTheme((before) => before + 1)), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what the probe resolves to depends on the theme
  const paint = useMemo(() => (probe.current ? resolvedPaint(probe.current) : null), [theme, graph, places]);
  const more = (count: number): string => words.more(numberIn(count, lang));
  // biome-ignore lint/correctness/useExhaustiveDependencies: pins come with the places, words with the language
  const picture = useMemo(
    () => paint && { shown, places, paint, path, more, selected: view.selected, pinned: new Set(view.pinned.map(({ id }) => id)) },
    [shown, places, paint, path, view.selected, lang],
  );

  const select = (id: string | null): void => {
    if (pathFrom !== null && id !== null && id !== pathFrom && graph.nodes.has(id)) {
      endPath(pathFrom, id);
      return;
    }
    change({ do: "select", id });
    const node = shown.nodes.find((each) => each.id === id);
    setSaid(node ? words.selected(node.label, node.shown) : "");
    if (id !== null && tab === "path" && !view.path) setTab("nodes");
  };
  const endPath = (from: string, to: string): void => {
    setPathFrom(null);
    setSaid("");
    change({ do: "path", path: { from, to, at: 0 } });
    setTab("path");
  };
  const startPath = (id: string): void => {
    setPathFrom(id);
    setSaid(words.pathNow);
    region.current?.focus();
  };
  const expand = (id: string): void => {
    setAsking(null);
    change(isOfTies(view) ? { do: "seed", ids: [id], mode: "papers" } : { do: "expand", id });
    region.current?.focus();
  };
  const open = (id: string): void => (isOfTies(view) ? expand(id) : setAsking(id));
  const leave = (): void => {
    setAsking(null);
    setOpened(null);
    setPathFrom(null);
    setSaid("");
    if (view.path && asking === null && opened === null) change({ do: "path", path: null });
    if (tab === "path") setTab("nodes");
  };
  const copy = async (): Promise<void> => {
    const { whole } = addressOf(view);
    const copied = await navigator.clipboard?.writeText(location.href).then(
      () => true,
      () => false,
    );
    setSaid(copied ? (whole ? words.copied : words.copiedPart) : words.noCopy);
  };
  const enter = (id: string): void => (pathFrom !== null && pathFrom !== id ? endPath(pathFrom, id) : open(id));
  const toTable = (): void => {
    setTab("nodes");
    requestAnimationFrame(() => tables.current?.querySelector<HTMLElement>("tr.on button, tbody button")?.focus());
  };
  const onKey = (event: KeyboardEvent): void => {
    const board = { view, shown, places, months, change, enter, startPath, copy, undo, redo, leave };
    const acted = actOnKey(event, { ...board, evidence: () => setTab("evidence"), table: toTable, keys: () => setOpened("keys") });
    if (acted) event.preventDefault();
  };

  const before = useRef({ opened: view.expanded.length, nodes: graph.nodes.size });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only an answer that has come tells whether a node brought something
  useEffect(() => {
    if (state !== "ready") return;
    const now = { opened: view.expanded.length, nodes: graph.nodes.size };
    if (now.opened > before.current.opened && now.nodes === before.current.nodes) setSaid(words.nothingNew);
    before.current = now;
  }, [state, graph]);

  // The row of what is selected is always in sight: selection moves in both at once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab has other rows
  useEffect(() => {
    const row = view.selected && tables.current?.querySelector(`[data-row="${CSS.escape(view.selected)}"]`);
    if (row) row.scrollIntoView({ block: "nearest" });
  }, [view.selected, tab]);

  const choose = useRef(select);
  choose.current = select;
  // Hundreds of rows: drawn anew only when they changed.
  const rows = useMemo(() => {
    const Rows = tab === "links" ? LinkTable : NodeTable;
    return <Rows shown={shown} selected={view.selected} lang={lang} select={(id) => choose.current(id)} />;
  }, [shown, view.selected, lang, tab]);

  const source = { shown, places, view, lang, total: graph.total, truncated };
  const askedNode = shown.nodes.find(({ id }) => id === asking);
  const tabs: readonly (readonly [Tab, string])[] = [
    ["nodes", `${words.nodes} ${numberIn(shown.nodes.length, lang)}`],
    ["links", `${words.lines} ${numberIn(shown.links.length, lang)}`],
    ["evidence", words.evidence],
    ...(view.path ? [["path", words.path] as const] : []),
  ];
  return (
    <div class={opened === "filters" ? "network app with-filters" : "network app"}>
      <h1 class="vh">{words.network}</h1>
      <span ref={probe} class="probe" aria-hidden="true" />
      <Filters view={view} shown={shown} lang={lang} change={change} />
      <section class="cv" aria-label={words.canvas}>
        <TopBar
          {...source}
          {...{ undo, redo, copy, opened, setOpened, change }}
          path={() => (view.selected && graph.nodes.has(view.selected) ? startPath(view.selected) : setSaid(words.choose))}
        />
        <Notice
          {...{ state, doubtful, again, lang }}
          empty={state === "ready" && shown.nodes.length === 0}
          reset={() => change({ do: "seed", ids: view.seeds, mode: view.mode })}
        />
        <p class="said-now" role="status">
          {said}
        </p>
        <div
          class="region"
          ref={region}
          role="application"
          aria-label={words.picture(shown.nodes.length, shown.links.length)}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys of its own
          tabIndex={0}
          onKeyDown={onKey}
        >
          {picture && (
            <PicturePart
              picture={picture}
              lang={lang}
              select={select}
              open={open}
              pin={(id, place) => change({ do: "pin", pin: { id, ...place } })}
            />
          )}
        </div>
        {askedNode && <ExpandPrompt node={askedNode} shown={shown} lang={lang} confirm={() => expand(askedNode.id)} close={leave} />}
        {opened === "export" && paint && (
          <ExportMenu
            lang={lang}
            close={() => setOpened(null)}
            showing={() => showingOf(source)}
            drawing={() => {
              const { title, made, link, notes } = showingOf(source);
              const legend = [...new Set(shown.nodes.map(({ kind }) => kind))].map((kind) => [kind, kindName(kind, lang)] as const);
              const margin = { title, lines: [made, ...notes, link], legend };
              return { shown, places, paint, path, more, margin, width: 1200, height: 900, selected: view.selected };
            }}
          />
        )}
        {opened === "keys" && <KeyList lang={lang} close={() => setOpened(null)} />}
      </section>
      <TimeBrush months={months} time={view.time} lang={lang} change={change} />
      <aside class="pan" ref={tables} aria-label={words.nodes}>
        <div class="tabs" role="tablist">
          {tabs.map(([name, label]) => (
            <button key={name} type="button" role="tab" aria-selected={tab === name} onClick={() => setTab(name)}>
              {label}
            </button>
          ))}
        </div>
        <div class="scroll">
          {(tab === "nodes" || tab === "links") && rows}
          {tab === "evidence" && <Evidence {...{ view, shown, lang, ask, pageOf, change, startPath }} />}
          {tab === "path" && view.path && state === "ready" && (
            <PathSteps
              {...{ paths, lang, ask, pageOf, leave }}
              at={view.path.at}
              next={() => view.path && change({ do: "path", path: { ...view.path, at: (view.path.at + 1) % paths.length } })}
            />
          )}
        </div>
        <p class="standing">
          <strong>{words.standing}</strong> {words.standingWhy}
        </p>
      </aside>
    </div>
  );
}
