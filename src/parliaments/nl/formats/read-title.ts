import type { Span } from "../../../model/message.js";
import type { Asker, OfficeNamed, Words } from "../../../model/paper.js";
import { wordsOf } from "../../../parse/flow.js";
import { parseHeading } from "../grammar/heading.js";
import { readLetter } from "../grammar/letter.js";
import { lineFlow, type Written } from "./line.js";

export interface Title {
  readonly askers: readonly Asker[];
  readonly addressees: readonly OfficeNamed[];
  readonly subject: Words | null;
  readonly submitted: string | null;
}

const ABOUT = /\bvra(?:ag|gen)\b[^.]{0,300}?\s(?:over|inzake|betreffende|omtrent)\s+/iu;
const LONGEST = 1000; // characters in which "over" is looked for

/**
 * What the title of a registered document says: "Vragen van het lid A (X) over B", "Antwoord op vragen van het lid A over B". A
 * title that says none of it is the subject itself.
 */
export function readTitle(view: Written, span: Span): Title {
  const flow = lineFlow(view, span);
  const read = parseHeading(flow, null) ?? readLetter(flow, null);
  const about = ABOUT.exec(flow.shadow.slice(0, LONGEST));
  const start = about ? about.index + about[0].length : 0;
  const end = flow.shadow.endsWith(".") ? flow.text.length - 1 : flow.text.length;
  const subject = read?.subject ?? (start < end ? wordsOf(flow, start, end) : null);
  return { askers: read?.askers ?? [], addressees: read?.addressees ?? [], submitted: read?.submitted ?? null, subject };
}
