import type { ComponentChildren } from "preact";
import type { AskError, Fault } from "../ask/ask.js";
import { type Lang, WORDS } from "../words/words.js";

/** Lines where words will stand; nothing before 400 ms. */
export function Loading({ lang }: { readonly lang: Lang }) {
  return (
    <div class="wrap state" role="status">
      <span class="vh">{WORDS[lang].loading}</span>
      <div class="sk" aria-hidden="true">
        <i class="h" />
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}

interface FailedProps {
  readonly lang: Lang;
  readonly fault: Fault;
  readonly error?: AskError;
  readonly again?: () => void;
}

/** Which part failed, what helps, and by what the server's log knows it. */
export function Failed({ lang, fault, error, again }: FailedProps) {
  const words = WORDS[lang];
  return (
    <div class="wrap state" role="alert">
      <p class="big-t">{words.failed}</p>
      <p>
        {words.faults[fault]} {fault === "old" ? null : words.kept}
      </p>
      {error?.reference && (
        <p class="small faint">
          {words.reference} {error.reference}
        </p>
      )}
      <p>
        {fault === "old" || !again ? (
          <button type="button" class="btn" onClick={() => location.reload()}>
            {words.reload}
          </button>
        ) : (
          <button type="button" class="btn" onClick={again}>
            {words.again}
          </button>
        )}
      </p>
    </div>
  );
}

interface MessageProps {
  readonly lang: Lang;
  readonly title: string;
  readonly text: string;
  readonly children?: ComponentChildren;
}

/** Something that is not there: said, with a way on. */
export function Message({ lang, title, text, children }: MessageProps) {
  return (
    <div class="wrap state">
      <h1 class="big-t">{title}</h1>
      <p>{text}</p>
      {children}
      <p>
        <a class="btn" href="/">
          {WORDS[lang].toHome}
        </a>
      </p>
    </div>
  );
}
