import type { Ask } from "../ask/ask.js";
import type { Lang } from "../words/words.js";

/** What the frame gives every page; `pages/<name>/page.tsx` exports it as `Page`. */
export interface PageProps {
  readonly lang: Lang;
  /** Of what the page is about, as it stands in the address. */
  readonly id: string | null;
  readonly address: Address;
  /** Goes to another page; `step` (unless told) makes an entry that Back returns to. */
  readonly goTo: (href: string, step?: boolean) => void;
  readonly ask: Ask;
  /** Address of a node's own page; a question's leads to its place in its set. */
  readonly pageOf: (id: string) => string;
}

/** The page's own part of the address; `step` makes an entry that the browser's Back returns to. Language and theme are kept by the frame. */
export interface Address {
  readonly query: URLSearchParams;
  readonly go: (query: URLSearchParams, step: boolean) => void;
}
