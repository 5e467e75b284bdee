/**
 * Decoded characters as a document's text holds them: NFC, well-formed, one kind of line end, and a blank for each control
 * character that is neither tab, line end nor form feed. To be called before any offset is taken.
 */
export function normalise(raw: string): string {
  const lines = HAS_OTHER_LINE_ENDS.test(raw) ? raw.replace(OTHER_LINE_ENDS, "\n") : raw;
  const marked = HAS_CONTROLS.test(lines) ? lines.replace(CONTROLS, " ").replace(LONE_SURROGATES, "\ufffd") : lines;
  return marked.normalize("NFC");
}

const OTHER_LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/gu;
const HAS_OTHER_LINE_ENDS = /[\r\u0085\u2028\u2029]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/gu;
const LONE_SURROGATES = /\p{Surrogate}/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const HAS_CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\p{Surrogate}]/u;
