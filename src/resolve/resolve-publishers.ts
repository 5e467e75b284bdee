import type { EntityRef } from "../model/mention.js";
import type { Footnote } from "../model/paper.js";
import { type Known, nameOf } from "./known.js";

/**
 * The publisher of each footnote's work, in their order: by its printed name, else by the host of its address, else by the
 * first of the printed words, else null.
 */
export function resolvePublishers(footnotes: readonly Footnote[], { publishers }: Known): (EntityRef | null)[] {
  return footnotes.map(({ publisher, urls }) => {
    const printed = publisher ? publishers.named(publisher) : undefined;
    if (printed) return { id: printed.id, name: nameOf(printed), score: 0.98, reason: "publisher as printed" };
    const hosting = urls.map((url) => publishers.at(url)).find((entry) => entry !== undefined);
    if (hosting) return { id: hosting.id, name: nameOf(hosting), score: 0.98, reason: "publisher of the address" };
    const leading = publisher ? publishers.leading(publisher) : undefined;
    return leading ? { id: leading.id, name: nameOf(leading), score: 0.9, reason: "publisher, with other words printed" } : null;
  });
}
