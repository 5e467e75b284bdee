import type { Block, Document, XmlElement, XmlText } from "../model/document.js";
import type { XmlDraft } from "./xml-tree.js";

/** Elements that stand on their own even inside running text: a note, a list, a table. */
const STANDS_ALONE: ReadonlySet<string> = new Set([
  ...["noot", "noot.nr", "noot.al", "voet", "note", "footnote", "al", "p", "div", "lijst", "ul", "ol", "li", "li.nr"],
  ...["table", "tabel", "tgroup", "thead", "tbody", "row", "entry", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6"],
]);

const KINDS: Readonly<Record<string, Block["kind"]>> = {
  noot: "footnote",
  "noot.nr": "footnote",
  "noot.al": "footnote",
  note: "footnote",
  footnote: "footnote",
  titel: "heading",
  title: "heading",
  kop: "heading",
  head: "heading",
  h1: "heading",
  h2: "heading",
  h3: "heading",
  li: "list-item",
  "li.nr": "list-item",
  entry: "table",
  td: "table",
  th: "table",
};

export interface XmlLayout {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly root: XmlElement;
}

/**
 * The text of a tree, and the place of each element and text in it. An element that has words of its own is a block, together
 * with its inline children; blocks are joined by "\n"; white space within a block is one blank. Attributes are not in the text,
 * but those of metadata: of `<metadata name="…" content="…"/>` the content is.
 * `text.slice(...leaf.span) === leaf.text` for every text of the result; texts of white space alone are left out.
 */
export function layOutXml(root: XmlDraft): XmlLayout {
  const layout = new Layout();
  const placed = layout.place(root, { kind: "paragraph", inBlock: false });
  return { text: layout.text, blocks: layout.blocks, root: placed };
}

/**
 * The document with another tree, for formats that must change what was printed (words that the source keeps in an attribute):
 * text, blocks and all spans are made anew; path, hash and messages stay.
 */
export function withXmlTree(document: Document, root: XmlDraft): Document {
  const { text, blocks, root: placed } = layOutXml(root);
  return { ...document, text, blocks, structure: { kind: "xml", root: placed } };
}

type GrowingSpan = [start: number, end: number];
interface GrowingText {
  text: string;
  readonly span: GrowingSpan;
}
interface Surroundings {
  readonly kind: Block["kind"];
  readonly inBlock: boolean;
}

const NOT_BLANK = /\S/u;
const METADATA = /^(?:\w+:)?meta(?:data)?$/u;

/** The children of an element; where metadata keeps its value in an attribute, that value. */
function wordsOf({ name, attributes, children }: XmlDraft): XmlDraft["children"] {
  const { content, name: of } = attributes;
  return content !== undefined && of !== undefined && children.length === 0 && METADATA.test(name) ? [{ text: content }] : children;
}
const WHITE = /[ \t\r\n]+/gu; // no-break spaces are words' own
const LEADING_MARKS = /^[\p{M}\u1160-\u11ff]+/u; // what composes with the letter before it, Hangul vowels included

/** Grows the text while it walks the tree. */
class Layout {
  text = "";
  readonly blocks: Block[] = [];
  private blockStart = -1;
  private blockKind: Block["kind"] = "paragraph";
  private last: GrowingText | null = null;
  /** A blank stands after the last text; it is written, and these spans take it in, only when another text follows in the block. */
  private blankAwaits = false;
  private beforeBlank: GrowingSpan[] = [];

  place(element: XmlDraft, around: Surroundings): XmlElement {
    const alone = STANDS_ALONE.has(element.name);
    if (alone) this.close();
    const given = wordsOf(element);
    const ownWords = given.some((child) => "text" in child && NOT_BLANK.test(child.text));
    const inBlock = ownWords || (around.inBlock && !alone);
    const inner = { kind: KINDS[element.name] ?? around.kind, inBlock };
    const children: (XmlElement | XmlText)[] = [];
    for (const child of given) {
      if (!("text" in child)) children.push(this.place(child, inner));
      else if (inBlock) this.placeText(child.text, inner.kind, children);
    }
    const span = this.spanOf(children);
    if (this.blankAwaits && span[1] === this.text.length && span[0] < span[1]) this.beforeBlank.push(span);
    if (alone || (inBlock && !around.inBlock)) this.close();
    return { name: element.name, attributes: element.attributes, children, span };
  }

  private placeText(raw: string, kind: Block["kind"], into: (XmlElement | XmlText)[]): void {
    const collapsed = raw.replace(WHITE, " ");
    const endsBlank = collapsed.endsWith(" ");
    let words = collapsed.slice(collapsed.startsWith(" ") ? 1 : 0, endsBlank ? -1 : undefined).normalize("NFC");
    if (words === "" && (this.last === null || this.blankAwaits || !endsBlank)) return;
    if (this.blankAwaits) this.writeBlank();
    else if (this.last && words !== "") words = collapsed.startsWith(" ") ? ` ${words}` : this.compose(this.last, words);
    if (this.blockStart < 0) this.open(kind);
    const leaf: GrowingText = { text: words, span: [this.text.length, this.text.length + words.length] };
    this.text += words;
    into.push(leaf);
    this.last = leaf;
    this.blankAwaits = endsBlank;
    if (endsBlank) this.beforeBlank = [leaf.span];
  }

  private writeBlank(): void {
    this.text += " ";
    if (this.last) this.last.text += " ";
    for (const span of this.beforeBlank) span[1]++;
  }

  /** Marks that stand at the start of a text belong to the letter at the end of the text before it, or the whole would not be NFC. */
  private compose(last: GrowingText, words: string): string {
    if (words.charCodeAt(0) < 0x300) return words;
    const [marks] = LEADING_MARKS.exec(words) ?? [];
    if (marks === undefined) return words;
    const joined = (last.text + marks).normalize("NFC");
    if (joined.length !== last.text.length) {
      this.text += " "; // they do not join
      return words;
    }
    last.text = joined;
    this.text = this.text.slice(0, last.span[0]) + joined;
    return words.slice(marks.length);
  }

  private open(kind: Block["kind"]): void {
    if (this.text !== "") this.text += "\n";
    this.blockStart = this.text.length;
    this.blockKind = kind;
  }

  private close(): void {
    if (this.blockStart >= 0) this.blocks.push({ span: [this.blockStart, this.text.length], kind: this.blockKind });
    this.blockStart = -1;
    this.last = null;
    this.blankAwaits = false;
  }

  /** An element reaches from its first to its last text; one without text stands where the text has come to. */
  private spanOf(children: readonly (XmlElement | XmlText)[]): GrowingSpan {
    const printed = children.filter(({ span }) => span[0] < span[1]);
    return [printed[0]?.span[0] ?? this.text.length, printed.at(-1)?.span[1] ?? this.text.length];
  }
}
