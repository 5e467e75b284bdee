import { decode } from "../decode.js";
import { parseXml, type XmlDraft } from "../xml-tree.js";

/** @throws XmlRefusal */
export const parsePart = (bytes: Uint8Array): XmlDraft => parseXml(decode(bytes).text);

export const isElement = (child: XmlDraft["children"][number]): child is XmlDraft => "name" in child;

export const elementsOf = (parent: XmlDraft | undefined): readonly XmlDraft[] => parent?.children.filter(isElement) ?? [];

export const childOf = (parent: XmlDraft | undefined, name: string): XmlDraft | undefined =>
  elementsOf(parent).find((child) => child.name === name);

/** The `w:val` of a child: of `<w:numId w:val="3"/>` in its parent, "3". */
export const settingOf = (parent: XmlDraft | undefined, name: string): string | undefined => childOf(parent, name)?.attributes["w:val"];

/** Whether a property such as `<w:b/>` is set, unset or not spoken of (ECMA-376-1, 17.17.4, ST_OnOff). */
export function switchOf(parent: XmlDraft | undefined, name: string): boolean | undefined {
  const property = childOf(parent, name);
  if (!property) return undefined;
  const value = property.attributes["w:val"];
  return value !== "0" && value !== "false" && value !== "off" && value !== "none";
}

export function numberOf(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,9}$/u.test(value) ? Number(value) : undefined;
}

/** All elements of a name within, outermost first. */
export function* descendants(parent: XmlDraft, name: string): Generator<XmlDraft> {
  for (const child of elementsOf(parent)) {
    if (child.name === name) yield child;
    yield* descendants(child, name);
  }
}
