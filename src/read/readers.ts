import type { MediaType } from "../model/document.js";
import { readJson } from "./read-json.js";
import { readPlainText } from "./read-plain-text.js";
import { readXml } from "./read-xml.js";
import type { Reader } from "./reading.js";

/** The reader of each media type; those with large libraries are loaded with the first document that needs them. */
export const READERS: Readonly<Record<MediaType, Reader>> = {
  "text/plain": readPlainText,
  "text/html": async (bytes) => (await import("./read-html.js")).readHtml(bytes),
  "application/pdf": async (bytes, watch) => (await import("./read-pdf.js")).readPdf(bytes, { watch }),
  "application/xml": readXml,
  "application/json": readJson,
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": async (bytes) =>
    (await import("./read-docx.js")).readDocx(bytes),
};
