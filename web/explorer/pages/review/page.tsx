import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { pageOfNode } from "../../address/place.js";
import { Failed, Loading } from "../../parts/states.js";
import { numberIn } from "../../words/formats.js";
import type { PageProps } from "../page-props.js";
import type { Judgement, Queue } from "./desk.js";
import { choicesOf, type Item, itemsOf, judgementOf, keyOf } from "./items.js";
import { ReviewItem } from "./review-item.js";
import { useDesk } from "./use-desk.js";
import { REVIEW_WORDS } from "./words.js";
import "./review.css";

const FIRST = 50;
const MOST = 200;

/** What no rule decided, one thing after the other, by keyboard: only where the server reviews. */
export function Page({ lang, address }: PageProps) {
  const words = REVIEW_WORDS[lang];
  const first = Math.min(MOST, Number(address.query.get("first")) || FIRST);
  const { queue, error, decided, refused, again, decide } = useDesk(first);
  const [asking, setAsking] = useState<string | null>(null);
  const last = useRef<Item | null>(null);
  const items = queue ? itemsOf(queue) : [];

  const goTo = (index: number): void => {
    const item = items[index];
    if (item) document.getElementById(item.key)?.focus();
  };
  const take = (item: Item, judgement: Judgement): void => {
    setAsking(null);
    last.current = item;
    void decide(judgement).then(() => {
      if (judgement.decision !== "undo") goTo(items.indexOf(item) + 1);
    });
  };
  const press = (key: string): void => {
    const focused = document.activeElement?.closest("li")?.id;
    const current = items.findIndex((each) => each.key === focused);
    const item = items[current];
    const undone = item && decided.has(item.key) ? item : last.current;
    const choice = item && !decided.has(item.key) ? choicesOf(item).find((each) => each.key === key) : undefined;
    if (key === "j" || key === "ArrowDown") goTo(Math.min(items.length - 1, current + 1));
    else if (key === "k" || key === "ArrowUp") goTo(Math.max(0, current - 1));
    else if (key === "u" && undone) take(undone, judgementOf(undone, "undo"));
    else if (item && choice?.decision === "alias") setAsking(item.key);
    else if (item && choice) take(item, judgementOf(item, choice.decision));
  };
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [role=combobox]") !== null;
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !KEYS.has(event.key)) return;
      event.preventDefault();
      press(event.key);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });

  if (error) return <Failed lang={lang} fault={error.fault} error={error} again={again} />;
  if (!queue) return <Loading lang={lang} />;
  const open = items.filter(({ key }) => !decided.has(key)).length;
  const canGrow = first < MOST && (queue.candidates.length === first || queue.doubtful.length === first);
  return (
    <div class="wrap review">
      <header>
        <h1>{words.title}</h1>
        <p class="dim">{words.lede}</p>
        <p class="small" aria-live="polite">
          {items.length > 0 && words.open(numberIn(open, lang), numberIn(items.length, lang))}
        </p>
        <p class="small faint">
          {words.keys}: {words.keysSay}
        </p>
      </header>
      {refused && (
        <p class="note" role="alert">
          {words.failed} {refused}
        </p>
      )}
      {items.length === 0 && (
        <p class="state">
          <b>{words.nothing}</b> {words.nothingSays}
        </p>
      )}
      <ol hidden={items.length === 0}>
        {items.map((item) => (
          <ReviewItem
            key={item.key}
            lang={lang}
            item={item}
            decided={decided.get(item.key)}
            isAsking={asking === item.key}
            ask={(isAsking) => setAsking(isAsking ? item.key : null)}
            decide={(judgement) => take(item, judgement)}
          />
        ))}
      </ol>
      {canGrow && (
        <p class="row">
          <button type="button" class="btn" onClick={() => address.go(new URLSearchParams({ first: String(MOST) }), false)}>
            {words.more}
          </button>
        </p>
      )}
      <Remarks queue={queue} lang={lang} />
    </div>
  );
}

const KEYS: ReadonlySet<string> = new Set(["j", "k", "ArrowDown", "ArrowUp", "a", "r", "l", "s", "d", "u"]);

/** What waits for a change of registers or papers, not for a decision here. */
function Remarks({ queue, lang }: { readonly queue: Queue; readonly lang: PageProps["lang"] }) {
  const words = REVIEW_WORDS[lang];
  const said = (judgement: Judgement): string => `${words.decided[judgement.decision]}: ${keyOf(judgement)}`;
  const parts: readonly (readonly [title: string, lines: readonly { readonly text: string; readonly id?: string }[]])[] = [
    [words.seats, queue.personsWithoutSeat.map(({ id, name }) => ({ text: name, id }))],
    [words.languages, queue.unalignedLanguages.map(({ path, reason }) => ({ text: `${path}: ${reason}` }))],
    [words.overruled, queue.overruled.map(({ judgement, by }) => ({ text: `${said(judgement)} → ${said(by)}` }))],
    [words.gone, queue.withoutNodes.map(({ judgement, missing }) => ({ text: `${said(judgement)}: ${missing.join(", ")}` }))],
  ];
  return (
    <>
      {parts
        .filter(([, lines]) => lines.length > 0)
        .map(([title, lines]) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul>
              {lines.map(({ text, id }) => (
                <li key={id ?? text}>{id ? <a href={pageOfNode(id)}>{text}</a> : text}</li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}
