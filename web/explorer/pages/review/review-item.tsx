import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { pageOfNode } from "../../address/place.js";
import { numberIn } from "../../words/formats.js";
import type { Lang } from "../../words/words.js";
import type { Judgement } from "./desk.js";
import { choicesOf, type Item, judgementOf } from "./items.js";
import { REVIEW_WORDS } from "./words.js";

interface ReviewItemProps {
  readonly lang: Lang;
  readonly item: Item;
  readonly decided: Judgement | undefined;
  readonly isAsking: boolean;
  readonly ask: (isAsking: boolean) => void;
  readonly decide: (judgement: Judgement) => void;
}

/** One thing to decide: the words where it stands, and what can be said of it. */
export function ReviewItem({ lang, item, decided, isAsking, ask, decide }: ReviewItemProps) {
  const words = REVIEW_WORDS[lang];
  return (
    <li id={item.key} tabIndex={-1} class={decided ? "done" : undefined}>
      {item.is === "pair" ? <Pair lang={lang} item={item} /> : <Name lang={lang} item={item} />}
      <p class="row">
        {decided ? (
          <>
            <span>
              {words.decided[decided.decision]} {decided.of}
            </span>
            <button type="button" class="btn" onClick={() => decide(judgementOf(item, "undo"))}>
              {words.decisions.undo} <kbd>u</kbd>
            </button>
          </>
        ) : (
          choicesOf(item).map(({ key, decision }) => (
            <button
              key={decision}
              type="button"
              class="btn"
              onClick={() => (decision === "alias" ? ask(true) : decide(judgementOf(item, decision)))}
            >
              {words.decisions[decision]} <kbd>{key}</kbd>
            </button>
          ))
        )}
      </p>
      {isAsking && !decided && <AliasForm lang={lang} item={item} decide={decide} />}
    </li>
  );
}

function Pair({ lang, item: { pair } }: { readonly lang: Lang; readonly item: Item & { readonly is: "pair" } }) {
  return (
    <>
      <p class="small faint">
        {REVIEW_WORDS[lang].pairs} · {pair.score} · {pair.reasons.join("; ")}
      </p>
      {pair.nodes.map((id, at) => (
        <p key={id} class="said">
          <a class="quiet" href={pageOfNode(id)}>
            {pair.titles[at] || id}
          </a>{" "}
          <span class="small faint ours">{id}</span>
        </p>
      ))}
    </>
  );
}

function Name({ lang, item: { name } }: { readonly lang: Lang; readonly item: Item & { readonly is: "name" } }) {
  const words = REVIEW_WORDS[lang];
  return (
    <>
      <p class="small faint">
        {words.names} · {name.type} · {words.times(numberIn(name.count, lang))}
      </p>
      <p class="named-as">{name.name}</p>
      {name.contexts.map(({ document, before, quote, after }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice in a document
        <p key={`${document} ${at}`} class="said small">
          … {before}
          <mark class="hl">{quote}</mark>
          {after} …
        </p>
      ))}
    </>
  );
}

function AliasForm({ lang, item, decide }: Pick<ReviewItemProps, "lang" | "item" | "decide">) {
  const words = REVIEW_WORDS[lang];
  const [of, setOf] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (of.trim()) decide(judgementOf(item, "alias", of.trim()));
      }}
    >
      <label>
        {words.aliasOf}{" "}
        <input ref={input} value={of} placeholder={words.aliasExample} onInput={({ currentTarget }) => setOf(currentTarget.value)} />
      </label>
      <button type="submit" class="btn">
        {words.keep}
      </button>
    </form>
  );
}
