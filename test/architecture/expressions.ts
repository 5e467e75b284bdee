import { parseSync } from "vite";
import type { SourceFile } from "./sources.js";

/** A regular expression of the sources, and where it stands. */
export interface Expression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** Every literal of a file, found in its syntax tree: a slash in a string or a division is none. */
export function literalsOf({ path, text }: SourceFile): readonly Expression[] {
  const found: Expression[] = [];
  JSON.stringify(parseSync(path, text).program, (_key, node: unknown) => {
    if (isLiteral(node)) found.push({ file: path, source: node.regex.pattern, flags: node.regex.flags });
    return typeof node === "bigint" ? null : node;
  });
  return found;
}

const isLiteral = (node: unknown): node is { readonly regex: { readonly pattern: string; readonly flags: string } } =>
  typeof node === "object" && node !== null && "regex" in node;

/** Every expression that `load` puts together from pieces, which no syntax tree shows. */
export async function expressionsMade(file: string, load: () => Promise<unknown>): Promise<readonly Expression[]> {
  const found: Expression[] = [];
  const whole = globalThis.RegExp;
  globalThis.RegExp = new Proxy(whole, {
    construct(target, given) {
      const made: RegExp = Reflect.construct(target, given);
      found.push({ file, source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    await load();
  } finally {
    globalThis.RegExp = whole;
  }
  return found;
}
