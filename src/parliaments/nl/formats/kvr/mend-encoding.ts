import type { XmlElement, XmlText } from "../../../../model/document.js";

/** What a letter with an accent becomes when its UTF-8 is read as Latin-1 and written as UTF-8 again: "FinanciÃ«n", "Â«". */
const TWICE = /[\u00c2\u00c3][\u0080-\u00bf]/gu;
const LOW_BITS = 0x3f;

/** The tree with letters that were encoded twice as they are meant; the same tree where there are none. */
export function mendEncoding(root: XmlElement): XmlElement {
  const children = root.children.map((child): XmlElement | XmlText => ("name" in child ? mendEncoding(child) : mendText(child)));
  const attributes = Object.entries(root.attributes);
  const isWhole = children.every((child, index) => child === root.children[index]) && !attributes.some(([, value]) => isBroken(value));
  return isWhole ? root : { ...root, children, attributes: Object.fromEntries(attributes.map(([name, value]) => [name, mended(value)])) };
}

const isBroken = (text: string): boolean => text.search(TWICE) !== -1;
const mendText = (leaf: XmlText): XmlText => (isBroken(leaf.text) ? { ...leaf, text: mended(leaf.text) } : leaf);

const mended = (text: string): string =>
  text.replace(TWICE, (pair) => String.fromCharCode(((pair.charCodeAt(0) & LOW_BITS) << 6) | (pair.charCodeAt(1) & LOW_BITS)));
