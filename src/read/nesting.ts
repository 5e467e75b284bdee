/** How deep objects and lists of a JSON text stand within each other, counted without building anything. */
export function nestingOfJson(source: string): number {
  let [deepest, depth] = [0, 0];
  let isString = false;
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (isString && code === BACKSLASH) at++;
    else if (code === QUOTE) isString = !isString;
    else if (isString) continue;
    else if (code === BRACE || code === BRACKET) deepest = Math.max(deepest, ++depth);
    else if (code === BRACE_CLOSED || code === BRACKET_CLOSED) depth--;
  }
  return deepest;
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [BRACKET, BRACKET_CLOSED, BRACE, BRACE_CLOSED] = [0x5b, 0x5d, 0x7b, 0x7d];
