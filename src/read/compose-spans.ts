import type { Span } from "../model/message.js";

/** A piece of text made NFC, and spans of it that still cut out the same characters. Spans of which nothing is left are dropped. */
export function composeSpans(text: string, spans: readonly Span[]): { readonly text: string; readonly spans: readonly Span[] } {
  const composed = text.normalize("NFC");
  if (composed === text) return { text, spans };
  const at = (offset: number): number => Math.min(composed.length, text.slice(0, offset).normalize("NFC").length);
  const moved = spans.map(([start, end]): Span => [at(start), at(end)]);
  return { text: composed, spans: moved.filter(([start, end]) => start < end) };
}
