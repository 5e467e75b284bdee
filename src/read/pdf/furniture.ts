import { groupBy } from "./group-by.js";
import type { Line } from "./line.js";
import type { TypeArea } from "./type-area.js";

const EDGE_LINES = 5; // of a page, from its top or foot, that may be running heads or feet
const SAME_HEIGHT = 2; // points by which a running line may move from page to page
const APART = 1.35; // of the leading: what stands closer to the text in the text's own size belongs to it
const SMALLER = 0.96;
const LARGER = 1.04;
const MARGIN_SMALLER = 0.85;
const MOSTLY = 0.5; // of the characters: a document tagged as artifact all over is tagged wrongly
const PAGE_NUMBER = /^(?:(?:pagina|page|blad|p\.)\s?)?[-–]?\s?(?<number>\d{1,4})\s?[-–]?(?:\s?(?:\/|van|of)\s?\d{1,4})?$/iu;
const FOOT = /^(?:\S+\s){3,}(?<number>\d{1,4})$/u; // words, and the number of the page
const FAR_APART = 2; // of the leading
const LOST = 3; // of the leading: nothing but a foot stands so far below the text in a size of its own

/**
 * Lines that belong to the page, not to the text: what the document itself calls an artifact, what stands turned, running heads
 * and feet (the same words at the same height of several pages, numbers that count with the pages), small print in the margin,
 * and a foot that ends in the number of its page.
 */
export function findFurniture(lines: readonly Line[], area: TypeArea): ReadonlySet<Line> {
  const found = new Set<Line>();
  const artifacts = lines.filter(({ role }) => role === "furniture");
  if (lengthOf(artifacts) < lengthOf(lines) * MOSTLY) for (const line of artifacts) found.add(line);
  for (const line of lines) if (line.turned || isMarginal(line, area)) found.add(line);

  const pages = [...groupBy(lines, ({ page }) => page)].map(([page, all]) => ({ page, lines: all }));
  for (const edge of ["top", "foot"] as const) {
    const edges = pages.map(({ lines: all }) => edgeOf(all, edge));
    const running = findRunning(edges.flat());
    for (const zone of edges) markZone(zone, { running, found, area, edge });
  }
  return found;
}

/** Small print that stands wholly outside the column of the text. */
function isMarginal(line: Line, { size, left, right }: TypeArea): boolean {
  const outside = line.end < left - size || line.x > right + size;
  return outside && line.size <= size * MARGIN_SMALLER;
}

/** The lines nearest to an edge of the page, from the edge inward. */
function edgeOf(lines: readonly Line[], edge: "top" | "foot"): Line[] {
  const upright = lines.filter(({ turned }) => !turned);
  const sorted = [...upright].sort((one, other) => (edge === "top" ? other.y - one.y : one.y - other.y));
  return sorted.slice(0, EDGE_LINES);
}

/** Lines that another page has too: at the same height, with the same words, whose numbers are the same or count with the pages. */
function findRunning(lines: readonly Line[]): ReadonlySet<Line> {
  const running = new Set<Line>();
  for (const alike of groupBy(lines, ({ text }) => text.replace(/\d+/gu, "#")).values()) {
    for (const line of alike) {
      const again = alike.some(
        (other) => other.page !== line.page && Math.abs(other.y - line.y) <= SAME_HEIGHT && countsWithPages(line, other),
      );
      if (again) running.add(line);
    }
  }
  return running;
}

function countsWithPages(line: Line, other: Line): boolean {
  const numbers = line.text.match(/\d+/gu) ?? [];
  const others = other.text.match(/\d+/gu) ?? [];
  return numbers.every((number, at) => number === others[at] || Number(number) - line.page === Number(others[at]) - other.page);
}

interface Zone {
  readonly running: ReadonlySet<Line>;
  readonly found: Set<Line>;
  readonly area: TypeArea;
  readonly edge: "top" | "foot";
}

/** Nothing stands below it but the margin's print, and it begins no note. */
function isLast(line: Line, zone: readonly Line[], area: TypeArea): boolean {
  return line.superscripts[0]?.[0] !== 0 && !zone.some((other) => other.y < line.y - 1 && !isMarginal(other, area));
}

/** From the edge inward, up to the first line that is text. */
function markZone(zone: readonly Line[], { running, found, area, edge }: Zone): void {
  const own = zone.filter((line) => !found.has(line));
  for (const [at, line] of own.entries()) {
    const inward = own.slice(at + 1).find((other) => Math.abs(other.y - line.y) > area.size * 0.5);
    const gap = inward ? Math.abs(inward.y - line.y) / area.leading : Number.POSITIVE_INFINITY;
    const ownSize = line.size < area.size * SMALLER || line.size > area.size * LARGER;
    const repeated = running.has(line) && (gap > APART || ownSize || (inward !== undefined && running.has(inward)));
    const numbered = (gap > APART && isNumbered(line, PAGE_NUMBER)) || (gap > FAR_APART && isNumbered(line, FOOT));
    const lost = edge === "foot" && isLast(line, zone, area) && gap > LOST && ownSize && inward !== undefined;
    if (!repeated && !numbered && !lost) return;
    found.add(line);
  }
}

function isNumbered({ text, page }: Line, pattern: RegExp): boolean {
  return Number(pattern.exec(text)?.groups?.number) === page;
}

const lengthOf = (lines: readonly Line[]): number => lines.reduce((sum, { text }) => sum + text.length, 0);
