import type { EntityRef } from "../model/mention.js";
import type { Footnote } from "../model/paper.js";
import { type Known, nameOf } from "./known.js";

/** The publisher of each footnote's work: by its printed name, else by the host of its address. */
export function resolvePublishers(footnotes: readonly Footnote[], { publishers }: Known): Record<string, EntityRef> {
  const found: Record<string, EntityRef> = {};
  for (const { number, publisher, urls } of footnotes) {
    const printed = publisher ? publishers.named(publisher) : undefined;
    const hosting = printed ? undefined : urls.map((url) => publishers.at(url)).find((entry) => entry !== undefined);
    if (printed) found[number] = { id: printed.id, name: nameOf(printed), score: 0.98, reason: "publisher as printed" };
    else if (hosting) found[number] = { id: hosting.id, name: nameOf(hosting), score: 0.98, reason: "publisher of the address" };
  }
  return found;
}
