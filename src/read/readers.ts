import type { MediaType } from "../model/document.js";
import { readJson } from "./read-json.js";
import { readPdf } from "./read-pdf.js";
import { readPlainText } from "./read-plain-text.js";
import { readXml } from "./read-xml.js";
import type { Reader } from "./reading.js";

/** The reader of each media type. */
export const READERS: Readonly<Record<MediaType, Reader>> = {
  "text/plain": readPlainText,
  "text/html": readPlainText,
  "application/pdf": readPdf,
  "application/xml": readXml,
  "application/json": readJson,
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": readPlainText,
};
