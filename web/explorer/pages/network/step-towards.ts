import type { Places } from "./layout.js";
import type { ShownLink } from "./shown.js";

/** Directions of the arrow keys on a screen whose y grows upwards, as the layout's does. */
export const ARROWS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

/** The nearest node linked with this one that lies within 60 degrees of a direction; null where none does. */
export function stepTowards(
  from: string,
  direction: { readonly x: number; readonly y: number },
  on: { readonly links: readonly ShownLink[]; readonly places: Places },
): string | null {
  const start = on.places.get(from);
  if (!start) return null;
  let nearest: { readonly id: string; readonly far: number } | null = null;
  for (const { source, target } of on.links) {
    if (source !== from && target !== from) continue;
    const id = source === from ? target : source;
    const place = on.places.get(id);
    if (!place) continue;
    const [x, y] = [place.x - start.x, place.y - start.y];
    const far = Math.hypot(x, y);
    if (x * direction.x + y * direction.y > far * 0.5 && (nearest === null || far < nearest.far)) nearest = { id, far };
  }
  return nearest?.id ?? null;
}
