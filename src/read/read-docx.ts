import type { Message } from "../model/message.js";
import { BlockWriter } from "./block-writer.js";
import { Notes } from "./docx/notes.js";
import { Numbering } from "./docx/numbering.js";
import { readStyles } from "./docx/styles.js";
import { unpack, ZipRefusal } from "./docx/unpack.js";
import { childOf, parsePart } from "./docx/word-xml.js";
import { type Word, writeStory } from "./docx/write-docx.js";
import { type Reading, refuse } from "./reading.js";
import { type XmlDraft, XmlRefusal } from "./xml-tree.js";

const PARTS = /^word\/(?:document|numbering|styles|settings|footnotes|endnotes|header\d{0,3}|footer\d{0,3})\.xml$/u;
const EDGES = /^word\/(?:header|footer)/u;

/**
 * A Word document (ECMA-376): headings, paragraphs, list items with the numbers that Word would print, rows of tables. Footnotes
 * follow the text, each with its number as label; their markers stand raised in the text. Heads and feet of its pages come last, as
 * furniture. Nothing outside the file is read: pictures, templates and links are not followed.
 */
export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  try {
    const packed = await unpack(bytes, (name) => PARTS.test(name));
    const messages: Message[] = [];
    const parts = new Map<string, XmlDraft>();
    for (const name of [...packed.keys()].sort()) {
      const part = parse(name, packed.get(name), messages);
      if (part) parts.set(name, part);
    }
    return write(parts, messages);
  } catch (error) {
    if (error instanceof ZipRefusal) return refuse(error.rule, error.message);
    if (error instanceof XmlRefusal) return refuse("read/malformed-docx", `A part of the DOCX cannot be read. ${error.message}`);
    throw error;
  }
}

/** Without its styles or notes a document can still be read, without its text it cannot. */
function parse(name: string, packed: Uint8Array | undefined, messages: Message[]): XmlDraft | undefined {
  try {
    return packed && parsePart(packed);
  } catch (error) {
    if (name === "word/document.xml" || !(error instanceof XmlRefusal)) throw error;
    messages.push({
      rule: "read/partial-docx",
      severity: "warning",
      reason: `The part "${name}" of the DOCX was left out. ${error.message}`,
    });
    return undefined;
  }
}

function write(parts: ReadonlyMap<string, XmlDraft>, messages: readonly Message[]): Reading {
  const part = (name: string): XmlDraft | undefined => parts.get(`word/${name}.xml`);
  const document = part("document");
  const body = childOf(document, "w:body");
  if (!body) return refuse("read/malformed-docx", 'The DOCX has no "word/document.xml" with a body; fetch it again.');
  const writer = new BlockWriter();
  const settings = [part("settings"), document];
  const footnotes = Notes.foot(part("footnotes"), settings);
  const endnotes = Notes.end(part("endnotes"), settings);
  const word: Word = { writer, styles: readStyles(part("styles")), numbering: new Numbering(part("numbering")), footnotes, endnotes };

  writeStory(body, "paragraph", word);
  for (const { number, content } of [...footnotes.cited, ...endnotes.cited])
    writeStory(content, "footnote", word, { text: number, printed: false });
  for (const [name, edge] of parts) if (EDGES.test(name)) writeStory(edge, "furniture", word);
  return { text: writer.text, blocks: writer.blocks, structure: null, messages };
}
