import type { XmlElement } from "../../../../model/document.js";
import type { Place, Reference } from "../../../../model/paper.js";
import { type Flow, spanOf } from "../../../../parse/flow.js";
import type { View } from "../../../../parse/view.js";
import { readReferences } from "../../grammar/references.js";
import { attribute } from "../tree.js";
import { flowOfElements } from "./element-flow.js";
import { within } from "./elements.js";

/** Words of a paper, and the elements whose links to other publications stand in them. */
export interface Referring {
  readonly place: Place | null;
  readonly flow: Flow;
  readonly elements: readonly XmlElement[];
}

/** The earlier papers that the words name, and those that `extref` of kind "document" leads to. */
export function officialReferences(view: View, { place, flow, elements }: Referring): readonly Reference[] {
  const named = readReferences(flow, place);
  const linked = elements
    .flatMap((element) => within(element, "extref", "dossierref"))
    .flatMap((link): Reference[] => {
      const number = canonical(attribute(link, "doc"));
      const words = flowOfElements(view, [link]);
      if (!number || named.some((reference) => reference.number === number.number)) return [];
      return [{ ...number, text: words.text, span: words.text === "" ? null : spanOf(words, 0, words.text.length), place }];
    });
  return [...named, ...linked];
}

const KINDS: readonly (readonly [RegExp, Reference["kind"]])[] = [
  [/^kv-tk-(20\d{2}Z\d{5})$/u, "questionSet"],
  [/^(ah-(?:tk|ek)-\d{8}-\d{1,4})$/u, "appendix"],
  [/^(kst-\d{5}(?:-[\dIVXA-Z]{1,6}){0,2})$/u, "paper"],
];

function canonical(identifier: string): Pick<Reference, "kind" | "number"> | undefined {
  for (const [pattern, kind] of KINDS) {
    const number = pattern.exec(identifier)?.[1];
    if (number) return { kind, number };
  }
  return undefined;
}
