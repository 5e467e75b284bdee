import type { XmlElement } from "../../../../model/document.js";

/** The parts of a paper in the official schema (op-xsd of 2014), by their names of today. */
export const PART_NAMES = ["kop", "nummer", "omschrijving", "vraag", "antwoord", "opmerking", "ondertekening", "noot", "al"] as const;
export type PartName = (typeof PART_NAMES)[number];

export interface Part {
  readonly name: PartName;
  readonly element: XmlElement;
}

/** Names of elements, those of the archive's older schemas among them. */
const PARTS: Readonly<Record<string, PartName>> = {
  kamervraagkop: "kop",
  kamervraagnummer: "nummer",
  vraagnummer: "nummer",
  kamervraagomschrijving: "omschrijving",
  omschr: "omschrijving",
  vraag: "vraag",
  antwoord: "antwoord",
  kamervraagopmerking: "opmerking",
  toelicht: "opmerking",
  toelichting: "opmerking",
  ondertekening: "ondertekening",
  noot: "noot",
  al: "al",
  titel: "al",
};

/** The name without the prefix of a namespace. */
export const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(":") + 1);

/** The parts of a paper in printed order, whatever holds them: `kamervragen`, in older schemas `vragen` and `reactie`. */
export function partsOf(root: XmlElement): readonly Part[] {
  return elementsOf(root).flatMap((element) => {
    const name = PARTS[localName(element)];
    if (name) return [{ name, element }];
    return localName(element) === "metadata" ? [] : partsOf(element);
  });
}

export const elementsOf = ({ children }: XmlElement): readonly XmlElement[] =>
  children.filter((child): child is XmlElement => "name" in child);

/** All elements of these names within one, in order of the text. */
export function within(root: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return elementsOf(root).flatMap((element) => [...(names.includes(localName(element)) ? [element] : []), ...within(element, ...names)]);
}
