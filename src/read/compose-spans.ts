import type { Span } from "../model/message.js";

const FIRST_MARK = 0x300; // no character below composes with the one before it

/** A piece of text made NFC, and spans of it, in order, that still cut out the same characters. Spans of which nothing is left are dropped. */
export function composeSpans(text: string, spans: readonly Span[]): { readonly text: string; readonly spans: readonly Span[] } {
  const composed = text.normalize("NFC");
  if (composed === text) return { text, spans };
  let [done, length] = [0, 0]; // the text before `done` has this length when composed
  const at = (offset: number): number => {
    let next = offset;
    while (next > done && text.charCodeAt(next) >= FIRST_MARK) next--;
    length += text.slice(done, next).normalize("NFC").length;
    done = next;
    return Math.min(composed.length, length + text.slice(done, offset).normalize("NFC").length);
  };
  const moved = spans.map(([start, end]): Span => [at(start), at(end)]);
  return { text: composed, spans: moved.filter(([start, end]) => start < end) };
}
