import type { Language } from "../../../model/paper.js";
import { flowOf } from "../../../parse/flow.js";
import { languageOf } from "../../../parse/language.js";
import { isHidden, type Line, type View } from "../../../parse/view.js";
import { setLanguagesApart } from "./languages-apart.js";
import type { Mark } from "./marks.js";
import type { Note } from "./note.js";

/** A label and the stretch of text up to the next mark. */
export interface Block extends Mark {
  readonly end: number;
}

/** A heading and the run of questions, answers and notices below it, in one language. */
export interface Section {
  readonly lang: Language;
  readonly heading: Block | null;
  readonly blocks: readonly Block[];
  /** Its numbers were printed from 1 again, and go on from those before. */
  readonly restarted?: boolean;
}

const SECTIONS_AT_MOST = 24; // papers and versions in one document: more is noise

/** Parts the marks where the numbering of questions starts anew, or another heading comes. */
export function partSections(view: View, marks: readonly Mark[], notes: readonly Note[]): readonly Section[] {
  const blocks = trimLast(
    view,
    marks.map((mark, index) => ({ ...mark, end: endOf(view, mark, marks[index + 1], notes) })),
  );
  const ordered = setLanguagesApart(view, blocks);
  const sections: Block[][] = [[]];
  let seen = new Set<string>();
  let answered = new Set<string>();
  for (const block of ordered) {
    const known = block.kind === "answer" ? answered : seen;
    const anew =
      block.kind === "question" &&
      block.numbers.length > 0 &&
      block.numbers.every((number) => known.has(number)) &&
      Number.parseInt(block.numbers[0] as string, 10) === 1;
    const another = block.kind === "heading" && seen.size > 0;
    if ((anew || another) && sections.length < SECTIONS_AT_MOST) {
      const last = sections.at(-1) as Block[];
      const carried = anew ? carriedOver(last) : 0;
      if (anew && carried === 0) dropSubheading(view, last);
      sections.push(carried > 0 ? last.splice(-carried) : []);
      seen = new Set();
      answered = new Set();
    }
    (sections.at(-1) as Block[]).push(block);
    if (block.kind === "question") for (const number of block.numbers) seen.add(number);
    if (block.kind === "answer") for (const number of block.numbers) answered.add(number);
  }
  return sections.filter((section) => section.length > 0).map((section) => describe(view, section));
}

/** A block ends at the next mark; notes below a text without pages end it too: what follows them is not its own. */
function endOf(view: View, mark: Mark, next: Mark | undefined, notes: readonly Note[]): number {
  const end = next?.start ?? view.span[1];
  return notes.find((note) => note.page === null && note.start >= mark.body && note.start < end)?.start ?? end;
}

/** The last question ends where it has asked, behind a blank line: what then comes without asking is the page's, not the paper's. */
function trimLast(view: View, blocks: readonly Block[]): readonly Block[] {
  const last = blocks.at(-1);
  if (last?.kind !== "question" || blocks.some((block) => block.kind === "answer")) return blocks;
  const lines = view.lines.filter((line) => line.end > last.body && line.start < last.end && !isHidden(view, line));
  const stop = lines.findIndex(
    (line, index) =>
      index > 0 &&
      line.gap &&
      /\?/u.test(
        lines
          .slice(0, index)
          .map(({ text }) => text)
          .join(" "),
      ) &&
      !lines.slice(index).some(({ text }) => text.includes("?")),
  );
  return stop === -1 ? blocks : [...blocks.slice(0, -1), { ...last, end: (lines[stop] as Line).start }];
}

/** A heading that stands last before a new numbering belongs to it. */
function carriedOver(blocks: readonly Block[]): number {
  const last = blocks.at(-1);
  return last !== undefined && (last.kind === "heading" || last.kind === "title") ? 1 : 0;
}

const SUBHEADING_AT_MOST = 70; // characters

/** A short line without full stop, above numbers that start anew, heads them: it is no part of the question before. */
function dropSubheading(view: View, blocks: Block[]): void {
  const block = blocks.at(-1);
  const lines = block ? view.lines.filter((line) => line.end > block.body && line.end <= block.end && !isHidden(view, line)) : [];
  const [above, last] = lines.slice(-2);
  if (!block || !above || !last || last.text.length > SUBHEADING_AT_MOST || /[.?!;,]$/u.test(last.text) || !/[.?!)"]$/u.test(above.text))
    return;
  blocks[blocks.length - 1] = { ...block, end: last.start };
}

/** Numbers that start anew within one paper go on from those before, so that each question keeps one of its own. */
export function renumber(section: Section, offset: number): Section {
  const shift = (number: string) => number.replace(/^\d+/u, (digits) => String(Number(digits) + offset));
  return { ...section, blocks: section.blocks.map((block) => ({ ...block, numbers: block.numbers.map(shift) })) };
}

/** The highest number that the questions of a section have. */
export function highestNumber(section: Section): number {
  const numbers = section.blocks.filter((block) => block.kind === "question").flatMap((block) => block.numbers);
  return Math.max(0, ...numbers.map((number) => Number.parseInt(number, 10)));
}

function describe(view: View, blocks: readonly Block[]): Section {
  const heading =
    blocks.findLast((block) => block.kind === "heading" && !laterQuestions(blocks, block)) ??
    blocks.find((block) => block.kind === "heading") ??
    blocks.find((block) => block.kind === "title") ??
    null;
  const spoken = blocks.filter((block) => block.kind === "question" || block.kind === "answer");
  const sample = spoken
    .slice(0, 6)
    .map((block) => view.shadow.slice(block.body, Math.min(block.end, block.body + 400)))
    .join(" ");
  return {
    lang: languageOf(sample || view.shadow.slice(blocks[0]?.start ?? 0, blocks.at(-1)?.end ?? 0).slice(0, 1500), "nl"),
    heading,
    blocks,
  };
}

function laterQuestions(blocks: readonly Block[], heading: Block): boolean {
  const first = blocks.find((block) => block.kind === "question" || block.kind === "answer");
  return first !== undefined && heading.start > first.start;
}

/** Sections that make one paper: a version in another language, or a repetition, belongs to the paper before it. */
export function partPapers(view: View, sections: readonly Section[]): readonly (readonly Section[])[] {
  const papers: Section[][] = [];
  for (const section of sections) {
    const last = papers.at(-1);
    const spoken = (one: Section) => one.blocks.some((block) => block.kind === "question" || block.kind === "answer");
    if (last === undefined || !last.some(spoken)) papers.push([...(papers.pop() ?? []), section]);
    else if (!last.some(({ lang }) => lang === section.lang)) last.push(section);
    else if (repeats(view, last, section)) continue;
    else if (section.heading?.kind === "heading") papers.push([section]);
    else
      last.push({
        ...renumber(section, Math.max(...last.filter(({ lang }) => lang === section.lang).map(highestNumber))),
        restarted: true,
      });
  }
  return papers;
}

/** Whether the questions of a section are those of an earlier one once more. */
function repeats(view: View, earlier: readonly Section[], section: Section): boolean {
  const words = (one: Section) =>
    one.blocks.filter((block) => block.kind === "question").map((block) => flowOf(view, [block.body, block.end]).shadow.slice(0, 80));
  const known = new Set(earlier.flatMap(words));
  const own = words(section);
  return own.length > 0 && own.filter((text) => known.has(text)).length / own.length > 0.6;
}
