/** A page writes what it shows; language and theme stay as they are in the address. */
export function withSetting(query: URLSearchParams, before: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const key of ["lang", "theme"]) {
    const value = before.get(key);
    if (value !== null && !next.has(key)) next.set(key, value);
  }
  return next;
}
