import type { XmlElement, XmlText } from "../../../../model/document.js";
import { joinAtHyphen } from "../../../../parse/line-end.js";
import { childrenOf, find } from "../tree.js";

/** A word broken at the end of a printed line: "Neder– landers", "onder- nomen". */
const BROKEN = /(?<![\p{L}\p{N}'’-])(?<before>\p{L}[\p{L}\p{N}'’-]*)[-–]\s(?<after>\p{L}[\p{L}\p{N}]*)/gu;
const LETTERS_APART = /(?<![\p{L}\p{N}])(?:\p{L}\s){2,}\p{L}(?![\p{L}\p{N}])/gu; // "A a n h a n g s e l"
const NEXT_WORD = /(?<=\p{Ll})(?=\p{Lu})/gu; // "D e K o n i n g" is two words

/** Items that only the collection of scans has. */
const SCANNED = new Set(["SGD-Type", "RecordIdentifier"]);

/** Whether the paper was read from a scan: the text of these has the line ends and the misprints of the page. */
export function isScan(root: XmlElement): boolean {
  const items = childrenOf(find(root, "meta", "metadata"), "item");
  return items.some((item) => SCANNED.has(item.attributes.attribuut ?? ""));
}

/** The tree of a scanned paper with the words rejoined that a line end broke. */
export function mendScan(root: XmlElement): XmlElement {
  let words: Set<string> | undefined;
  const occurs = (word: string): boolean => {
    words ??= wordsOf(root); // few scans break words
    return words.has(word);
  };
  return mendElement(root, (text) => mendText(text, occurs));
}

function wordsOf(root: XmlElement): Set<string> {
  const texts: string[] = [];
  const collect = (element: XmlElement): void => {
    for (const child of element.children) {
      if ("name" in child) collect(child);
      else texts.push(child.text);
    }
  };
  collect(root);
  return new Set(texts.join(" ").match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu));
}

const MAY_BE_BROKEN = /[-–]\s|(?:^|\s)\S\s\S\s\S(?:\s|$)/;

function mendText(text: string, occurs: (word: string) => boolean): string {
  if (!MAY_BE_BROKEN.test(text)) return text;
  return text
    .replace(LETTERS_APART, (apart) => apart.replace(/\s/gu, "").replace(NEXT_WORD, " "))
    .replace(BROKEN, (broken, before: string, after: string) => {
      const joint = joinAtHyphen(before, after, occurs);
      return joint === "- " ? broken : before + joint + after;
    });
}

function mendElement(element: XmlElement, mend: (text: string) => string): XmlElement {
  const attributes = Object.fromEntries(Object.entries(element.attributes).map(([name, value]) => [name, mend(value)]));
  const children = element.children.map((child): XmlElement | XmlText =>
    "name" in child ? mendElement(child, mend) : { ...child, text: mend(child.text) },
  );
  return { ...element, attributes, children };
}
