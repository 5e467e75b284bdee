import type { Document, XmlElement } from "../../../../model/document.js";
import { attribute, childrenOf, collapse, find, textOf } from "../tree.js";
import { type MarkedText, markedText } from "./marked-text.js";

/** What one file says, before it is understood: a typed view of its elements, nothing changed but white space. */
export interface KvrSource {
  /** The clerks' metadata by the name of the item ("Rubriek", "Vindplaats"). */
  readonly items: ReadonlyMap<string, string>;
  readonly header: Attributes;
  readonly footer: Attributes;
  readonly asked: Attributes;
  readonly answered: Attributes;
  /** As the paper's heading names them, and as the clerks list them. */
  readonly askers: readonly KvrPerson[];
  readonly submitters: readonly KvrPerson[];
  readonly addressees: string;
  readonly answerers: readonly KvrAnswerer[];
  /** Names alone: whom the clerks of a scanned paper list as the ones who answer. */
  readonly replyingPersons: readonly string[];
  /** Each a string of offices: "de minister van Justitie". */
  readonly coAnswerers: readonly string[];
  readonly questions: readonly KvrEntry[];
  readonly explanation: MarkedText;
  readonly answers: readonly KvrEntry[];
  readonly notice: { readonly given: KvrAnswerer; readonly date: string; readonly text: MarkedText } | null;
  readonly notes: { readonly questions: readonly KvrNote[]; readonly answers: readonly KvrNote[] };
  /** `kvr/@type`: often the paper's last words. */
  readonly leftOver: string;
}
export type Attributes = (name: string) => string;

export interface KvrPerson {
  readonly name: string;
  readonly party: string;
}
export interface KvrAnswerer {
  readonly name: string;
  readonly title: string;
  readonly portfolio: string;
}
export interface KvrEntry {
  /** As it stands there: "3", "2 t/m 4". */
  readonly number: string;
  readonly words: MarkedText;
}
export interface KvrNote {
  readonly number: string;
  readonly text: string;
  readonly attributes: Attributes;
}

/** Whether a document is of this kind, by its elements. */
export function isKvr({ structure }: Document): boolean {
  return structure?.kind === "xml" && structure.root.name === "kvr" && ["meta", "vragen"].some((name) => find(structure.root, name));
}

export function kvrSource(root: XmlElement): KvrSource {
  const meta = find(root, "meta");
  const asked = find(meta, "vraagdata");
  const answered = find(meta, "antwoorddata");
  const items = childrenOf(find(meta, "metadata"), "item");
  const notes = { questions: notesOf(find(root, "vragen")), answers: notesOf(find(root, "antwoorden")) };
  return {
    items: new Map(items.map((item) => [attribute(item, "attribuut"), textOf(item)])),
    header: attributesOf(find(meta, "header")),
    footer: attributesOf(find(meta, "footer")),
    asked: attributesOf(asked),
    answered: attributesOf(answered),
    askers: childrenOf(asked, "vrager").map(personOf),
    submitters: personsIn(items, "Indiener"),
    addressees: textOf(find(asked, "vraagt-aan")),
    answerers: childrenOf(answered, "antwoorder")
      .map((each) => answererOf(each, textOf(each), "ministerie"))
      .filter(({ name, portfolio }) => name || portfolio),
    replyingPersons: personsIn(items, "Beantwoorder").map(({ name }) => name),
    coAnswerers: childrenOf(answered, "mede-antwoorder")
      .map(textOf)
      .filter((text) => text !== ""),
    questions: entriesOf(root, { side: "vragen", name: "vraag", notes: notes.questions }),
    explanation: wordsOf(find(root, "toelichting"), notes.questions),
    answers: entriesOf(root, { side: "antwoorden", name: "antwoord", notes: notes.answers }),
    notice: noticeOf(find(root, "mededeling"), notes.answers),
    notes,
    leftOver: attribute(root, "type"),
  };
}

function attributesOf(element: XmlElement | undefined): Attributes {
  return (name) => attribute(element, name);
}

function personsIn(items: readonly XmlElement[], item: string): KvrPerson[] {
  return items.filter((each) => attribute(each, "attribuut") === item).flatMap((each) => childrenOf(each, "persoon").map(personOf));
}

const personOf = (element: XmlElement): KvrPerson => ({ name: textOf(element), party: attribute(element, "partij") });

function answererOf(element: XmlElement, name: string, portfolio: string): KvrAnswerer {
  return { name, title: attribute(element, "functie"), portfolio: attribute(element, portfolio) };
}

function notesOf(side: XmlElement | undefined): KvrNote[] {
  return childrenOf(find(side, "noten"), "noot").map((note) => ({
    number: attribute(note, "nummer"),
    text: textOf(note),
    attributes: attributesOf(note),
  }));
}

const numbersOf = (notes: readonly KvrNote[]) => new Set(notes.filter(({ text }) => text !== "").map(({ number }) => number));

function entriesOf(root: XmlElement, { side, name, notes }: { side: string; name: string; notes: readonly KvrNote[] }): KvrEntry[] {
  const numbers = numbersOf(notes);
  return childrenOf(find(root, side), name).map((each) => ({ number: attribute(each, "nummer"), words: markedText(each, numbers) }));
}

function wordsOf(element: XmlElement | undefined, notes: readonly KvrNote[]): MarkedText {
  return element ? markedText(element, numbersOf(notes)) : { text: "", markers: [] };
}

function noticeOf(element: XmlElement | undefined, notes: readonly KvrNote[]): KvrSource["notice"] {
  if (!element) return null;
  const given = answererOf(element, attribute(element, "mededeler"), "afdeling");
  return { given, date: collapse(attribute(element, "mededelingdatum")), text: wordsOf(element, notes) };
}
