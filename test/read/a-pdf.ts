/** Words on a page: where, how large, in which font. Points, from the left and from the foot. */
export interface Print {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** A text, or as the TJ operator takes it: texts, and between them thousandths of the size to go back. */
  readonly text: string | readonly (string | number)[];
  readonly bold?: boolean;
  /** The tag under which it stands: "Artifact", "Note", "H1". */
  readonly tag?: string;
  /** Extra space after every letter. */
  readonly spacing?: number;
  /** Quarter turns counter-clockwise. */
  readonly turns?: number;
}

const encode = (text: string): string =>
  [...text]
    .map((character) => {
      const code = CP1252.get(character) ?? character.charCodeAt(0);
      return `\\${code.toString(8).padStart(3, "0")}`;
    })
    .join("");

const CP1252 = new Map([
  ["’", 0x92],
  ["“", 0x93],
  ["”", 0x94],
  ["–", 0x96],
  ["•", 0x95],
  ["ˆ", 0x88],
  ["˜", 0x98],
]);

function show({ x, y, size, text, bold = false, tag, spacing = 0, turns = 0 }: Print): string {
  const [cos, sin] = [Math.round(Math.cos((turns * Math.PI) / 2)), Math.round(Math.sin((turns * Math.PI) / 2))];
  const pieces = (typeof text === "string" ? [text] : text).map((piece) =>
    typeof piece === "number" ? String(piece) : `(${encode(piece)})`,
  );
  const shown = `BT /${bold ? "F2" : "F1"} ${size} Tf ${spacing} Tc ${cos} ${sin} ${-sin} ${cos} ${x} ${y} Tm [${pieces.join(" ")}] TJ ET`;
  return tag ? `/${tag} BMC ${shown} EMC` : shown;
}

/** A PDF of A4 pages set in Helvetica (ISO 32000-1, Annex H), as small as one can be. */
export function aPdf(pages: readonly (readonly Print[])[], { encrypted = false } = {}): Uint8Array {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, at) => `${5 + at * 2} 0 R`).join(" ")}]>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
  ];
  for (const page of pages) {
    const content = page.map(show).join("\n");
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Contents ${objects.length + 2} 0 R>>`,
    );
    objects.push(`<</Length ${content.length}>>stream\n${content}\nendstream`);
  }
  const zeros = "00".repeat(32);
  return pdfOf(objects, encrypted ? `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${zeros}>/U<${zeros}>>>/ID[<00><00>]` : "");
}

/** A PDF of these objects, of which the first is its catalogue. Characters are bytes. */
export function pdfOf(objects: readonly string[], trailer = ""): Uint8Array {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${offsets.length ? file.length : 0}\n%%EOF`;
  return Uint8Array.from(Buffer.from(file, "latin1"));
}

/** Lines of text one below the other, from `y` down. */
export function lines(texts: readonly string[], { x = 220, y = 700, size = 9 } = {}): Print[] {
  return texts.map((text, at) => ({ x, y: y - at * size * 1.15, size, text }));
}
