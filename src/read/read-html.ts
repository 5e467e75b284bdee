import { BlockWriter } from "./block-writer.js";
import { decode } from "./decode.js";
import { parseHtml } from "./html/html-node.js";
import { type MarkupSize, measureMarkup } from "./html/measure-markup.js";
import { writeHtml } from "./html/write-html.js";
import type { Reading } from "./reading.js";

/** More than any page of prose has; building more, or deeper, takes time that grows with the square. */
export const HTML_LIMITS = { tags: 200_000, depth: 500 } as const;

const META_WITHIN = 4_096; // bytes
const META_CHARSET = /<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/iu;

/**
 * HTML by its structure: headings, paragraphs, list items with the numbers that a browser would print, rows of tables, footnotes;
 * menus, heads and feet of the page are furniture. Scripts and styles are no text; nothing is fetched or run.
 */
export function readHtml(bytes: Uint8Array): Reading {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, META_WITHIN));
  const { text: source, messages } = decode(bytes, META_CHARSET.exec(head)?.[1]);
  const size = measureMarkup(source);
  const structured = writeStructured(source, size);
  if (structured) return { text: structured.text, blocks: structured.blocks, structure: null, messages };
  const writer = new BlockWriter();
  writeWithoutStructure(source, writer);
  const warning = { rule: "read/html-too-large", severity: "warning", reason: tooLarge(size) } as const;
  return { text: writer.text, blocks: writer.blocks, structure: null, messages: [...messages, warning] };
}

/** Undefined for markup that cannot be built, or only at a price. */
function writeStructured(source: string, { tags, depth }: MarkupSize): BlockWriter | undefined {
  if (tags > HTML_LIMITS.tags || depth > HTML_LIMITS.depth) return undefined;
  const writer = new BlockWriter();
  try {
    writeHtml(parseHtml(source), writer);
    return writer;
  } catch {
    return undefined; // linkedom gives up on attributes of megabytes
  }
}

const tooLarge = ({ tags, depth }: MarkupSize): string =>
  `The page has "${tags}" tags, "${depth}" elements within each other (at most ${HTML_LIMITS.tags} and ${HTML_LIMITS.depth}), ` +
  "or a tag too long to be one; it was read without its structure. Save its text alone.";

const TAG_OR_TEXT = /<\/?([a-z][a-z0-9]{0,20})[^<>]{0,2000}>|[^<]+|</giu;
const INLINE = new Set("a abbr b big cite code em font i mark q s small span strong sub sup u".split(" "));

/** The words between the tags; only character entities of XML are known here. */
function writeWithoutStructure(source: string, writer: BlockWriter): void {
  for (const [piece, tag] of source.matchAll(TAG_OR_TEXT)) {
    if (tag === undefined)
      writer.write(
        piece.replace(ENTITY, (entity) => ENTITIES[entity] ?? entity),
        { kind: "paragraph" },
      );
    else if (!INLINE.has(tag.toLowerCase())) writer.endBlock();
  }
  writer.endBlock();
}

const ENTITY = /&(?:amp|lt|gt|quot|nbsp);/gu;
const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&nbsp;": "\u00a0" };
