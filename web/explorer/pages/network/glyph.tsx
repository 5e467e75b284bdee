import { GLYPHS } from "../../parts/glyph-shapes.js";
import type { Kind } from "./graph.js";

/** The shape of a kind in the colour of its family; the word beside it says the same. */
export function KindGlyph({ kind }: { readonly kind: Kind }) {
  const { family, path, pen } = GLYPHS[kind];
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
