/** One character, or the few that one glyph stands for, on its baseline. Points, in a page turned upright. */
export interface Glyph {
  /** NFC; a ligature is taken apart. " " for every blank. */
  readonly text: string;
  readonly x: number;
  /** Where its ink's box ends: without letter spacing. */
  readonly end: number;
}

/** What a document's own structure says of a piece of content (ISO 32000-1, 14.8). */
export type Role = "furniture" | "heading" | "footnote" | "table";

/** Glyphs that one operator shows: one font, one size, one baseline. */
export interface Run {
  readonly glyphs: readonly Glyph[];
  readonly x: number;
  readonly end: number;
  readonly y: number;
  /** Height of the type, points. */
  readonly size: number;
  readonly bold: boolean;
  readonly role: Role | undefined;
  /** Quarter turns counter-clockwise in which it is read; undefined where it stands aslant. */
  readonly turns: 0 | 1 | 2 | 3 | undefined;
}
