import { isAccent } from "./compose-accents.js";
import type { Run } from "./run.js";

/** Runs that stand on one baseline, wherever on the page; small ones above or below it belong to the word that they touch. */
export interface Row {
  readonly y: number;
  /** Of most of its characters. */
  readonly size: number;
  readonly runs: readonly PlacedRun[];
}

export interface PlacedRun extends Run {
  readonly superscript: boolean;
}

const SAME_BASELINE = 0.2; // of the smaller size
const SMALLER = 0.85; // of the size of the word that it touches: markers, ordinals, indices
const RAISED_AT_LEAST = 0.1; // of that size
const RAISED_AT_MOST = 0.75;
const LOWERED_AT_MOST = 0.35;
const OVERLAPS_AT_MOST = 0.3;
const TOUCHES_WITHIN = 0.6; // behind the word
const LEADS_WITHIN = 1.6; // before it: the number of a note stands off a little
const MOST_RUNS = 20_000; // on one page; more are no print, and markers are not looked for

interface Host {
  readonly run: Run;
  readonly row: number;
}

/** From the top of the page down. */
export function toRows(runs: readonly Run[]): Row[] {
  const rows = byBaseline(runs);
  const hosts = runs.length > MOST_RUNS ? new Map<Run, Host>() : findHosts(rows);
  const placed: PlacedRun[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    for (const run of row) {
      const host = hosts.get(run);
      const superscript = host !== undefined && !isAccents(run) && run.y - host.run.y >= RAISED_AT_LEAST * host.run.size;
      placed[host ? rowOf(host, hosts) : at]?.push({ ...run, superscript });
    }
  }
  return placed.filter((row) => row.length > 0).map(describeRow);
}

function byBaseline(runs: readonly Run[]): Run[][] {
  const rows: Run[][] = [];
  let [y, size] = [Number.POSITIVE_INFINITY, 0];
  for (const run of [...runs].sort((one, other) => other.y - one.y || one.x - other.x)) {
    const row = rows.at(-1);
    if (!row || Math.abs(run.y - y) > SAME_BASELINE * Math.min(run.size, size)) {
      rows.push([run]);
      [y, size] = [run.y, run.size];
    } else {
      row.push(run);
      if (run.size > size) [y, size] = [run.y, run.size];
    }
  }
  return rows;
}

/** For each small run, the larger one that it touches a little above or below that one's baseline. */
function findHosts(rows: readonly Run[][]): Map<Run, Host> {
  const hosts = new Map<Run, Host>();
  for (const [at, row] of rows.entries()) {
    for (const run of row) {
      const host = nearest(rows, at, run);
      if (host) hosts.set(run, host);
    }
  }
  return hosts;
}

function nearest(rows: readonly Run[][], at: number, run: Run): Host | undefined {
  const reach = 2 * run.size;
  let best: (Host & { distance: number }) | undefined;
  const consider = (row: number): boolean => {
    const candidates = rows[row];
    if (!candidates?.[0] || Math.abs(candidates[0].y - run.y) > reach) return false;
    for (const other of candidates) {
      const distance = touching(run, other);
      if (distance !== undefined && (!best || distance < best.distance)) best = { run: other, row, distance };
    }
    return true;
  };
  for (let above = at - 1; consider(above); above--);
  for (let below = at + 1; consider(below); below++);
  return best;
}

/** How far `small` stands from `large` along the line; undefined where it is none of its markers. */
function touching(small: Run, large: Run): number | undefined {
  const raised = (small.y - large.y) / large.size;
  if (small.turns !== large.turns || raised > RAISED_AT_MOST || raised < -LOWERED_AT_MOST) return undefined;
  if (isAccents(small) && !isAccents(large) && small.x < large.end && small.end > large.x) return 0;
  if (small.size > SMALLER * large.size) return undefined;
  const behind = (small.x - large.end) / large.size;
  if (behind >= -OVERLAPS_AT_MOST && behind <= TOUCHES_WITHIN) return Math.abs(behind);
  const before = (large.x - small.end) / large.size;
  return before >= -OVERLAPS_AT_MOST && before <= LEADS_WITHIN ? Math.abs(before) : undefined;
}

/** Accents printed apart from their letters, some of them higher. */
const isAccents = ({ glyphs }: Run): boolean =>
  glyphs.length < 4 && glyphs.some(({ text }) => isAccent(text)) && glyphs.every(({ text }) => isAccent(text) || text === " ");

/** A marker may touch what is itself set small. */
function rowOf(host: Host, hosts: ReadonlyMap<Run, Host>): number {
  let last = host;
  for (let next = hosts.get(last.run); next; next = hosts.get(last.run)) last = next; // sizes grow, or the accents end, so it ends
  return last.row;
}

function describeRow(runs: readonly PlacedRun[]): Row {
  const size = commonSize(runs);
  return { runs, size, y: runs.find((run) => !run.superscript && run.size >= size * 0.99)?.y ?? runs[0]?.y ?? 0 };
}

function commonSize(runs: readonly PlacedRun[]): number {
  const characters = new Map<number, number>();
  for (const { size, glyphs } of runs) {
    const rounded = Math.round(size * 100) / 100;
    characters.set(rounded, (characters.get(rounded) ?? 0) + glyphs.length);
  }
  return [...characters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}
