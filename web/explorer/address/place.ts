/** Pages by the first part of their address. */
export const PAGES = ["home", "entity", "set", "network", "topics", "times", "review"] as const;
export type PageName = (typeof PAGES)[number];

/** Where the reader is: everything that a page shows follows from this. */
export interface Place {
  /** Null where no page has this address. */
  readonly page: PageName | null;
  /** Of what the page is about; null for pages about everything. */
  readonly id: string | null;
  readonly query: URLSearchParams;
}

/** Characters of an address at most: longer ones are cut off by some that pass them on. */
export const LONGEST = 2048;

/** Pages that are about one thing, named behind them. */
const ABOUT: ReadonlySet<PageName> = new Set(["entity", "set"]);

const HOME: Pick<Place, "page" | "id"> = { page: "home", id: null };

/** "/entity/party:nl/cda?lang=en" → page, id and query. Never throws: an address that cannot be read has no page. */
export function placeOf(pathname: string, search: string): Place {
  const query = new URLSearchParams(search.slice(0, LONGEST));
  const [first = "", ...rest] = pathname.split("/").slice(1);
  if (first === "") return { ...HOME, query };
  const page = PAGES.find((name) => name === first && name !== "home");
  const id = decoded(rest.join("/"));
  if (!page || id === null || (id !== "") !== ABOUT.has(page)) return { page: null, id: null, query };
  return { page, id: id === "" ? null : id, query };
}

/** Address of a place; slashes and colons of ids stay readable. */
export function hrefOf(page: PageName, id: string | null = null, query: URLSearchParams | Readonly<Record<string, string>> = {}): string {
  const path = page === "home" ? "/" : `/${page}${id === null ? "" : `/${encoded(id)}`}`;
  const search = new URLSearchParams(query).toString();
  return search === "" ? path : `${path}?${search}`;
}

/** Address of a node's own page; a question's is its place in the page of its set. */
export function pageOfNode(id: string): string {
  if (id.startsWith("question-set:")) return hrefOf("set", id);
  const [, set, question] = /^question:(.+)\/([^/]+)$/u.exec(id) ?? [];
  return set && question ? hrefOf("set", `question-set:${set}`, { q: question }) : hrefOf("entity", id);
}

const encoded = (id: string): string => encodeURIComponent(id).replace(/%2F/gu, "/").replace(/%3A/gu, ":");

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null; // a broken escape
  }
}
