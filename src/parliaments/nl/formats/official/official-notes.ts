import type { XmlElement } from "../../../../model/document.js";
import type { Footnote } from "../../../../model/paper.js";
import { type Flow, spansOf } from "../../../../parse/flow.js";
import type { View } from "../../../../parse/view.js";
import { readCited } from "../../grammar/footnote.js";
import { attribute, textOf } from "../tree.js";
import { withoutEnd } from "../without-end.js";
import { flowOfElements } from "./element-flow.js";
import { localName, within } from "./elements.js";

/** A footnote of the paper, which stands where it is called, or at the end with references to it. */
export interface OfficialNote {
  readonly number: string;
  readonly element: XmlElement;
  /** All elements that print it: it may be repeated where it is called again. */
  readonly printed: XmlElement[];
  readonly flow: Flow;
}

/** The notes of a paper, each once, in order of the text; a note that prints no number has its place. */
export function notesOf(view: View, root: XmlElement): readonly OfficialNote[] {
  const notes: OfficialNote[] = [];
  for (const element of within(root, "noot")) {
    const label = within(element, "noot.nr", "nr")[0];
    const printed = withoutEnd(textOf(label).replace(/^[([]/u, ""), ").]: ") || attribute(element, "nr");
    const flow = flowOfElements(
      view,
      element.children.filter((child) => child !== label),
    );
    const number = printed || String(notes.length + 1);
    const twin = notes.find((note) => note.number === number && note.flow.text === flow.text);
    if (twin) twin.printed.push(element);
    else notes.push({ number, element, printed: [element], flow });
  }
  return notes;
}

/** The numbers of the notes that an element calls: those that stand in it, and those that it refers to by their id. */
export function numbersCalled(element: XmlElement, notes: readonly OfficialNote[]): readonly string[] {
  const called = within(element, "noot", "nootref", "voetref").flatMap((each) => {
    if (localName(each) === "noot") return notes.find(({ printed }) => printed.includes(each)) ?? [];
    const target = attribute(each, "refid") || attribute(each, "doc");
    const printed = textOf(each);
    return (
      notes.find((note) => target !== "" && attribute(note.element, "id") === target) ??
      notes.find(({ number }) => number === printed) ??
      []
    );
  });
  return [...new Set(called.map(({ number }) => number))];
}

export interface Caller {
  readonly questions: readonly string[];
  readonly footnotes: readonly string[];
}

/** Footnotes with what they cite and who calls them. An address may stand in the markup alone (`extref/@doc`). */
export function footnotesOf(
  notes: readonly OfficialNote[],
  { asked, answered, paperDate }: { asked: readonly Caller[]; answered: readonly Caller[]; paperDate: string | null },
): readonly Footnote[] {
  const citing = (callers: readonly Caller[], number: string) => [
    ...new Set(callers.filter(({ footnotes }) => footnotes.includes(number)).flatMap(({ questions }) => questions)),
  ];
  return notes.map(({ number, element, flow }) => ({
    number,
    text: flow.text.replaceAll("\n", " "),
    spans: spansOf(flow),
    ...readCited(withAddresses(flow, element), paperDate),
    citedBy: { questions: citing(asked, number), answers: citing(answered, number) },
  }));
}

function withAddresses(flow: Flow, element: XmlElement): Flow {
  const hidden = within(element, "extref")
    .map((link) => attribute(link, "doc"))
    .filter((address) => /^https?:/iu.test(address) && !flow.text.includes(address));
  return hidden.length === 0 ? flow : { ...flow, text: [flow.text, ...hidden].join(" "), shadow: [flow.shadow, ...hidden].join(" ") };
}
