import type { Span } from "../../../../model/message.js";
import type { Answerer } from "../../../../model/paper.js";
import { parseAnswerHeading, readAnswerers } from "../../grammar/answer-heading.js";
import { readAllOffices } from "../all-offices.js";
import { lineFlow, type Written } from "../line.js";
import type { LaidGiver } from "./lay-out.js";
import { shifted } from "./sheet.js";

/** A reply with its own heading: who gives it, when it came, and its words. */
export interface Reply {
  readonly answeredBy: readonly Answerer[];
  readonly received: string | null;
  readonly body: Span;
}

const HEADING = /^(?:[^?]{0,40}\s)?\p{L}+\svan\s[^?]{3,300}?\(+[Oo]ntvangen\s?[^)]{4,30}\)+/u;
const SEE_ALSO =
  /^[.,]*\s*\(?(?:zie\s(?:ook\s)?aanhangsel(?:\svan\sde)?\shandelingen,?\snr\.?\s?\d+\w?,?\svergaderjaar\s\d{4}\s?[-–]\s?\d{2,4}\)?)?[.,]*\s*/iu;
const LABEL =
  /^(?:(?:Tweede|Derde|Vierde)\s)?(?:Nadere?\s)?(?:antwoord|mededeling)\s+(?=(?:Tweede|Derde|Vierde|Nader|Antwoord|Mededeling))/iu; // "Nader antwoord Nader antwoord van …"
const RANK = /^(?:(?:Tweede|Derde|Vierde)\s)?(?=\p{L})/u;

/** Parts "Mededeling van minister A (B). (Ontvangen 3 mei 2000) Naar aanleiding van …" behind its heading. */
export function readReply(view: Written, span: Span): Reply {
  const text = view.raw.slice(span[0], span[1]);
  const start = LABEL.exec(text)?.[0].length ?? 0;
  const heading = HEADING.exec(text.slice(start));
  if (!heading) return { answeredBy: [], received: null, body: span };
  const headingEnd = start + heading[0].length;
  const skipped = SEE_ALSO.exec(text.slice(headingEnd))?.[0].length ?? 0;
  const from = start + (RANK.exec(text.slice(start))?.[0].length ?? 0);
  const read = parseAnswerHeading(lineFlow(view, [span[0] + from, span[0] + headingEnd]), null);
  return { answeredBy: read?.answeredBy ?? [], received: read?.received ?? null, body: [span[0] + headingEnd + skipped, span[1]] };
}

/** Who answers by a line that was made of the source's attributes; behind the answerer, on whose behalf. */
export function readGiver(view: Written, { span, onBehalfOf, isName }: LaidGiver): readonly Answerer[] {
  const flow = lineFlow(view, span);
  if (isName) return [{ office: null, name: flow.text, lang: "nl", span, onBehalfOf }];
  if (!onBehalfOf) return readAnswerers(flow, 0, flow.text.length).map((answerer) => ({ ...answerer, onBehalfOf }));
  const offices = readAllOffices(flow.shadow).filter(({ office, title }) => office !== title || /president|premier/iu.test(title));
  if (offices.length === 0) return readAnswerers(flow, 0, flow.text.length).map((answerer) => ({ ...answerer, onBehalfOf }));
  return offices.map(({ office, name, start, end }) => ({ office, name, lang: "nl", span: shifted(span, start, end), onBehalfOf }));
}
