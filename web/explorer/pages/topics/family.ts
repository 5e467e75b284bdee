import type { EntityKind } from "../../ask/generated/graphql.js";
import { type Family, GLYPHS } from "../../parts/glyph-shapes.js";

const isDrawn = (kind: string): kind is keyof typeof GLYPHS => kind in GLYPHS;

/** The colour of a kind: its family's. */
export const familyOf = (kind: EntityKind): Family => GLYPHS[isDrawn(kind) ? kind : "INSTITUTION"].family;
