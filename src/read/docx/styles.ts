import type { XmlDraft } from "../xml-tree.js";
import { childOf, elementsOf, numberOf, settingOf, switchOf } from "./word-xml.js";

/** What a style says of paragraphs or characters, its ancestors' words included. */
export interface Style {
  readonly heading: boolean;
  readonly bold: boolean;
  readonly superscript: boolean;
  /** A list that every paragraph of the style is in. */
  readonly list: ListPlace | undefined;
}

export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

const PLAIN: Style = { heading: false, bold: false, superscript: false, list: undefined };
const HEADING_NAME = /^(?:heading|kop|title|titel|subtitle|ondertitel)(?:\s?\d)?$/iu;
const BODY_LEVEL = 9; // ECMA-376-1, 17.3.1.20: no outline level

export type Styles = (id: string | undefined) => Style;

/** Styles by id, from `word/styles.xml`; an id that is not there is a plain style. */
export function readStyles(part: XmlDraft | undefined): Styles {
  const drafts = new Map(
    elementsOf(part).flatMap((draft) => (draft.name === "w:style" ? [[draft.attributes["w:styleId"] ?? "", draft]] : [])),
  );
  const known = new Map<string, Style>();
  const resolve = (id: string | undefined): Style => {
    const draft = id === undefined ? undefined : drafts.get(id);
    if (id === undefined || !draft) return PLAIN;
    const done = known.get(id);
    if (done) return done;
    known.set(id, PLAIN); // a style that descends from itself ends here
    const style = describe(draft, id, resolve(settingOf(draft, "w:basedOn")));
    known.set(id, style);
    return style;
  };
  return resolve;
}

function describe(draft: XmlDraft, id: string, base: Style): Style {
  const paragraph = childOf(draft, "w:pPr");
  const run = childOf(draft, "w:rPr");
  const level = numberOf(settingOf(paragraph, "w:outlineLvl"));
  const named = HEADING_NAME.test(settingOf(draft, "w:name") ?? "") || HEADING_NAME.test(id);
  const raised = settingOf(run, "w:vertAlign");
  return {
    heading: named || (level === undefined ? base.heading : level < BODY_LEVEL),
    bold: switchOf(run, "w:b") ?? base.bold,
    superscript: raised === undefined ? base.superscript : raised === "superscript",
    list: listPlaceOf(paragraph) ?? base.list,
  };
}

/** `<w:numPr>` of a paragraph's or style's properties. List "0" takes a paragraph out of its style's list. */
export function listPlaceOf(properties: XmlDraft | undefined): ListPlace | undefined {
  const numbering = childOf(properties, "w:numPr");
  const list = settingOf(numbering, "w:numId");
  return list === undefined ? undefined : { list, level: Math.max(0, Math.min(8, numberOf(settingOf(numbering, "w:ilvl")) ?? 0)) };
}
