import type { XmlElement } from "../../../model/document.js";

/** The element's own children of that name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  if (!element) return [];
  return element.children.filter((child): child is XmlElement => "name" in child && child.name === name);
}

/** The first element at the end of a path of names. */
export function find(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => childrenOf(at, name)[0], element);
}

/** All text in it, white space collapsed, in normal form C. */
export function textOf(element: XmlElement | undefined): string {
  return element ? collapse(rawText(element)) : "";
}

const UNEVEN = /[^\S ]| {2}|^ | $/; // most texts are even already

export const collapse = (text: string): string => (UNEVEN.test(text) ? text.replace(/\s+/gu, " ").trim() : text).normalize("NFC");

export const attribute = (element: XmlElement | undefined, name: string): string => collapse(element?.attributes[name] ?? "");

function rawText(element: XmlElement): string {
  return element.children.map((child) => ("name" in child ? rawText(child) : child.text)).join("");
}
