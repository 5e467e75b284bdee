import { SaxesParser } from "saxes";

/** An element before its place in the document's text is known. `XmlElement` is one too. */
export interface XmlDraft {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlDraft | { readonly text: string })[];
}

interface GrowingElement extends XmlDraft {
  readonly children: (GrowingElement | { readonly text: string })[];
}

export const XML_LIMITS = { depth: 1_000, elements: 500_000, attributesOfElement: 1_000, attributeLength: 100_000 } as const;

/** Why a text is not taken as XML. */
export class XmlRefusal extends Error {
  constructor(
    readonly rule: string,
    reason: string,
  ) {
    super(reason);
    this.name = "XmlRefusal";
  }
}

/**
 * The tree of an XML text, white space as it stands. Entities are never expanded beyond the five of XML itself, and nothing
 * outside the text is read.
 *
 * @throws XmlRefusal for text that is not well-formed, declares entities, or exceeds `XML_LIMITS`
 */
export function parseXml(text: string): XmlDraft {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: GrowingElement[] = [];
  let root: GrowingElement | undefined;
  let elements = 0;
  let attributes = 0;
  const limit = (what: string, value: number, most: number): void => {
    if (value <= most) return;
    throw new XmlRefusal(
      "read/xml-too-large",
      `The XML has ${what} ("${value}", at most ${most} are read) ${place(parser)}; split the document.`,
    );
  };

  parser.on("error", (error) => {
    throw new XmlRefusal(
      "read/malformed-xml",
      `The XML is malformed ${place(parser)}: "${complaint(error)}" Mend or fetch the file again.`,
    );
  });
  parser.on("doctype", (declaration) => {
    if (!declaration.includes("[")) return;
    throw new XmlRefusal(
      "read/xml-doctype",
      `The XML declares "<!DOCTYPE${declaration.slice(0, 40)}…" with rules of its own, which are never applied; remove the declaration.`,
    );
  });
  parser.on("opentagstart", () => {
    attributes = 0;
    limit("too many elements", ++elements, XML_LIMITS.elements);
    limit("elements nested too deep", open.length + 1, XML_LIMITS.depth);
  });
  parser.on("attribute", ({ value }) => {
    limit("too many attributes on one element", ++attributes, XML_LIMITS.attributesOfElement);
    limit("an attribute with too many characters", value.length, XML_LIMITS.attributeLength);
  });
  parser.on("opentag", (tag) => {
    const element: GrowingElement = { name: tag.name, attributes: tag.attributes, children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  const keep = (piece: string): void => {
    open.at(-1)?.children.push({ text: piece });
  };
  parser.on("text", keep);
  parser.on("cdata", keep);

  parser.write(text).close();
  if (!root) throw new XmlRefusal("read/malformed-xml", 'The XML has no root element: "" stands where one should; fetch the file again.');
  return root;
}

const place = (parser: SaxesParser): string => `at line ${parser.line}, column ${parser.column}`;

/** The complaint without the position that saxes puts before it. */
const complaint = (error: Error): string => error.message.replace(/^\d+:\d+: /u, "");
