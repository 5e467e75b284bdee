import { attribute, childrenOf, type HtmlNode, isElement, isText, lengthOf, nameOf } from "./html-node.js";

/** Elements that begin and end blocks (HTML Standard, 15.3.3 to 15.3.10). */
const BLOCKS = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);
const UNSEEN = new Set("head script style template noscript iframe object svg math canvas audio video datalist".split(" "));
const FURNITURE = new Set("nav button select textarea dialog".split(" "));
const FURNITURE_ROLES = new Set("navigation banner contentinfo complementary search dialog alert menu menubar toolbar".split(" "));
/** Of the page where they stand outside its main part, else of an article. */
const PAGE_EDGES = new Set(["header", "footer", "aside"]);
const MAIN = new Set(["main", "article", "section"]);
const FURNITURE_CLASS =
  /(?:^|[\s_-])(?:nav|navbar|navigation|navigatie|menu|footer|sidebar|breadcrumbs?|kruimelpad|cookies?|share|sharing|social|socials|newsletter|nieuwsbrief|skip-?links?|note-close)(?:$|[\s_-])/iu;
const FOOTNOTE_CLASS = /(?:^|[\s_-])(?:(?:foot|end)notes?|voetnoot|voetnoten|noot|noten|ftn\d{0,3}|fn\d{1,3}|edn\d{0,3})(?:$|[\s_:-])/iu;
const FOOTNOTE_ROLE = /^doc-(?:footnote|endnotes?)$/u;
const MARKER = /^[[(]?(?:\d{1,3}|\*)[\])]?$/u;
const MARKER_TARGET = /^[^#]{0,2000}#.{0,40}(?:ftn|fn|note|noot|edn)/iu;
const MARKER_CLASS = /(?:^|\s)nootnum(?:\s|$)/u; // of officielebekendmakingen.nl
const RAISED = /vertical-align\s?:\s?(?:super|text-top)/iu;
const HEAVY = /font-weight\s?:\s?(?:bold|[6-9]00)/iu;
const NOT_SHOWN = /display\s?:\s?none|visibility\s?:\s?hidden/iu;

export const isBlock = (node: HtmlNode): boolean => BLOCKS.has(nameOf(node));
export const isUnseen = (node: HtmlNode): boolean => UNSEEN.has(nameOf(node));
export const isMain = (node: HtmlNode): boolean => MAIN.has(nameOf(node)) || attribute(node, "role") === "main";

/** Where in a page an element stands. */
export interface InPage {
  readonly inMain: boolean;
  /** Characters of the whole page. */
  readonly length: number;
}

const FURNITURE_AT_MOST = 0.4; // of a page's characters: a class such as "has-sidebar" may stand on all of it
const FOOTNOTES_AT_MOST = 0.6;

/** What a page carries beside its text: menus, heads and feet, banners, what is hidden. */
export function isFurniture(node: HtmlNode, page: InPage): boolean {
  const name = nameOf(node);
  if (name === "html" || name === "body" || name === "main") return false;
  if (FURNITURE.has(name) || FURNITURE_ROLES.has(attribute(node, "role").toLowerCase())) return true;
  if (PAGE_EDGES.has(name) && !page.inMain) return true;
  if (node.getAttribute?.("hidden") != null || NOT_SHOWN.test(attribute(node, "style"))) return true;
  return isBlock(node) && FURNITURE_CLASS.test(classesOf(node)) && isAtMost(node, FURNITURE_AT_MOST * page.length);
}

export function isFootnote(node: HtmlNode, page: InPage): boolean {
  if (!isBlock(node)) return false;
  return (
    FOOTNOTE_ROLE.test(attribute(node, "role")) || (FOOTNOTE_CLASS.test(classesOf(node)) && isAtMost(node, FOOTNOTES_AT_MOST * page.length))
  );
}

const isAtMost = (node: HtmlNode, most: number): boolean => lengthOf(node, most) <= most;

const classesOf = (node: HtmlNode): string => `${attribute(node, "class")} ${attribute(node, "id")}`;

/** Raised words, and links that are footnote markers though they are not raised. */
export function isSuperscript(node: HtmlNode): boolean {
  const name = nameOf(node);
  if (name === "sup" || RAISED.test(attribute(node, "style")) || attribute(node, "role") === "doc-noteref") return true;
  const isMarker = MARKER_CLASS.test(attribute(node, "class")) || (name === "a" && MARKER_TARGET.test(attribute(node, "href")));
  return isMarker && MARKER.test(textOf(node, 10));
}

/** An inline element that holds nothing but the number of a note: what stands behind it in a block is its words. */
export const isNumberOfNote = (node: HtmlNode): boolean => !isBlock(node) && MARKER.test(textOf(node, 10));

export function isBold(node: HtmlNode): boolean {
  const name = nameOf(node);
  return name === "b" || name === "strong" || name === "th" || HEAVY.test(attribute(node, "style"));
}

/** Cells that hold running words only: their row is one block. Tables that lay out a page hold several blocks in a cell. */
export function isDataRow(node: HtmlNode): boolean {
  if (nameOf(node) !== "tr") return false;
  const cells = [...childrenOf(node)].filter(isElement);
  return cells.length > 1 && cells.every((cell) => isPlainCell(cell));
}

function isPlainCell(cell: HtmlNode): boolean {
  const [first, ...more] = [...childrenOf(cell)].filter((child) => isBlock(child) || nameOf(child) === "br");
  return first === undefined || (more.length === 0 && nameOf(first) === "p");
}

/** The words within, at most about `most` characters of them. */
function textOf(node: HtmlNode, most: number): string {
  let text = "";
  for (const child of childrenOf(node)) {
    if (text.length > most) break;
    text += isText(child) ? (child.data ?? "") : textOf(child, most);
  }
  return text.trim();
}
