import { toLetters, toRoman } from "../numerals.js";
import type { XmlDraft } from "../xml-tree.js";
import type { ListPlace } from "./styles.js";
import { childOf, elementsOf, numberOf, settingOf, switchOf } from "./word-xml.js";

interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2": the numbers of the levels in it. */
  readonly pattern: string;
  /** Level after whose items it starts again; by default any above it (ECMA-376-1, 17.9.10). */
  readonly restartsAfter: number | undefined;
  readonly decimalOnly: boolean;
}

interface List {
  /** Lists of one abstract list count on together. */
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: ReadonlyMap<number, number>;
}

/** Counts the automatic numbers of a document, paragraph by paragraph in its order. */
export class Numbering {
  private readonly lists: ReadonlyMap<string, List>;
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  /** `word/numbering.xml` (ECMA-376-1, 17.9). */
  constructor(part: XmlDraft | undefined) {
    this.lists = readLists(part);
  }

  /** The number of the next paragraph at this place, without the punctuation around it; empty for bullets; undefined for no list. */
  next({ list: id, level }: ListPlace): string | undefined {
    const list = this.lists.get(id);
    if (!list) return undefined;
    const counters = this.counters.get(list.abstract) ?? [];
    this.counters.set(list.abstract, counters);
    this.restart(id, list, counters);
    const own = list.levels.get(level) ?? DEFAULT_LEVEL;
    counters[level] = (counters[level] ?? own.start - 1) + 1;
    for (let below = level + 1; below < 9; below++) {
      const after = list.levels.get(below)?.restartsAfter;
      if (after === undefined || (after > 0 && level < after)) counters[below] = undefined;
    }
    if (own.format === "bullet" || own.format === "none") return "";
    return trimmed(own.pattern.replace(/%([1-9])/gu, (_, digit: string) => numberAt(Number(digit) - 1, { list, counters, own })));
  }

  /** A list that says so begins anew when it is first used. */
  private restart(id: string, list: List, counters: (number | undefined)[]): void {
    if (this.begun.has(id)) return;
    this.begun.add(id);
    for (const [level, start] of list.restarts) counters[level] = start - 1;
  }
}

const DEFAULT_LEVEL: Level = { start: 1, format: "decimal", pattern: "%1", restartsAfter: undefined, decimalOnly: false };

interface Counting {
  readonly list: List;
  readonly counters: readonly (number | undefined)[];
  readonly own: Level;
}

function numberAt(level: number, { list, counters, own }: Counting): string {
  const { format, start } = list.levels.get(level) ?? DEFAULT_LEVEL;
  return format === "none" ? "" : numeral(counters[level] ?? start, own.decimalOnly ? "decimal" : format);
}

/** The formats of ECMA-376-1, 17.18.59 that papers use; all others in digits. */
export function numeral(number: number, format: string | undefined): string {
  if (format === "lowerLetter") return toLetters(number);
  if (format === "upperLetter") return toLetters(number).toUpperCase();
  if (format === "lowerRoman") return toRoman(number);
  if (format === "upperRoman") return toRoman(number).toUpperCase();
  return String(number);
}

/** "(a)" → "a", "3." → "3", "Vraag 3:" → "Vraag 3". */
const trimmed = (printed: string): string => printed.replace(/^[\s([{]+/u, "").replace(/(?<![\s)\]}.,:;°-])[\s)\]}.,:;°-]+$/u, "");

function readLists(part: XmlDraft | undefined): ReadonlyMap<string, List> {
  const abstracts = readAbstractLists(elementsOf(part).filter(({ name }) => name === "w:abstractNum"));
  const lists = new Map<string, List>();
  for (const element of elementsOf(part)) {
    if (element.name !== "w:num") continue;
    const abstract = settingOf(element, "w:abstractNumId") ?? "";
    const overrides = elementsOf(element).filter(({ name }) => name === "w:lvlOverride");
    const levels = new Map([...(abstracts.get(abstract) ?? []), ...overrides.flatMap((override) => [...readLevels(override)])]);
    const restarts = overrides.flatMap((override): [number, number][] => {
      const start = numberOf(settingOf(override, "w:startOverride"));
      return start === undefined ? [] : [[numberOf(override.attributes["w:ilvl"]) ?? 0, start]];
    });
    lists.set(element.attributes["w:numId"] ?? "", { abstract, levels, restarts: new Map(restarts) });
  }
  return lists;
}

/** Levels by id; a list that is only a link to a style has those of the list that defines the style (ECMA-376-1, 17.9.21). */
function readAbstractLists(abstracts: readonly XmlDraft[]): ReadonlyMap<string, ReadonlyMap<number, Level>> {
  const defining = new Map(abstracts.map((abstract) => [settingOf(abstract, "w:styleLink"), abstract]));
  return new Map(
    abstracts.map((abstract) => {
      const link = settingOf(abstract, "w:numStyleLink");
      const levels = readLevels((link !== undefined && defining.get(link)) || abstract);
      return [abstract.attributes["w:abstractNumId"] ?? "", levels];
    }),
  );
}

function readLevels(parent: XmlDraft): ReadonlyMap<number, Level> {
  return new Map(
    elementsOf(parent).flatMap((level): [number, Level][] => {
      if (level.name !== "w:lvl") return [];
      const at = numberOf(level.attributes["w:ilvl"]) ?? 0;
      const pattern = childOf(level, "w:lvlText")?.attributes["w:val"] ?? `%${at + 1}`;
      return [
        [
          at,
          {
            start: numberOf(settingOf(level, "w:start")) ?? 0,
            format: settingOf(level, "w:numFmt") ?? "decimal",
            pattern: pattern.slice(0, 100),
            restartsAfter: numberOf(settingOf(level, "w:lvlRestart")),
            decimalOnly: switchOf(level, "w:isLgl") === true,
          },
        ],
      ];
    }),
  );
}
