import type { Document } from "../../../../src/model/document.js";
import type { Message } from "../../../../src/model/message.js";
import { xx } from "../../../../src/parliaments/xx/index.js";
import { parse } from "../../../../src/parse/parse.js";

interface Printed {
  readonly heading?: string;
  /** The words of the last of its questions. */
  readonly last?: string;
  readonly answered?: boolean;
}

const HEADING = "Vragen van het lid Vermeulen (SV) aan de Minister van Justitie over camera's (ingezonden 8 februari 2031).";

/** The complaints about a small paper of the invented parliament, each with the words that it points at. */
export function messagesOf({
  heading = HEADING,
  last = "Wat vindt u daarvan?",
  answered = false,
}: Printed): (Message & { quote: string })[] {
  const answer = (number: number) => (answered ? ["", `Antwoord ${number}`, "Ja, dat klopt."] : []);
  const lines = [
    "Staten van Nieuwland",
    "",
    heading,
    "",
    ...["Vraag 1", "Kent u de berichten over de camera's van Optivista?", ...answer(1)],
    "",
    ...["Vraag 2", last, ...answer(2)],
  ];
  const text = lines.join("\n");
  const document: Document = {
    path: "printed.txt",
    mediaType: "text/plain",
    sha256: "",
    url: null,
    retrieved: null,
    text,
    blocks: [],
    structure: null,
    messages: [],
  };
  return parse(document, xx.grammar).flatMap(({ messages }) =>
    messages.map((message) => ({ ...message, quote: message.span ? text.slice(...message.span) : "" })),
  );
}
