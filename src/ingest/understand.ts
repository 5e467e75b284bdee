import { assemble } from "../assemble/assemble.js";
import { extract } from "../extract/extract.js";
import type { GraphBatch } from "../model/batch.js";
import type { Document, DocumentRecord, Source } from "../model/document.js";
import { type DocumentId, documentId, documentIdOfAddress, documentIdOfHash, type NodeId } from "../model/ids.js";
import type { ResolvedPaper } from "../model/mention.js";
import type { Message } from "../model/message.js";
import type { Paper } from "../model/paper.js";
import type { Parliament } from "../parliaments/parliament.js";
import { parse } from "../parse/parse.js";
import { read } from "../read/read.js";
import { resolve } from "../resolve/resolve.js";
import type { Library } from "./library.js";
import { OverdueError, runWithin } from "./run-within.js";

/** A document with all that the stages found in it, before any store. */
export interface Understood {
  readonly document: Document;
  readonly record: Omit<DocumentRecord, "bytes">;
  readonly papers: readonly { readonly paper: Paper; readonly resolved: ResolvedPaper; readonly batch: GraphBatch }[];
  readonly messages: readonly Message[];
}

/** Documents may keep the stages busy for so long; the longest of real papers take a fiftieth of it. */
const MOST_MILLISECONDS = 10_000;
/** Far more than any paper has; what a stage keeps in memory grows with the text. */
const MOST_CHARACTERS = 2_000_000;

/**
 * What the stages make of bytes. Whatever is wrong with the document is a message, also that a stage took too long or failed.
 *
 * @param reading how bytes are read: in this thread unless told; `GuardedReader` is for bytes that nobody vouches for
 */
export async function understand(source: Source, library: Library, reading = read): Promise<Understood> {
  const document = await reading(source); // bytes → text and blocks
  return understandAlone(document, library);
}

/**
 * What the stages make of documents that were read, in their order. They run under one guard, for one costs more than half a
 * millisecond; should any of them fail, each is tried alone.
 */
export function understandTogether(documents: readonly Document[], library: Library): readonly Understood[] {
  try {
    if (documents.every(({ text }) => text.length <= MOST_CHARACTERS))
      return runWithin(MOST_MILLISECONDS, () => documents.map((document) => understandText(document, library)));
  } catch {
    // Which of them it was, and why, shows when each is tried alone.
  }
  return documents.map((document) => understandAlone(document, library));
}

function understandAlone(document: Document, library: Library): Understood {
  const { length } = document.text;
  if (length > MOST_CHARACTERS) return notUnderstood(document, library, tooLong(length));
  try {
    return runWithin(MOST_MILLISECONDS, () => understandText(document, library));
  } catch (error) {
    return notUnderstood(document, library, error instanceof OverdueError ? overdue(error) : failed(error));
  }
}

/** The order of the stages after reading. */
function understandText(asRead: Document, library: Library): Understood {
  const parliament = asRead.text === "" ? undefined : library.parliamentOf(asRead);
  const papers = parliament ? papersOf(asRead, parliament) : []; // … → header, questions, answers, footnotes
  const document = papers[0]?.document ?? asRead;
  const id = identify(document, papers);
  const understood = papers.map((paper) => {
    const registers = library.registers(parliament as Parliament);
    const found = extract(paper, registers); // words that may name something
    const resolved = resolve(paper, found, registers); // … and what they name, or a candidate
    const namesOf = (entity: NodeId) => registers.entries.get(entity)?.name;
    const batch = assemble(paper, resolved, { document: id, term: termOf(parliament as Parliament), namesOf }); // all that it states
    return { paper, resolved, batch };
  });
  const messages = [...document.messages, ...papers.flatMap((paper) => paper.messages), ...unrecognised(document, parliament, papers)];
  return { document, papers: understood, messages, record: recordOf({ id, document, papers, messages, library }) };
}

function notUnderstood(document: Document, library: Library, message: Message): Understood {
  const messages = [...document.messages, message];
  const record = recordOf({ id: identify(document, []), document, papers: [], messages, library });
  return { document, papers: [], messages, record };
}

const tooLong = (length: number): Message => ({
  rule: "document/too-long",
  severity: "error",
  reason: `The text has "${length}" characters; at most ${MOST_CHARACTERS} are understood as one document. Split it into its papers.`,
});

const overdue = (error: OverdueError): Message => ({
  rule: "document/took-too-long",
  severity: "error",
  reason: `Understanding the text was stopped: "${error.message}" Split it into its papers.`,
});

const failed = (error: unknown): Message => ({
  rule: "document/failed",
  severity: "error",
  reason: `Understanding the text failed: "${String(error).slice(0, 200)}". Please report it with the file.`,
});

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
