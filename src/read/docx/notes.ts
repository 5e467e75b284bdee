import type { XmlDraft } from "../xml-tree.js";
import { numeral } from "./numbering.js";
import { descendants, elementsOf, settingOf } from "./word-xml.js";

export interface Note {
  readonly number: string;
  readonly content: XmlDraft;
}

/** The notes of a document, numbered in the order in which the text refers to them (ECMA-376-1, 17.11). */
export class Notes {
  /** As far as they were referred to, in order. */
  readonly cited: Note[] = [];
  private readonly contents: ReadonlyMap<string, XmlDraft>;
  private counted = 0;

  private constructor(
    part: XmlDraft | undefined,
    element: string,
    private readonly format: string,
  ) {
    const notes = elementsOf(part).filter(({ name, attributes }) => name === element && (attributes["w:type"] ?? "normal") === "normal");
    this.contents = new Map(notes.map((note) => [note.attributes["w:id"] ?? "", note]));
  }

  static foot(part: XmlDraft | undefined, settings: readonly (XmlDraft | undefined)[]): Notes {
    return new Notes(part, "w:footnote", formatOf("w:footnotePr", settings) ?? "decimal");
  }

  static end(part: XmlDraft | undefined, settings: readonly (XmlDraft | undefined)[]): Notes {
    return new Notes(part, "w:endnote", formatOf("w:endnotePr", settings) ?? "lowerRoman");
  }

  /** The number that is printed for a reference; empty where the author gave a mark of their own. */
  cite(reference: XmlDraft): string {
    const own = reference.attributes["w:customMarkFollows"];
    const custom = own !== undefined && own !== "0" && own !== "false";
    const number = custom ? "" : numeral(++this.counted, this.format);
    const content = this.contents.get(reference.attributes["w:id"] ?? "");
    if (content) this.cited.push({ number, content });
    return number;
  }
}

/** The number format that the document's settings or its first section give. */
function formatOf(element: string, parts: readonly (XmlDraft | undefined)[]): string | undefined {
  for (const part of parts) {
    if (!part) continue;
    for (const properties of descendants(part, element)) {
      const format = settingOf(properties, "w:numFmt");
      if (format !== undefined) return format;
    }
  }
  return undefined;
}
