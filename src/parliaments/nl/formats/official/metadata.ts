import type { XmlElement } from "../../../../model/document.js";
import type { Span } from "../../../../model/message.js";
import { attribute, collapse } from "../tree.js";
import { localName, within } from "./elements.js";

/** One value of a publication's metadata, and its place in the text. */
export interface Value {
  readonly text: string;
  readonly span: Span;
}

/** The values of a publication's metadata by their names without scheme and in lower case: "DC.title" → "title". */
export type Metadata = ReadonlyMap<string, readonly Value[]>;

/** Reads `<metadata name="OVERHEIDop.vraagnummer" content="…"/>`, wherever it stands; a repeated name has several values. */
export function metadataOf(root: XmlElement): Metadata {
  const metadata = new Map<string, Value[]>();
  for (const element of [root, ...within(root, "metadata", "meta")]) {
    const name = attribute(element, "name");
    const text = collapse(element.attributes.content ?? "");
    if (name === "" || text === "") continue;
    const key = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
    metadata.set(key, [...(metadata.get(key) ?? []), { text, span: element.span }]);
  }
  return metadata;
}

export const firstValue = (metadata: Metadata, ...names: readonly string[]): Value | undefined =>
  names.flatMap((name) => metadata.get(name) ?? [])[0];

/** Whether a document holds nothing but a publication's metadata. */
export const isMetadata = (root: XmlElement): boolean => localName(root) === "metadata_gegevens";
