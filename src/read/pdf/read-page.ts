import { interpret, type Operators } from "./interpret.js";
import { type Line, toLine } from "./line.js";
import type { Font } from "./place-glyphs.js";
import { toReadingOrder } from "./reading-order.js";
import { toRows } from "./rows.js";
import type { Run } from "./run.js";
import { toSegments } from "./segments.js";

/** The lines of a page in reading order; last what stands aslant or turned against the rest (a watermark, a margin's stamp). */
export function readPage(operators: Operators, fontOf: (name: string) => Font, page: number): Line[] {
  const runs = interpret(operators, fontOf);
  const turns = commonTurns(runs);
  const upright = runs.filter((run) => run.turns === turns);
  const lines = toReadingOrder(toSegments(toRows(upright))).map((segments) => toLine(segments, page));
  const turned = [0, 1, 2, 3, undefined]
    .filter((other) => other !== turns)
    .flatMap((other) => toSegments(toRows(runs.filter((run) => run.turns === other))))
    .map((segment) => toLine([segment], page, true));
  return [...lines, ...turned].filter((line) => line !== undefined);
}

/** A landscape page shows all its text turned: upright is what most of it is. */
function commonTurns(runs: readonly Run[]): Run["turns"] {
  const counts = [0, 0, 0, 0];
  for (const { turns, glyphs } of runs) if (turns !== undefined) counts[turns] = (counts[turns] ?? 0) + glyphs.length;
  return counts.indexOf(Math.max(...counts)) as 0 | 1 | 2 | 3;
}
