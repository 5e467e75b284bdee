import type { Label } from "../block-writer.js";
import { toLetters, toRoman } from "../numerals.js";
import { attribute, childrenOf, type HtmlNode, nameOf } from "./html-node.js";

const PLAIN = /list-style(?:-type)?\s?:\s?[^;]{0,40}none/iu;
const INTEGER = /^\s?-?\d{1,6}\s?$/u;

/** The numbers that a browser prints before the items of an ordered list (HTML Standard, 4.4.5 and 4.4.8); empty for bullets. */
export function labelsOf(list: HtmlNode): ReadonlyMap<HtmlNode, Label> {
  const items = [...childrenOf(list)].filter((child) => nameOf(child) === "li");
  if (nameOf(list) !== "ol" || PLAIN.test(attribute(list, "style")))
    return new Map(items.map((item) => [item, { text: "", printed: false }]));
  const labels = new Map<HtmlNode, Label>();
  const step = list.getAttribute?.("reversed") == null ? 1 : -1;
  let number = integer(attribute(list, "start")) ?? (step === 1 ? 1 : items.length);
  for (const item of items) {
    number = integer(attribute(item, "value")) ?? number;
    labels.set(item, { text: numeral(number, attribute(item, "type") || attribute(list, "type") || styleOf(list)), printed: false });
    number += step;
  }
  return labels;
}

const STYLES: Readonly<Record<string, string>> = {
  "lower-alpha": "a",
  "lower-latin": "a",
  "upper-alpha": "A",
  "upper-latin": "A",
  "lower-roman": "i",
  "upper-roman": "I",
};

const styleOf = (list: HtmlNode): string =>
  STYLES[/list-style(?:-type)?\s?:\s?([a-z-]{1,20})/iu.exec(attribute(list, "style"))?.[1]?.toLowerCase() ?? ""] ?? "1";

function numeral(number: number, type: string): string {
  if (type === "a") return toLetters(number);
  if (type === "A") return toLetters(number).toUpperCase();
  if (type === "i") return toRoman(number);
  return type === "I" ? toRoman(number).toUpperCase() : String(number);
}

const integer = (value: string): number | undefined => (INTEGER.test(value) ? Number(value) : undefined);
