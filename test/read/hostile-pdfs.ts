import { deflateSync } from "node:zlib";
import { pdfOf } from "./a-pdf.js";

const stream = (content: string | Uint8Array, entries = ""): string => {
  const bytes = typeof content === "string" ? content : Buffer.from(content).toString("latin1");
  return `<<${entries}/Length ${bytes.length}>>stream\n${bytes}\nendstream`;
};

const WORD = "BT /F1 9 Tf 50 700 Td (woord) Tj ET";

interface Page {
  readonly content?: string;
  readonly resources?: string;
  readonly catalogue?: string;
  /** Numbered from 6 on. */
  readonly more?: readonly string[];
  /** A page before it and one behind it, whose words are "woord". */
  readonly surrounded?: boolean;
}

const onePage = ({ content = stream(WORD), resources = "", catalogue = "", more = [], surrounded = false }: Page): Uint8Array => {
  const next = 6 + more.length;
  const plain = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${next + 2} 0 R>>`;
  return pdfOf([
    `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    surrounded ? `<</Type/Pages/Count 3/Kids[${next} 0 R 4 0 R ${next + 1} 0 R]>>` : "<</Type/Pages/Count 1/Kids[4 0 R]>>",
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>${resources}>>/Contents 5 0 R>>`,
    content,
    ...more,
    ...(surrounded ? [plain, plain, stream(WORD)] : []),
  ]);
};

/** A page whose contents inflate to so many megabytes, packed twice: three kilobytes give more than a gigabyte. */
export const inflating = (megabytes: number): Uint8Array =>
  onePage({ content: stream(deflateSync(deflateSync(Buffer.alloc(megabytes * 1_000_000, 0x20))), "/Filter[/FlateDecode/FlateDecode]") });

/** A form that shows another twice, which shows another twice, and so on: a word 2 ** `levels` times. */
export function doubling(levels: number, { surrounded = false } = {}): Uint8Array {
  const form = (content: string, next: number) =>
    stream(content, `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A ${next} 0 R>>/Font<</F1 3 0 R>>>>`);
  const forms = Array.from({ length: levels }, (_, at) => form(at < levels - 1 ? "/A Do /A Do" : WORD, at + 7));
  return onePage({ content: stream("/A Do"), resources: "/XObject<</A 6 0 R>>", more: forms, surrounded });
}

const picture = (entries: string, content: Uint8Array): Uint8Array =>
  onePage({
    content: stream(`/I Do ${WORD}`),
    resources: "/XObject<</I 6 0 R>>",
    more: [stream(content, `/Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent ${entries}`)],
  });

/** What does not keep a page from being read: its word is "woord". */
export const HARMLESS: readonly (readonly [oddity: string, bytes: Uint8Array])[] = [
  ["a picture of ten gigabytes", picture("8/ColorSpace/DeviceRGB/Filter/FlateDecode", deflateSync(Buffer.alloc(10_000_000)))],
  ["a picture in JBIG2 that says it is huge", picture("1/ColorSpace/DeviceGray/Filter/JBIG2Decode", Buffer.alloc(30, 0x13))],
  ["scripts that run when it is opened", onePage({ catalogue: "/OpenAction<</S/JavaScript/JS(while\\(true\\){})>>" })],
  ["a file and a page elsewhere that it wants opened", onePage({ catalogue: "/OpenAction<</S/URI/URI(http://127.0.0.1:9/)>>" })],
];

/** What leaves nothing to read, or takes too long to: a message has to say so. */
export const HOPELESS: readonly (readonly [oddity: string, bytes: Uint8Array])[] = [
  ["a hundred thousand dictionaries in each other", onePage({ catalogue: `/X${"<</A".repeat(100_000)} 1${">>".repeat(100_000)}` })],
  ["half a million lists in each other", onePage({ content: stream(`BT ${"[".repeat(500_000)} ET`) })],
  ["pages that hold themselves", pdfOf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1000000/Kids[2 0 R 2 0 R]>>"])],
  ["more pages than it holds", pdfOf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 2000000000/Kids[3 0 R]>>", "<</Type/Page>>"])],
];
