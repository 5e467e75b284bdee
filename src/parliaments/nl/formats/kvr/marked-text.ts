import type { XmlElement } from "../../../../model/document.js";
import { attribute } from "../tree.js";
import { smallDigit } from "./small-digit.js";

/** Words, and the places of the footnote markers between them, which are no part of the words. */
export interface MarkedText {
  /** White space collapsed, normal form C. */
  readonly text: string;
  readonly markers: readonly Marker[];
}
export interface Marker {
  readonly number: string;
  /** Offset in the text that it stands before. */
  readonly at: number;
}

export const NO_TEXT: MarkedText = { text: "", markers: [] };

/** The words of an element. `notes`: numbers that have a footnote, which tells a marker from the 2 of CO2. */
export function markedText(element: XmlElement, notes: ReadonlySet<string>): MarkedText {
  let text = "";
  let afterDigit = false;
  const markers: Marker[] = [];
  for (const child of element.children) {
    if (!("name" in child)) {
      text = join(afterDigit && PUNCTUATION.test(child.text) ? text.trimEnd() : text, child.text);
      afterDigit = false;
    } else if (child.name === "voetnoot") {
      const number = attribute(child, "nummer");
      afterDigit = smallDigit(number, text, notes);
      if (afterDigit) text = `${text.trimEnd()}${number} `;
      else markers.push({ number, at: text.length });
    }
  }
  return trimmed(text, markers);
}

const UNEVEN = /[^\S ]| {2}/;
const PUNCTUATION = /^\s*[-–.,;:?!)\]»’]/u;

function join(before: string, piece: string): string {
  const after = (UNEVEN.test(piece) ? piece.replace(/\s+/gu, " ") : piece).normalize("NFC");
  return before === "" || before.endsWith(" ") ? before + after.trimStart() : before + after;
}

function trimmed(text: string, markers: readonly Marker[]): MarkedText {
  const end = text.trimEnd().length;
  return { text: text.slice(0, end), markers: markers.map(({ number, at }) => ({ number, at: Math.min(at, end) })) };
}

/** The part from one offset to another, without blanks around it. A marker at a cut belongs to what stands before it. */
export function part({ text, markers }: MarkedText, from: number, until = text.length): MarkedText {
  const start = from + (text.slice(from, until).length - text.slice(from, until).trimStart().length);
  const inside = markers.filter(({ at }) => (at > from || from === 0) && at <= until);
  return trimmed(
    text.slice(start, until),
    inside.map(({ number, at }) => ({ number, at: Math.max(0, at - start) })),
  );
}

/** Both, one after the other, with words between them. */
export function joined(before: MarkedText, between: string, after: MarkedText): MarkedText {
  const start = before.text + between;
  return {
    text: start + after.text,
    markers: [...before.markers, ...after.markers.map(({ number, at }) => ({ number, at: at + start.length }))],
  };
}
