import type { View } from "../../../parse/view.js";
import { NUMBER_STYLES, type NumberedItem, numberedItems } from "./numbered-items.js";
import { opensQuestion } from "./question-opening.js";

const ASKS = /\?/u;

/** The numbered lines in a stretch that read most like questions, as marks; undefined where none do. */
export function findNumberedQuestions(view: View, from: number, until: number): readonly NumberedItem[] | undefined {
  const runs = runsOf(view, from, until)
    .map(({ items }) => ({ items, score: likeQuestions(view, items, until) }))
    .sort((a, b) => b.score - a.score);
  return runs[0] && runs[0].score > 0 ? runs[0].items : undefined;
}

/** The numbered lines in a stretch that best make a run, whatever they say: answers under the numbers of their questions. */
export function findNumberedAnswers(view: View, from: number, until: number): readonly NumberedItem[] | undefined {
  const best = runsOf(view, from, until).sort((a, b) => b.score - a.score)[0];
  return best && best.score > 0 ? best.items.map((item) => ({ ...item, kind: "answer" as const })) : undefined;
}

interface Run {
  readonly items: readonly NumberedItem[];
  readonly score: number;
}

function runsOf(view: View, from: number, until: number): Run[] {
  const items = numberedItems(view, from);
  return NUMBER_STYLES.map((style) => bestRun((items.get(style) ?? []).filter((item) => item.start < until))).filter(
    (run) => run.items.length > 0,
  );
}

/** A way to read items as a run that counts on from 1. */
interface Way {
  readonly score: number;
  /** The smallest number that did not come yet, and those behind it that did: named by a joint label, or out of order. */
  readonly next: number;
  readonly beyond: readonly number[];
  readonly last: NumberedItem | null;
  readonly before: Way | null;
}

const WAYS_AT_MOST = 40;
const AHEAD_AT_MOST = 9; // numbers: what stands further ahead is a figure
const LOST_COSTS = 2; // a number that never comes
const AHEAD_COSTS = 0.4;
const RESTART_COSTS = 1;

/** The items that, together, read best as a run: figures and lists within the text are left to it. */
function bestRun(items: readonly NumberedItem[]): Run {
  const none: Way = { score: 0, next: 1, beyond: [], last: null, before: null };
  let ways: readonly Way[] = [none];
  for (const item of items) {
    const taken = ways.flatMap((way) => takeItem(way, item) ?? []);
    if (taken.length > 0) ways = [...ways, ...taken].sort((a, b) => whole(b) - whole(a)).slice(0, WAYS_AT_MOST);
  }
  const best = ways[0] as Way;
  const chosen: NumberedItem[] = [];
  for (let way: Way | null = best; way?.last; way = way.before) chosen.unshift(way.last);
  return { items: chosen, score: whole(best) };
}

/** The score of a way if nothing follows: numbers passed over count against it. */
function whole({ score, next, beyond }: Way): number {
  return beyond.length === 0 ? score : score - (Math.max(...beyond) - next + 1 - beyond.length) * LOST_COSTS;
}

/** The way on with an item; undefined where its number does not follow. */
function takeItem(way: Way, item: NumberedItem): Way | undefined {
  const named = item.numbers.map((number) => Number.parseInt(number, 10));
  const first = named[0] as number;
  if (lettered(way.last, item.numbers[0])) return { ...way, score: way.score + item.score, last: item, before: way };
  const restarts = first === 1 && way.next > 2 && item.score > 1;
  const { next, beyond } = restarts ? { next: 1, beyond: [] as readonly number[] } : way;
  const ahead = first - next;
  if (ahead < 0 || ahead > (way.last ? AHEAD_AT_MOST : 0) || named.some((number) => beyond.includes(number))) return undefined;
  const seen = [...beyond, ...named];
  let following = next;
  while (seen.includes(following)) following++;
  return {
    score: way.score + item.score - (ahead > 0 ? AHEAD_COSTS : 0) - (restarts ? RESTART_COSTS + way.score - whole(way) : 0),
    next: following,
    beyond: seen.filter((number) => number > following),
    last: item,
    before: way,
  };
}

/** "7b" behind "7a". */
function lettered(last: NumberedItem | null, printed: string | undefined): boolean {
  const before = last?.numbers.at(-1);
  if (before === undefined || printed === undefined || !/[b-h]$/u.test(printed)) return false;
  const letter = String.fromCharCode(printed.charCodeAt(printed.length - 1) - 1);
  return before === `${printed.slice(0, -1)}${letter}` || (letter === "a" && before === printed.slice(0, -1));
}

function likeQuestions(view: View, run: readonly NumberedItem[], until: number): number {
  let asking = 0;
  let opening = 0;
  run.forEach((item, index) => {
    const text = view.shadow.slice(item.body, Math.min(run[index + 1]?.start ?? item.body + 600, item.body + 3000, until)).trim();
    if (ASKS.test(text)) asking++;
    if (opensQuestion(text)) opening++;
  });
  const share = (asking + opening) / (2 * run.length);
  return share < 0.5 ? 0 : share * run.length;
}
