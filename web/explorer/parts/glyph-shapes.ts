import type { Kind } from "../pages/network/graph.js";

/** Families that colours stand for. */
export const FAMILIES = ["ask", "gov", "named", "doc", "press", "topic"] as const;
export type Family = (typeof FAMILIES)[number];

/** An outline on a square of 16, filled, or drawn with a pen of this width. */
export interface Glyph {
  readonly family: Family;
  readonly path: string;
  readonly pen: number | null;
}

const HEXAGON = "M8 1 14 4.5V11.5L8 15 2 11.5V4.500Z";
const RING_HEXAGON = "M8 2.4 12.9 5.2V10.8L8 13.6 3.1 10.8V5.200Z";

/** Solid is the one, ring is the body it belongs to; shapes alone suffice, in black and white too. */
export const GLYPHS: Readonly<Record<Kind, Glyph>> = {
  PERSON: { family: "ask", path: "M1.4 8a6.6 6.6 0 1 0 13.2 0a6.6 6.6 0 1 0-13.2 0Z", pen: null },
  PARTY: { family: "ask", path: "M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0Z", pen: 2.6 },
  OFFICE: { family: "gov", path: "M2 2H14V14H2Z", pen: null },
  MINISTRY: { family: "gov", path: "M3.1 3.1H12.9V12.900H3.100Z", pen: 2.6 },
  COMPANY: { family: "named", path: HEXAGON, pen: null },
  INSTITUTION: { family: "named", path: RING_HEXAGON, pen: 2.5 },
  GROUP: { family: "named", path: "M8 3.600 13.400 13.200H2.600Z", pen: 2.4 },
  PLACE: { family: "named", path: "M8 15.200 1 2.200H15Z", pen: null },
  INSTRUMENT: { family: "named", path: "M3 2H13V5.500H9.700V14H6.300V5.500H3Z", pen: null },
  TOPIC: { family: "topic", path: "M8 .6 15.400 8 8 15.400 .6 8Z", pen: null },
  QUESTION_SET: { family: "doc", path: "M3 1H10L13.600 4.600V15H3Z", pen: null },
  NOTICE: { family: "doc", path: "M4.100 2.100H9.500L12.500 5.100V13.900H4.100Z", pen: 2.1 },
  QUESTION: { family: "doc", path: "M1.500 2H14.500V11H7.500L3.600 15V11H1.500Z", pen: null },
  ANSWER: { family: "doc", path: "M2.500 3H13.500V10.200H12.300V13.200L9 10.200H2.500Z", pen: 2.1 },
  ARTICLE: { family: "press", path: "M4.600 2.800H16L11.400 13.200H0Z", pen: null },
  PUBLISHER: { family: "press", path: "M5.300 4H14.100L10.700 12H1.900Z", pen: 2.4 },
};

/** Kinds whose labels are words of a document: set in the serif. */
export const SAID: ReadonlySet<Kind> = new Set(["QUESTION_SET", "QUESTION", "ANSWER", "ARTICLE"]);

/** Side of a node's square in pixels: grows with the root of its links, so that areas compare. */
export const sizeOf = (links: number): number => Math.round(Math.min(30, 11 + Math.sqrt(links) * 3));
