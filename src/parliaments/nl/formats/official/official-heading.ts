import type { XmlElement } from "../../../../model/document.js";
import type { Answerer, Asker, OfficeNamed, Words } from "../../../../model/paper.js";
import { type Flow, spanOf, wordsOf } from "../../../../parse/flow.js";
import type { View } from "../../../../parse/view.js";
import { parseAnswerHeading } from "../../grammar/answer-heading.js";
import { tidyName } from "../../grammar/askers.js";
import { parseHeading } from "../../grammar/heading.js";
import { readAllOffices } from "../all-offices.js";
import { textOf } from "../tree.js";
import { flowOfElements } from "./element-flow.js";
import { elementsOf, localName, type Part, within } from "./elements.js";

/** What the descriptions above a publication say: of the questions, and of who answers them. */
export interface OfficialHeading {
  readonly asked: XmlElement | undefined;
  readonly replied: XmlElement | undefined;
  readonly askers: readonly Asker[];
  readonly addressees: readonly OfficeNamed[];
  readonly subject: Words | null;
  readonly submitted: string | null;
  readonly received: string | null;
  readonly answeredBy: readonly Answerer[];
  readonly form: "answer" | "notice" | null;
  readonly flows: readonly Flow[];
}

const REPLY = /^(?:\P{Ll}\p{L}+\s)?(?:antwoord|beantwoording|mededeling|reactie)\b/iu;
const ENDS = { start: /^(?:over|inzake|betreffende)\s+/iu, end: /(?<![\s.;,])[\s.;,]+$/u };

export function readOfficialHeading(view: View, parts: readonly Part[]): OfficialHeading {
  const described = parts.filter(({ name }) => name === "omschrijving").map(({ element }) => element);
  const isReply = (element: XmlElement) => element.attributes.type === "antwoord" || REPLY.test(textOf(element));
  const replied = described.find(isReply);
  const asked = described.find((element) => element !== replied && !isReply(element));
  const question = asked && flowOfElements(view, [asked]);
  const reply = replied && flowOfElements(view, [replied]);
  const heading = question && parseHeading(question, null);
  const answer = reply && parseAnswerHeading(reply, null);
  const listed = asked ? listedAskers(view, asked) : [];
  return {
    asked,
    replied,
    askers: heading && heading.askers.length >= listed.length ? heading.askers : listed,
    addressees: heading?.addressees.length ? heading.addressees : question ? officesIn(question) : [],
    subject: (asked && subjectOf(view, asked)) ?? heading?.subject ?? null,
    submitted: heading?.submitted ?? null,
    received: answer?.received ?? null,
    answeredBy: answer?.answeredBy.length ? answer.answeredBy : signatories(view, parts),
    form: answer?.form ?? (replied ? "answer" : null),
    flows: [question, reply].filter((flow) => flow !== undefined),
  };
}

/** "… van de leden `naam` en `naam` (beiden `organisatie`)": a party counts for every name since the one before it. */
function listedAskers(view: View, described: XmlElement): Asker[] {
  const askers: Asker[] = [];
  let open = 0;
  for (const element of within(described, "naam", "organisatie")) {
    const flow = flowOfElements(view, [element]);
    if (flow.text === "") continue;
    const span = spanOf(flow, 0, flow.text.length);
    if (localName(element) === "naam") askers.push({ name: tidyName(flow.text), party: null, span, partySpan: null });
    else {
      for (; open < askers.length; open++) askers[open] = { ...(askers[open] as Asker), party: flow.text, partySpan: span };
    }
  }
  return askers;
}

const officesIn = (flow: Flow): OfficeNamed[] =>
  readAllOffices(flow.shadow).map(({ office, name, start, end }) => ({ office, name, lang: "nl", span: spanOf(flow, start, end) }));

function subjectOf(view: View, described: XmlElement): Words | null {
  const [element] = within(described, "kamervraagonderwerp");
  if (!element) return null;
  const flow = flowOfElements(view, [element]);
  const start = ENDS.start.exec(flow.shadow)?.[0].length ?? 0;
  const end = flow.text.length - (ENDS.end.exec(flow.shadow.slice(-40))?.[0].length ?? 0);
  return end > start ? wordsOf(flow, start, end) : null;
}

/** Who signs below: `functie` and `naam`. */
function signatories(view: View, parts: readonly Part[]): Answerer[] {
  return parts
    .filter(({ name }) => name === "ondertekening")
    .flatMap(({ element }) => {
      const flow = flowOfElements(
        view,
        elementsOf(element).filter((child) => localName(child) === "functie"),
      );
      const name = tidyName(textOf(within(element, "naam")[0]));
      return officesIn(flow).map((office) => ({ ...office, name: name === "" ? null : name, onBehalfOf: false }));
    });
}
