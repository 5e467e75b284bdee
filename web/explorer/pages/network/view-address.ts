import { KINDS, LINK_TYPES } from "./graph.js";
import { FIRST_VIEW, type Pin, type View } from "./view.js";

/** Of the form below. A later one may be read in part. */
const VERSION = "1";
/** Longest query string that every mail program and server lets through whole. */
export const LONGEST = 2_000;

/** A view read from an address: what is no part of a view is passed over. */
export interface Read {
  readonly view: View;
  /** True where a later version made the address, or something in it stands for nothing. */
  readonly doubtful: boolean;
}

/** The keys that a view takes in an address; the frame keeps language and theme beside them. */
export const VIEW_KEYS = ["v", "m", "seeds", "x", "h", "pin", "k", "l", "t", "c", "s", "sel", "path"] as const;

/** What differs from the first view, at most 2,000 characters: pins go first, then what is hidden, then what was opened last. */
export function addressOf(view: View): { readonly query: URLSearchParams; readonly whole: boolean } {
  let short = view;
  while (true) {
    const query = written(short);
    if (query.toString().length <= LONGEST) return { query, whole: short === view };
    const shorter = withLess(short);
    if (shorter === short) return { query: written({ ...FIRST_VIEW, mode: view.mode, seeds: view.seeds.slice(0, 10) }), whole: false };
    short = shorter;
  }
}

function withLess(view: View): View {
  if (view.pinned.length > 0) return { ...view, pinned: view.pinned.slice(1) };
  if (view.hidden.length > 0) return { ...view, hidden: view.hidden.slice(1) };
  if (view.expanded.length > 0) return { ...view, expanded: view.expanded.slice(0, -1) };
  return view;
}

function written(view: View): URLSearchParams {
  const { mode, seeds, expanded, hidden, pinned, kindsOff, linksOff, time, score, seed, selected, path } = view;
  const given: Readonly<Record<(typeof VIEW_KEYS)[number], string>> = {
    v: VERSION,
    m: mode === "ties" ? "ties" : "",
    seeds: listed(seeds),
    x: listed(expanded),
    h: listed(hidden),
    pin: listed(pinned.map(({ id, x, y }) => `${x},${y},${id}`)),
    k: same(kindsOff, FIRST_VIEW.kindsOff) ? "" : kindsOff.join(" ").toLowerCase() || "all",
    l: linksOff.join(" ").toLowerCase(),
    t: time ? `${time.from}..${time.to}` : "",
    c: score === 0 ? "" : String(score),
    s: seed === 1 ? "" : String(seed),
    sel: selected ?? "",
    path: path ? listed([path.from, path.to, String(path.at)]) : "",
  };
  return new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ""));
}

const same = (these: readonly string[], those: readonly string[]): boolean =>
  these.length === those.length && these.every((one) => those.includes(one));

/** Blanks part the list, so an id with one has it written out. */
const listed = (ids: readonly string[]): string => ids.map((id) => id.replaceAll("%", "%25").replaceAll(" ", "%20")).join(" ");

const parted = (text: string | null): string[] =>
  (text ?? "")
    .split(" ")
    .filter((id) => id !== "")
    .map((id) => id.replaceAll("%20", " ").replaceAll("%25", "%"));

const MONTHS = /^(\d{4}-(?:0[1-9]|1[0-2]))\.\.(\d{4}-(?:0[1-9]|1[0-2]))$/u;

/** Reads what `addressOf` writes, of any age; never throws. */
export function viewOf(query: URLSearchParams): Read {
  const kinds = query.get("k");
  const months = MONTHS.exec(query.get("t") ?? "");
  const version = query.get("v");
  const [from, to, at] = parted(query.get("path"));
  const view: View = {
    mode: query.get("m") === "ties" ? "ties" : "papers",
    seeds: parted(query.get("seeds") ?? query.get("n")).slice(0, 100),
    expanded: parted(query.get("x")).slice(0, 100),
    hidden: parted(query.get("h")),
    pinned: parted(query.get("pin")).flatMap(pinOf),
    kindsOff: kinds === null ? FIRST_VIEW.kindsOff : KINDS.filter((kind) => kinds.toUpperCase().split(" ").includes(kind)),
    linksOff: LINK_TYPES.filter((type) => (query.get("l") ?? "").toUpperCase().split(" ").includes(type)),
    time: months?.[1] && months[2] && months[1] <= months[2] ? { from: months[1], to: months[2] } : null,
    score: whole(query.get("c"), 0, 100) ?? 0,
    seed: whole(query.get("s"), 1, 2 ** 31) ?? 1,
    selected: query.get("sel"),
    path: from && to ? { from, to, at: whole(at ?? null, 0, 9) ?? 0 } : null,
  };
  return { view, doubtful: (version !== null && version !== VERSION) || (query.has("t") && view.time === null) };
}

function pinOf(text: string): Pin[] {
  const [x, y, ...id] = text.split(",");
  const place = { x: Number(x), y: Number(y), id: id.join(",") };
  return Number.isFinite(place.x) && Number.isFinite(place.y) && place.id !== "" ? [place] : [];
}

function whole(text: string | null, least: number, most: number): number | null {
  const number = Number(text ?? Number.NaN);
  return text !== null && text !== "" && Number.isInteger(number) && number >= least && number <= most ? number : null;
}
