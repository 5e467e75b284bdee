import type { Document, Source } from "../../src/model/document.js";
import type { Span } from "../../src/model/message.js";
import { read } from "../../src/read/read.js";

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const aSource = (path: string, content: string | Uint8Array): Source => ({
  path,
  bytes: typeof content === "string" ? bytesOf(content) : content,
});

export const readAs = (path: string, content: string | Uint8Array): Promise<Document> => read(aSource(path, content));

export const words = (document: Document, span: Span): string => document.text.slice(...span);

export const blockTexts = (document: Document): string[] => document.blocks.map(({ span }) => words(document, span));

export const rules = (document: Document): string[] => document.messages.map(({ rule }) => rule);
