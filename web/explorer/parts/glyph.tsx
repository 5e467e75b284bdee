import type { NodeKind } from "../ask/generated/graphql.js";
import { GLYPHS } from "./glyph-shapes.js";

type Shape = keyof typeof GLYPHS;

/** Kinds that are drawn as another one. */
const DRAWN_AS: Partial<Record<NodeKind, Shape>> = {
  MEMBER: "PERSON",
  MINISTER: "OFFICE",
  PARLIAMENT: "INSTITUTION",
  DOCUMENT: "QUESTION_SET",
};

const isShape = (kind: string): kind is Shape => kind in GLYPHS;

/** The shape of a kind in the colour of its family; the word beside it says the same. */
export function Glyph({ kind }: { readonly kind: NodeKind }) {
  const { family, path, pen } = GLYPHS[DRAWN_AS[kind] ?? (isShape(kind) ? kind : "INSTITUTION")];
  return (
    <svg class={`g ${family}`} viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={path}
        fill={pen === null ? "currentColor" : "none"}
        stroke={pen === null ? "none" : "currentColor"}
        stroke-width={pen ?? 0}
      />
    </svg>
  );
}
