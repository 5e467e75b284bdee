import { isHidden, type Line, mask, type View } from "../../../parse/view.js";

/** What official print calls a parliament. */
export interface Imprint {
  /** Name at the head of a paper: "Tweede Kamer der Staten-Generaal". */
  readonly chamber: string;
  /** Short name, of running feet: "Tweede Kamer". */
  readonly short: string;
  /** Where it is printed: "'s-Gravenhage". */
  readonly seat: string;
  /** Fields of government that its ministers have and the Netherlands' never had. */
  readonly portfolios?: readonly string[];
}

export interface Furniture {
  /** Indexes of the lines with which pages end, as far as the wording tells. */
  readonly feet: readonly number[];
  /** Numbers that furniture prints: of the document ("ah-tk-20242025-594") or the Aanhangsel ("594", with its session). */
  readonly document: string | null;
  readonly appendix: string | null;
  readonly session: string | null;
  /** Whether the paper has any: it is an official print. */
  readonly official: boolean;
}

const SESSION = /[Vv]ergaderjaar (\d{4}) ?[-/] ?(\d{4})/u;
const DOCUMENT_NUMBER = /(?:kv|ah)-tk-(?:20\d{2}[A-Z]\d{5}|\d{8}-\d{1,5})/u;
const BEFORE_NUMBER = /^(?:(?:Vragen gesteld door.{0,60})?regering gegeven antwoorden|Aanhangsel van de Handelingen)$/u;
const BARE_NUMBER = /^\d{1,5}$/u;
const HEAD_LINES = 14;

/**
 * Masks page furniture: what the reader recognised by layout, and lines of the fixed official wording, which official
 * print adds to every page or paper and which are no part of what it says.
 */
export function takeFurniture(view: View, imprint: Imprint): Furniture {
  const patterns = patternsOf(imprint);
  const found = {
    feet: [] as number[],
    document: null as string | null,
    appendix: null as string | null,
    session: null as string | null,
    official: false,
  };
  let above: "chamber" | "title" | null = null;
  let unnumbered = false; // a foot whose number stands on the next line
  view.lines.forEach((line, index) => {
    const text = line.text.replace(/ {2,}/gu, " "); // a layer that keeps the layout fills lines with blanks
    const printed = patterns.lines.some((pattern) => pattern.test(text));
    const number = above !== null && index < HEAD_LINES && BARE_NUMBER.test(text);
    if (number && above === "title") found.appendix ??= text;
    const ofFoot = unnumbered && BARE_NUMBER.test(text);
    if (printed || number || ofFoot || (line.block?.kind === "furniture" && !isNote(line))) mask(view, [line.start, line.end]);
    if (printed) read(found, text);
    const foot = patterns.foot.test(text);
    if (foot) found.feet.push(index);
    unnumbered = foot && !/\d$/u.test(text);
    above = BEFORE_NUMBER.test(text) ? "title" : patterns.head.test(text) ? "chamber" : isHidden(view, line) ? above : null;
  });
  return found;
}

function read(found: { document: string | null; session: string | null; official: boolean }, text: string): void {
  found.official = true;
  found.document ??= DOCUMENT_NUMBER.exec(text)?.[0] ?? null;
  const session = SESSION.exec(text);
  if (session) found.session ??= `${session[1]}${session[2]}`;
}

/** Whether a line begins with a raised number and says more: a footnote, wherever on the page it stands. */
export function isNote(line: Line): boolean {
  if (line.block?.kind === "footnote") return true;
  const raised = line.block?.superscripts?.[0];
  return line.block?.kind === "furniture" && raised?.[0] === line.start && line.end - raised[1] > 3;
}

interface Patterns {
  readonly lines: readonly RegExp[];
  readonly foot: RegExp;
  readonly head: RegExp;
}
const KNOWN = new WeakMap<Imprint, Patterns>();

function patternsOf(imprint: Imprint): Patterns {
  const known = KNOWN.get(imprint);
  if (known) return known;
  const { chamber, short, seat } = imprint;
  const running = `${short}, vergaderjaar \\d{4} ?[-/] ?\\d{2,4}, (?:Vragen|Aanhangsel)(?: van de Handelingen)?(?: ?\\d{1,4})?`;
  const patterns: Patterns = {
    foot: new RegExp(`${running}$`, "u"),
    head: new RegExp(`^${chamber}`, "iu"),
    lines: [
      new RegExp(`^${chamber} ?\\d?$`, "iu"), // the chamber's figure stands glued behind its name
      /^Vergaderjaar \d{4} ?[-/] ?\d{2,4}\b.{0,60}$/u,
      /^Vragen gesteld door (?:de )?leden (?:der|van de) \p{L}+(?:, met de daarop door de(?: regering gegeven antwoorden)?)?$/u,
      /^regering gegeven antwoorden$/u,
      /^Aanhangsel van de Handelingen$/u,
      /^(?:kv|ah)-tk-\S{6,20}$/u,
      /^(?:(?:kv|ah)-tk-\S{6,20} ?)?ISSN \d{4} ?- ?\d{3}[\dX].{0,120}$/u,
      new RegExp(`^(?:${seat} \\d{4} ?)?(?:${running})?$`, "u"),
      /^- ?\d{1,3} ?-$/u, // "- 2 -"
      /^(?:Pagina|Page) \d{1,3}(?: ?(?:van|of|\/) ?\d{1,3})?$/iu,
    ],
  };
  KNOWN.set(imprint, patterns);
  return patterns;
}
