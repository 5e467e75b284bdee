import { useEffect, useState } from "preact/hooks";
import { isOfTies } from "./load-graph.js";
import { extentOf, type Source } from "./showing.js";
import type { Fetched } from "./use-graph.js";
import type { Change } from "./view.js";
import { type Lang, WORDS } from "./words.js";

type Opened = "export" | "keys" | "filters" | null;

interface TopBarProps extends Source {
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  readonly copy: () => void;
  readonly path: () => void;
  readonly opened: Opened;
  readonly setOpened: (opened: Opened) => void;
  readonly change: (change: Change) => void;
}

/** How much is shown, and what can be done with all of it. */
export function TopBar({ undo, redo, copy, path, opened, setOpened, change, ...source }: TopBarProps) {
  const { view, lang } = source;
  const words = WORDS[lang];
  const toggle = (which: Opened) => () => setOpened(opened === which ? null : which);
  return (
    <div class="bar-t">
      <span class="cap">{extentOf(source)}</span>
      <span class="push" />
      <button type="button" class="btn narrow" aria-expanded={opened === "filters"} onClick={toggle("filters")}>
        {words.filters}
      </button>
      {view.seeds.length > 0 && (
        <button type="button" class="btn" onClick={() => change({ do: "seed", ids: view.seeds, mode: isOfTies(view) ? "papers" : "ties" })}>
          {isOfTies(view) ? words.withPapers : words.asTies}
        </button>
      )}
      <button type="button" class="btn" disabled={!undo} onClick={() => undo?.()} aria-label={words.undo} title={words.undo}>
        ↶
      </button>
      <button type="button" class="btn" disabled={!redo} onClick={() => redo?.()} aria-label={words.redo} title={words.redo}>
        ↷
      </button>
      <button type="button" class="btn" onClick={path}>
        {words.path} <kbd>p</kbd>
      </button>
      <button type="button" class="btn" aria-expanded={opened === "export"} onClick={toggle("export")}>
        {words.export}
      </button>
      <button type="button" class="btn" onClick={copy}>
        {words.copy}
      </button>
      <button type="button" class="btn" aria-expanded={opened === "keys"} onClick={toggle("keys")} aria-label={words.keys}>
        ?
      </button>
    </div>
  );
}

interface NoticeProps extends Pick<Fetched, "state" | "again"> {
  readonly doubtful: boolean;
  readonly empty: boolean;
  readonly lang: Lang;
  readonly reset: () => void;
}

/** Milliseconds before a wait is worth a word. */
const PATIENCE = 400;

/** What stands in the way: loading, failed, nothing there, an address only partly read. */
export function Notice({ state, again, doubtful, empty, lang, reset }: NoticeProps) {
  const words = WORDS[lang];
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (state !== "loading") return;
    const timer = setTimeout(() => setSlow(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [state]);
  return (
    <div class="notices">
      {slow && state === "loading" && <p role="status">{words.loading}</p>}
      {doubtful && <p role="status">{words.oldLink}</p>}
      {state === "failed" && (
        <p role="alert">
          {words.failed}{" "}
          <button type="button" class="btn" onClick={again}>
            {words.again}
          </button>
        </p>
      )}
      {empty && (
        <p role="status">
          {words.empty}{" "}
          <button type="button" class="btn" onClick={reset}>
            {words.resetFilters}
          </button>
        </p>
      )}
    </div>
  );
}

/** The keys of the canvas. */
export function KeyList({ lang, close }: { readonly lang: Lang; readonly close: () => void }) {
  const words = WORDS[lang];
  return (
    <div class="pop menu keys" role="dialog" aria-label={words.keys}>
      <header>
        {words.keys}
        <button type="button" class="btn bare" onClick={close}>
          {words.close}
        </button>
      </header>
      <dl>
        {words.keyList.map(([key, says]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
