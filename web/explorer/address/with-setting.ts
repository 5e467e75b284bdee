/** An address of the explorer with the language and theme of the one before, unless it has its own. */
export function withSetting(query: URLSearchParams, before: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const key of ["lang", "theme"]) {
    const value = before.get(key);
    if (value !== null && !next.has(key)) next.set(key, value);
  }
  return next;
}
