import { useEffect, useId, useRef, useState } from "preact/hooks";
import { hrefOf, pageOfNode } from "../address/place.js";
import { FindDocument } from "../ask/generated/graphql.js";
import { useAnswer } from "../ask/use-answer.js";
import { type Lang, languageOf, WORDS } from "../words/words.js";
import { groupsOf, type Option } from "./find-options.js";
import { Glyph } from "./glyph.js";
import "./search-box.css";

interface SearchBoxProps {
  readonly lang: Lang;
  readonly goTo: (href: string, step?: boolean) => void;
}

/** Milliseconds without a key before the server is asked. */
const PAUSE = 120;

/** Search as you type: a combobox whose options are grouped by kind. Enter opens, Shift and Enter show in the network; `/` comes here. */
export function SearchBox({ lang, goTo }: SearchBoxProps) {
  const words = WORDS[lang];
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [asked, setAsked] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]") !== null;
      if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  const found = useAnswer(FindDocument, asked === "" ? null : { text: asked, lang: languageOf(lang) });
  const groups = asked !== "" && found.data ? groupsOf(found.data, lang) : [];
  const options = groups.flatMap((group) => group.options);
  const chosen = options[Math.min(active, options.length - 1)];
  const isShown = isOpen && asked !== "" && (found.state !== "loading" || options.length > 0);

  const open = (option: Option, inNetwork: boolean): void => {
    setOpen(false);
    setText("");
    input.current?.blur();
    goTo(inNetwork ? hrefOf("network", null, { seeds: option.id }) : pageOfNode(option.id));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") setOpen(false);
    if (event.key === "Enter" && chosen && isShown) {
      event.preventDefault();
      open(chosen, event.shiftKey);
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || options.length === 0) return;
    event.preventDefault();
    setOpen(true);
    setActive((at) => (at + step + options.length) % options.length);
  };
  return (
    <search class="finder" onFocusOut={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOpen(false)}>
      <div class="find">
        <input
          ref={input}
          type="text"
          role="combobox"
          autocomplete="off"
          aria-label={words.find}
          aria-expanded={isShown}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={isShown && chosen ? `${list}-${options.indexOf(chosen)}` : undefined}
          placeholder={words.find}
          value={text}
          onFocus={() => setOpen(true)}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setActive(0);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
        />
        <kbd>/</kbd>
      </div>
      <div class="sugg" id={list} role="listbox" aria-label={words.find} hidden={!isShown}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: options of a listbox are grouped by role
          <div key={group.name} class="grp" role="group" aria-label={group.name}>
            <p aria-hidden="true">{group.name}</p>
            <div>
              {group.options.map((option) => (
                <a
                  key={option.id}
                  id={`${list}-${options.indexOf(option)}`}
                  class="o"
                  role="option"
                  tabIndex={-1}
                  href={pageOfNode(option.id)}
                  aria-selected={option === chosen}
                  onMouseMove={() => setActive(options.indexOf(option))}
                  onClick={() => {
                    setOpen(false);
                    setText("");
                  }}
                >
                  <Glyph kind={option.kind} />
                  <span class={option.kind === "QUESTION_SET" || option.kind === "ARTICLE" ? "said" : undefined}>{option.label}</span>
                  <span class="n">{option.aside}</span>
                </a>
              ))}
            </div>
          </div>
        ))}
        {found.state === "ready" && options.length === 0 && <p class="none">{words.nothingFound(asked)}</p>}
        {found.state === "failed" && <p class="none">{words.faults[found.error.fault]}</p>}
      </div>
      <span class="vh" role="status">
        {isShown && found.state === "ready" ? words.suggestions(options.length) : ""}
      </span>
    </search>
  );
}
