import { aZip, type ZipEntry } from "./a-zip.js";

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** A Word document: its body, and other parts by name ("numbering", "footnotes"), each without its root element. */
export function aDocx(body: string, parts: Readonly<Record<string, string>> = {}, more: readonly ZipEntry[] = []): Uint8Array {
  const roots: Readonly<Record<string, string>> = { header1: "hdr", footer1: "ftr" };
  const entries = Object.entries(parts).map(([name, content]) => {
    const root = roots[name] ?? name;
    return { name: `word/${name}.xml`, content: `<w:${root} ${W}>${content}</w:${root}>` };
  });
  return aZip([
    { name: "[Content_Types].xml", content: "<Types/>" },
    { name: "word/document.xml", content: `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>` },
    ...entries,
    ...more,
  ]);
}

export interface RunStyle {
  readonly bold?: boolean;
  readonly raised?: boolean;
}

export function run(text: string, { bold = false, raised = false }: RunStyle = {}): string {
  const properties = `${bold ? "<w:b/>" : ""}${raised ? '<w:vertAlign w:val="superscript"/>' : ""}`;
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph; `place` is its list and level. */
export function paragraph(
  content: string,
  { style, place }: { style?: string; place?: readonly [list: number, level: number] } = {},
): string {
  const styled = style ? `<w:pStyle w:val="${style}"/>` : "";
  const listed = place ? `<w:numPr><w:ilvl w:val="${place[1]}"/><w:numId w:val="${place[0]}"/></w:numPr>` : "";
  return `<w:p><w:pPr>${styled}${listed}</w:pPr>${content.startsWith("<") ? content : run(content)}</w:p>`;
}

export const noteMark = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

export const note = (id: number, text: string): string =>
  `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r>${run(` ${text}`)}</w:p></w:footnote>`;

export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;

export const level = (at: number, format: string, pattern: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;

export const abstractList = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;

export const list = (id: number, abstract: number, override = ""): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${override}</w:num>`;
