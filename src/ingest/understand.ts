import { assemble } from "../assemble/assemble.js";
import { extract } from "../extract/extract.js";
import type { GraphBatch } from "../model/batch.js";
import type { Document, DocumentRecord, Source } from "../model/document.js";
import { type DocumentId, documentId, documentIdOfAddress, documentIdOfHash } from "../model/ids.js";
import type { ResolvedPaper } from "../model/mention.js";
import type { Message } from "../model/message.js";
import type { Paper } from "../model/paper.js";
import type { Parliament } from "../parliaments/parliament.js";
import { parse } from "../parse/parse.js";
import { read } from "../read/read.js";
import { resolve } from "../resolve/resolve.js";
import type { Library } from "./library.js";

/** A document with all that the stages found in it, before any store. */
export interface Understood {
  readonly document: Document;
  readonly record: Omit<DocumentRecord, "bytes">;
  readonly papers: readonly { readonly paper: Paper; readonly resolved: ResolvedPaper; readonly batch: GraphBatch }[];
  readonly messages: readonly Message[];
}

/** The order of the stages. Whatever is wrong with the document is a message. */
export async function understand(source: Source, library: Library): Promise<Understood> {
  const read_ = await read(source); // bytes → text and blocks
  const parliament = read_.text === "" ? undefined : library.parliamentOf(read_);
  const papers = parliament ? papersOf(read_, parliament) : []; // … → header, questions, answers, footnotes
  const document = papers[0]?.document ?? read_;
  const id = identify(document, papers);
  const understood = papers.map((paper) => {
    const registers = library.registers(parliament as Parliament);
    const found = extract(paper, registers); // words that may name something
    const resolved = resolve(paper, found, registers); // … and what they name, or a candidate
    const batch = assemble(paper, resolved, { document: id, term: termOf(parliament as Parliament) }); // all that it states
    return { paper, resolved, batch };
  });
  const messages = [...document.messages, ...papers.flatMap((paper) => paper.messages), ...unrecognised(document, parliament, papers)];
  return { document, papers: understood, messages, record: recordOf({ id, document, papers, messages, library }) };
}

function papersOf(document: Document, parliament: Parliament): readonly Paper[] {
  for (const format of parliament.formats) {
    const papers = format(document);
    if (papers) return papers;
  }
  return parse(document, parliament.grammar);
}

const termOf = ({ name, deadline }: Parliament) => ({ name, due: deadline });

function unrecognised(document: Document, parliament: Parliament | undefined, papers: readonly Paper[]): Message[] {
  if (document.text === "" || papers.length > 0) return [];
  const reason = parliament
    ? `No question, answer or notice was found in this paper of "${parliament.code}".`
    : "This is not a paper of a parliament that is known here; it is kept, and states nothing.";
  return [{ rule: "document/no-paper", severity: "warning", reason }];
}

const FORMS: Readonly<Record<string, string>> = {
  "text/plain": "txt",
  "text/html": "html",
  "application/pdf": "pdf",
  "application/xml": "xml",
  "application/json": "json",
};

/** Its official number and media type, else its address, else its hash. */
function identify(document: Document, papers: readonly Paper[]): DocumentId {
  for (const { numbers, parliament, kind } of papers) {
    const number = numbers.source ?? numbers.document ?? (kind === "questions" ? numbers.questionSet : null);
    if (number) return documentId(parliament ?? "unknown", number, FORMS[document.mediaType] ?? "docx");
  }
  return document.url ? documentIdOfAddress(document.url) : documentIdOfHash(document.sha256);
}

interface Identified {
  readonly id: DocumentId;
  readonly document: Document;
  readonly papers: readonly Paper[];
  readonly messages: readonly Message[];
  readonly library: Library;
}

function recordOf({ id, document, papers, messages, library }: Identified): Understood["record"] {
  const [first] = papers;
  return {
    id,
    messages,
    path: document.path,
    mediaType: document.mediaType,
    sha256: document.sha256,
    url: document.url,
    retrieved: document.retrieved,
    text: document.text,
    rank: first?.rank ?? "page",
    date: first?.received ?? first?.submitted ?? first?.date?.date ?? null,
    parliament: first?.parliament ?? null,
    kind: first?.kind ?? "other",
    readWith: library.version,
  };
}
