import { normaliseAddress } from "../model/addresses.js";
import { articleId, type NodeId, unaddressedArticleId } from "../model/ids.js";
import type { Footnote } from "../model/paper.js";

/** The article that a footnote cites; undefined where it cites none. */
export function articleOf(note: Footnote): { readonly id: NodeId; readonly url: string | null } | undefined {
  if (!note.isArticle) return undefined;
  for (const url of note.urls) {
    const address = normaliseAddress(url);
    if (address) return { id: articleId(address), url };
  }
  const citation = note.text.trim();
  return citation ? { id: unaddressedArticleId(citation), url: null } : undefined;
}
