/** Where an answer differs from what is expected: "questionSets.edges.3.node.title: expected …, got …". At most `limit`. */
export function differences(expected: unknown, actual: unknown, at = "", limit = 5): string[] {
  const differs = () => [`${at}: expected ${short(expected)}, got ${short(actual)}`];
  if (!isObject(expected)) return Object.is(expected, actual) || isNear(expected, actual) ? [] : differs();
  if ("~any" in expected) return actual === undefined ? differs() : [];
  if ("~starts" in expected) return typeof actual === "string" && actual.startsWith(String(expected["~starts"])) ? [] : differs();
  if ("~bag" in expected) return inBag(expected["~bag"] as unknown[], actual, at);
  if ("~among" in expected) return areAmong(expected["~among"] as unknown[], Number(expected.size), { actual, at });
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return differs();
    return expected.flatMap((each, index) => differences(each, actual[index], `${at}.${index}`, limit)).slice(0, limit);
  }
  if (!isObject(actual) || Array.isArray(actual)) return differs();
  const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  return [...names].flatMap((name) => differences(expected[name], actual[name], `${at}.${name}`, limit)).slice(0, limit);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

/** Sums of fractions in another order. */
const isNear = (a: unknown, b: unknown): boolean => typeof a === "number" && typeof b === "number" && Math.abs(a - b) <= 1e-9 * Math.abs(a);

function inBag(expected: readonly unknown[], actual: unknown, at: string): string[] {
  if (!Array.isArray(actual) || actual.length !== expected.length)
    return [`${at}: expected ${expected.length} items ${short(expected)}, got ${short(actual)}`];
  return unmatched(expected, actual, at);
}

function areAmong(expected: readonly unknown[], size: number, { actual, at }: { actual: unknown; at: string }): string[] {
  if (!Array.isArray(actual) || actual.length !== size)
    return [`${at}: expected ${size} items of ${short(expected)}, got ${short(actual)}`];
  return unmatched(expected, actual, at);
}

function unmatched(expected: readonly unknown[], actual: readonly unknown[], at: string): string[] {
  const left = [...expected];
  return actual.flatMap((each, index) => {
    const found = left.findIndex((one) => differences(one, each).length === 0);
    if (found >= 0) left.splice(found, 1);
    return found >= 0 ? [] : [`${at}.${index}: ${short(each)} is not expected; left are ${short(left)}`];
  });
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
