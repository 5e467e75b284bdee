import type { XmlElement, XmlText } from "../../../../model/document.js";
import type { Flow } from "../../../../parse/flow.js";
import { isInvisible, shadowOf } from "../../../../parse/shadow.js";
import type { View } from "../../../../parse/view.js";
import { localName } from "./elements.js";

const PARAGRAPHS: ReadonlySet<string> = new Set(["al", "noot.al", "li", "row", "tr", "tussenkop", "titel", "p", "term", "definitie"]);
/** A number that stands before the words of its item, on their line. */
const LABELS: ReadonlySet<string> = new Set(["li.nr", "lidnr"]);
const NOTES: ReadonlySet<string> = new Set(["noot", "nootref", "voetref"]);
const CLOSING = /[.,;:?!)\]»”]/u; // stands at the word before it, though a note stood between

/** The words of elements, without the notes that stand in them: a paragraph for each `al`, list item and row. */
export function flowOfElements(view: View, elements: readonly (XmlElement | XmlText)[]): Flow {
  const writing = new Writing(view);
  for (const element of elements) writing.take(element);
  return writing.flow();
}

class Writing {
  private readonly text: string[] = [];
  private readonly at: number[] = [];
  /** What parts the next words from those before: nothing where they stood together. */
  private joint: "" | " " | "\n" = "";
  private end = -1;
  private isBehindNote = false;

  constructor(private readonly view: View) {}

  take(node: XmlElement | XmlText): void {
    if ("text" in node) {
      this.write(node);
      return;
    }
    const name = localName(node);
    if (NOTES.has(name)) {
      this.isBehindNote = true;
      return;
    }
    const isParagraph = PARAGRAPHS.has(name) && this.joint !== " ";
    if (isParagraph) this.joint = "\n";
    for (const child of node.children) this.take(child);
    if (isParagraph) this.joint = "\n";
    else if (LABELS.has(name) || name === "entry" || name === "td") this.joint = " ";
  }

  flow(): Flow {
    while (this.text.at(-1) === " ") {
      this.text.pop();
      this.at.pop();
    }
    const text = this.text.join("");
    return { text, shadow: shadowOf(text), at: this.at, view: this.view };
  }

  private write({ span: [start, end] }: XmlText): void {
    const { raw } = this.view;
    for (let offset = start; offset < end; offset++) {
      const character = raw[offset] as string;
      if (isInvisible(character)) continue;
      if (/\s/u.test(character)) this.joint ||= " ";
      else {
        if (offset === start && this.joint === "" && this.end !== start && !CLOSING.test(character)) this.joint = " ";
        if (this.isBehindNote && this.joint === " " && CLOSING.test(character)) this.joint = "";
        this.isBehindNote = false;
        this.part(offset);
        this.text.push(character);
        this.at.push(offset);
      }
    }
    this.end = end;
  }

  private part(offset: number): void {
    if (this.joint !== "" && this.text.length > 0) {
      this.text.push(this.joint);
      this.at.push(Math.min(offset, (this.at.at(-1) ?? 0) + 1));
    }
    this.joint = "";
  }
}
