import type { Language } from "../../../model/paper.js";
import { languageOf } from "../../../parse/language.js";
import { isHidden, type View } from "../../../parse/view.js";
import type { Block } from "./sections.js";

/**
 * Blocks in order of the text, but where each question is followed by its translation ("Vraag 1 … Question 1 … Vraag 2 …", or a
 * paragraph under the same label) all of the first language, then all of the other.
 */
export function setLanguagesApart(view: View, blocks: readonly Block[]): readonly Block[] {
  if (!mayHoldTwo(view, blocks)) return blocks;
  const parted = partTranslated(view, blocks);
  const spoken = parted.filter(isSpoken).map((block) => languageOfBlock(view, block));
  const switches = spoken.filter((lang, index) => index > 0 && lang !== spoken[index - 1]).length;
  if (switches < 2) return parted;
  const [first] = spoken;
  const isOther = (block: Block) => isSpoken(block) && languageOfBlock(view, block) !== first;
  const twice = parted.filter(
    (block) =>
      isOther(block) &&
      hasTwin(
        block,
        parted.filter((other) => !isOther(other)),
      ),
  );
  const others = parted.filter(isOther);
  if (twice.length < others.length || others.length === 0) return parted;
  return [...parted.filter((block) => !isOther(block)), ...others];
}

const isSpoken = ({ kind }: Block): boolean => kind === "question" || kind === "answer";
const hasTwin = (block: Block, among: readonly Block[]): boolean =>
  among.some(({ kind, numbers }) => kind === block.kind && numbers.join() === block.numbers.join());

const COMMON_ENGLISH = /\b(?:the|of the|are you|do you|what|which)\b/iu;
const COMMON_DUTCH = /\b(?:het|van de|bent u|deelt u|wat|welke)\b/iu;

/** A look at two questions is enough to leave a paper of one language alone. */
function mayHoldTwo(view: View, blocks: readonly Block[]): boolean {
  const questions = blocks.filter(({ kind }) => kind === "question").slice(0, 2);
  const words = questions.map(({ start, end }) => view.shadow.slice(start, Math.min(end, start + 4000))).join(" ");
  return questions.length === 2 && COMMON_ENGLISH.test(words) && COMMON_DUTCH.test(words);
}

const LABELS: readonly (readonly [RegExp, Language])[] = [
  [/^(?:Questions?|Answers?)\b/iu, "en"],
  [/^(?:Vra(?:ag|gen)|Antwoord)/iu, "nl"],
];
const QUOTED = /["«“][^"«»“”]{3,400}["»”]/gu; // a title in another language tells nothing of the words around it

function languageOfBlock(view: View, { start, body, end }: Block): Language {
  const label = view.shadow.slice(start, body);
  return LABELS.find(([pattern]) => pattern.test(label))?.[1] ?? languageOfWords(view.shadow.slice(body, end));
}

const languageOfWords = (text: string): Language => languageOf(text.slice(0, 3000).replace(QUOTED, " "), "nl");

/** Questions whose last paragraphs are their translation, as two blocks each: where all but a few are so. */
function partTranslated(view: View, blocks: readonly Block[]): readonly Block[] {
  const cuts = new Map(blocks.filter(({ kind }) => kind === "question").map((block) => [block, switchWithin(view, block)] as const));
  const found = [...cuts.values()].filter((cut) => cut !== undefined).length;
  if (found < 2 || found < cuts.size * 0.8) return blocks;
  return blocks.flatMap((block) => {
    const cut = cuts.get(block);
    return cut === undefined
      ? [block]
      : [
          { ...block, end: cut },
          { ...block, start: cut, body: cut },
        ];
  });
}

/** Where the first paragraph of another language begins, if all behind it are of that language too. */
function switchWithin(view: View, block: Block): number | undefined {
  const lines = view.lines.filter((line) => line.end > block.body && line.start < block.end && !isHidden(view, line));
  const starts = lines.filter((line, index) => index > 0 && (line.gap || view.layout.kind === "flowing")).map(({ start }) => start);
  const own = languageOfWords(view.shadow.slice(block.body, starts[0] ?? block.end));
  return starts.find(
    (start) =>
      own !== languageOfWords(view.shadow.slice(start, block.end)) && own === languageOfWords(view.shadow.slice(block.body, start)),
  );
}
