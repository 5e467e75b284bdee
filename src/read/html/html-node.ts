import { parseHTML } from "linkedom";

/** What is used of a DOM node. Elements have a `localName` and attributes, texts have `data`. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly localName?: string;
  readonly data?: string;
  readonly childNodes: Iterable<HtmlNode>;
  getAttribute?(name: string): string | null;
}

const ELEMENT = 1;
const TEXT = 3;

export const isElement = (node: HtmlNode): boolean => node.nodeType === ELEMENT;
export const isText = (node: HtmlNode): boolean => node.nodeType === TEXT;

/** Not by `nextSibling`: in linkedom a document type has none, and the page behind it would be lost. */
export const childrenOf = (node: HtmlNode): Iterable<HtmlNode> => node.childNodes;

export const nameOf = (node: HtmlNode): string => node.localName?.toLowerCase() ?? "";

/** At most its first 2,000 characters: more is no name, number or style. */
export const attribute = (node: HtmlNode, name: string): string => (node.getAttribute?.(name) ?? "").slice(0, 2_000);

/** Characters of all texts within; counting ends a little above `most`. */
export function lengthOf(node: HtmlNode, most = Number.POSITIVE_INFINITY): number {
  let length = 0;
  for (const child of childrenOf(node)) {
    if (length > most) break;
    length += isText(child) ? (child.data?.length ?? 0) : lengthOf(child, most - length);
  }
  return length;
}

/** linkedom's own types need a browser's library, which the project has none of. */
export function parseHtml(source: string): HtmlNode {
  const { document }: { document: unknown } = parseHTML(source);
  return document as HtmlNode;
}
