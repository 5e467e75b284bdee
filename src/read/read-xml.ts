import { decode } from "./decode.js";
import { type Reading, refuse } from "./reading.js";
import { layOutXml } from "./xml-layout.js";
import { parseXml, XmlRefusal } from "./xml-tree.js";

const DECLARED_ENCODING = /^(?:\xEF\xBB\xBF)?<\?xml[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/u;

/** XML into its tree and the text of its blocks; see `layOutXml` for how spans and text belong together. */
export function readXml(bytes: Uint8Array): Reading {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 300)); // a declaration is ASCII in every encoding that can be declared
  const { text: source, messages } = decode(bytes, DECLARED_ENCODING.exec(head)?.[1]);
  try {
    const { text, blocks, root } = layOutXml(parseXml(source));
    return { text, blocks, structure: { kind: "xml", root }, messages };
  } catch (error) {
    if (error instanceof XmlRefusal) return refuse(error.rule, error.message);
    throw error;
  }
}
