import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { hrefOf, pageOfNode } from "../../address/place.js";
import type { EntityKind } from "../../ask/generated/graphql.js";
import { Glyph } from "../../parts/glyph.js";
import { numberIn } from "../../words/formats.js";
import { type Lang, WORDS } from "../../words/words.js";
import { SET_WORDS } from "./words.js";

/** What words name, and how that was read from them. */
export interface Named {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly quote: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly method: string;
  readonly confidence: number;
}

interface OneOpen {
  readonly open: string | null;
  readonly setOpen: (key: string | null) => void;
}

const OneOpenContext = createContext<OneOpen>({ open: null, setOpen: () => undefined });

/** Of the names within, at most one shows its evidence. */
export function OneEvidence({ children }: { readonly children: ComponentChildren }) {
  const [open, setOpen] = useState<string | null>(null);
  const one = useMemo(() => ({ open, setOpen }), [open]);
  useEffect(() => {
    if (open === null) return;
    const close = ({ key }: KeyboardEvent) => key === "Escape" && setOpen(null);
    addEventListener("keydown", close);
    return () => removeEventListener("keydown", close);
  }, [open]);
  return <OneOpenContext.Provider value={one}>{children}</OneOpenContext.Provider>;
}

/** Kinds by the line under their words, which tells them apart without colour. */
const LINES: Partial<Record<EntityKind, string>> = { COMPANY: "company", PLACE: "place", GROUP: "place", TOPIC: "topic" };

/** Time in which the pointer may cross from the words to their evidence, in milliseconds. */
const CROSSING = 180;

/** Words that name something: they lead to it, and show on hover, focus and tap how they were read. */
export function MentionLink({ lang, named, children }: { readonly lang: Lang; readonly named: Named; readonly children: string }) {
  const key = useId();
  const { open, setOpen } = useContext(OneOpenContext);
  const isOpen = open === key;
  const leaving = useRef(0);
  const touched = useRef(false);
  const stay = () => {
    clearTimeout(leaving.current);
    setOpen(key);
  };
  const leave = () => {
    clearTimeout(leaving.current);
    leaving.current = window.setTimeout(() => setOpen(null), CROSSING);
  };
  useEffect(() => () => clearTimeout(leaving.current), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is done here is done by the link within
    <span onMouseEnter={stay} onMouseLeave={leave} onFocusIn={stay} onFocusOut={leave}>
      <a
        class={`m ${LINES[named.kind] ?? "organisation"} ${isOpen ? "on" : ""}`}
        href={pageOfNode(named.id)}
        aria-describedby={isOpen ? key : undefined}
        onPointerDown={({ pointerType }) => {
          touched.current = pointerType === "touch" && !isOpen;
        }}
        onClick={(event) => {
          // A first tap shows the evidence, from which the page is one tap away.
          if (!touched.current) return;
          event.preventDefault();
          event.stopPropagation();
          touched.current = false;
          stay();
        }}
      >
        {children}
      </a>
      {isOpen && <EvidenceOf lang={lang} named={named} id={key} />}
    </span>
  );
}

function EvidenceOf({ lang, named, id }: { readonly lang: Lang; readonly named: Named; readonly id: string }) {
  const words = SET_WORDS[lang];
  const box = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (box.current) place(box.current);
  }, []);
  const { kind, name, quote, start, end, method, confidence } = named;
  return (
    <span class="ev" id={id} role="note" ref={box}>
      <span class="hd">
        <Glyph kind={kind} /> <b>{name}</b> <span class="faint">{WORDS[lang].kinds[kind][0]}</span>
      </span>
      <span class="row2">
        <span class="faint">{words.written}</span> <span class="said">“{quote}”</span>
      </span>
      <span class="row2">
        <span class="faint">{words.read}</span>{" "}
        <span>
          {words.methods[method] ?? method}, {words.surely(Math.round(confidence * 100))}
        </span>
      </span>
      {start !== null && end !== null && (
        <span class="row2">
          <span class="faint">{words.where}</span> <span>{words.characters(numberIn(start, lang), numberIn(end, lang))}</span>
        </span>
      )}
      <span class="to">
        <a href={pageOfNode(named.id)}>{words.open}</a>{" "}
        <a href={hrefOf("network", null, { seeds: named.id })}>{WORDS[lang].showInNetwork}</a>
      </span>
    </span>
  );
}

/** Under the first line of its words, within the window. */
function place(box: HTMLElement): void {
  const words = box.previousElementSibling?.getClientRects()[0];
  const around = box.offsetParent?.getBoundingClientRect();
  if (!words || !around) return;
  const left = Math.max(8, Math.min(words.left - 12, document.documentElement.clientWidth - box.offsetWidth - 8));
  const isBelow = words.bottom + box.offsetHeight + 12 < window.innerHeight || words.top < box.offsetHeight + 12;
  box.style.left = `${left - around.left}px`;
  box.style.top = `${(isBelow ? words.bottom + 4 : words.top - box.offsetHeight - 4) - around.top}px`;
}
