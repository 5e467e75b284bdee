import normalizeUrl from "normalize-url";

/** Parameters that say how a reader came, not what is read. */
const TRACKING = [
  /^(?:utm|at|mtm|pk|hsa|ns|wt|dm|stm|vero|oly)_\w+$/i,
  /^(?:fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|igsh|mc_[ce]id|mkt_tok|ocid|cmpid|cmp|icid|intcmp|int_cmp|xtor|spm|smid|smtyp)$/i,
  /^(?:referr?er|ref|ref_src|ref_url|_ga|_gl|wt\.\w+|share|shared?_?from|share_id|soc_src|soc_trk|trk|trackingid|sh|sc_campaign|campaign_?id)$/i,
  /^(?:amp|outputtype|source_?location)$/i,
];
const SHARED_ON = /^(?:x\.com|twitter\.com)$/u; // "?s=20&t=…" says who shared it
const SHARING = [/^(?:s|t|cn|lang)$/i];
const VIDEO = /^(?:youtube\.com)$/u;
const VIDEO_SHARING = [/^(?:si|feature|pp|ab_channel|t|index|start_radio)$/i];

const BLANK = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]+/gu; // lines broken inside the address, and what has no width
const BEFORE = /^[<([«"“‘']+/u;
const BEHIND = new Set(".,;:'\"]»”’>…");
const WITHOUT_SCHEME = /^(?:www\.|(?:[\p{L}\d-]+\.)+\p{L}{2,}(?:[/?#]|$))/iu;
const HANDHELD = /^(?:www|m|mobile|mobiel|amp|touch|wap)\.(?=[^.]+\.[^.]+)/u;
const HANDHELD_INSIDE = /^(?<language>\p{L}{2,3})\.m\./u; // "nl.m.wikipedia.org"
const DIRECTORY_INDEX = [/^(?:index|default|home)\.(?:html?|php\d?|aspx?|jsp)$/i];
const QUICK_PAGE = /(?:\/amp|\.amp|\/amp\.html|\.amp\.html)\/?$/iu;

/**
 * One spelling for the address of a cited work, without scheme: "example.org/a/b?id=3". The same page is the same
 * however it was printed: with or without scheme and "www", over several lines, from a telephone's host, with parameters that only
 * tell where the reader came from. Shortened addresses stay as they are. Undefined where the text is no http(s) address.
 */
export function normaliseAddress(printed: string): string | undefined {
  const address = withoutMarks(printed.replace(BLANK, ""));
  const full = /^https?:\/\//iu.test(address) ? address : WITHOUT_SCHEME.test(address) ? `https://${address}` : undefined;
  if (full === undefined || !/^https?:\/\/[^\s/?#]+/iu.test(full)) return undefined;
  try {
    const url = canonical(new URL(full));
    return normalizeUrl(url.href, {
      stripProtocol: true,
      stripWWW: true,
      stripHash: !/^#!?\//u.test(url.hash),
      stripTextFragment: true,
      removeTrailingSlash: true,
      removeQueryParameters: trackingAt(url.hostname),
      sortQueryParameters: true,
      removeDirectoryIndex: DIRECTORY_INDEX,
    });
  } catch {
    return undefined;
  }
}

/** Quotation marks around it and the full stop of its sentence; a bracket behind it only where the address did not open one. */
function withoutMarks(text: string): string {
  const address = text.replace(BEFORE, "");
  const opened = address.includes("(");
  let end = address.length;
  while (end > 0 && (BEHIND.has(address.charAt(end - 1)) || (!opened && address.charAt(end - 1) === ")"))) end--;
  return address.slice(0, end);
}

const trackingAt = (host: string): RegExp[] =>
  SHARED_ON.test(host) ? [...TRACKING, ...SHARING] : VIDEO.test(host) ? [...TRACKING, ...VIDEO_SHARING] : TRACKING;

/** The page's usual place: not its telephone's, quick or shared form. */
function canonical(printed: URL): URL {
  const quick = /^\/amp\/(?:s\/)?(?<rest>[^/]+\..*)$/u.exec(printed.pathname)?.groups?.rest;
  if (quick && /$(?<=(?:^|\.)google\.[a-z.]+)/u.test(printed.hostname)) return canonical(new URL(`https://${quick}`));
  const url = new URL(printed.href);
  url.protocol = "https:";
  url.port = /^(?:80|443)$/u.test(url.port) ? "" : url.port;
  url.hostname = url.hostname.replace(/\.$/u, "").replace(HANDHELD, "").replace(HANDHELD, "").replace(HANDHELD_INSIDE, "$<language>.");
  if (url.hostname === "twitter.com") url.hostname = "x.com";
  if (url.hostname === "youtu.be") return video(url);
  url.pathname = url.pathname.replace(QUICK_PAGE, (ending) =>
    ending.toLowerCase().endsWith(".html") && !ending.startsWith("/") ? ".html" : "",
  );
  return url;
}

function video(short: URL): URL {
  const url = new URL("https://youtube.com/watch");
  url.searchParams.set("v", short.pathname.slice(1));
  return url;
}
