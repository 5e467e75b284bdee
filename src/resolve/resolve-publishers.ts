import type { EntityRef } from "../model/mention.js";
import type { Footnote } from "../model/paper.js";
import { type Known, nameOf } from "./known.js";

/** The publisher of each footnote's work, in their order: by its printed name, else by the host of its address, else null. */
export function resolvePublishers(footnotes: readonly Footnote[], { publishers }: Known): (EntityRef | null)[] {
  return footnotes.map(({ publisher, urls }) => {
    const printed = publisher ? publishers.named(publisher) : undefined;
    if (printed) return { id: printed.id, name: nameOf(printed), score: 0.98, reason: "publisher as printed" };
    const hosting = urls.map((url) => publishers.at(url)).find((entry) => entry !== undefined);
    return hosting ? { id: hosting.id, name: nameOf(hosting), score: 0.98, reason: "publisher of the address" } : null;
  });
}
