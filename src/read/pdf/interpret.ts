import { OPS } from "unpdf/pdfjs";
import { IDENTITY, numbers, toMatrix } from "./matrix.js";
import type { Font } from "./place-glyphs.js";
import type { Role, Run } from "./run.js";
import { TextSpace } from "./text-space.js";

/** A page's operators as pdf.js lists them: codes, and what each is given. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The text that a page's operators show, in the order of the content stream. */
export function interpret(operators: Operators, fontOf: (name: string) => Font): Run[] {
  const space = new TextSpace(fontOf);
  operators.fnArray.forEach((operator, at) => {
    HANDLERS.get(operator)?.(space, listed(operators.argsArray[at]));
  });
  return space.runs;
}

type Handler = (space: TextSpace, given: readonly unknown[]) => void;

/** An operator without a line here shows no text and moves none. */
const HANDLERS: ReadonlyMap<number, Handler> = new Map<number, Handler>([
  [OPS.save, (space) => space.save()],
  [OPS.restore, (space) => space.restore()],
  [OPS.transform, (space, given) => space.transform(given)],
  [
    OPS.paintFormXObjectBegin,
    (space, [matrix]) => {
      space.save();
      space.transform(matrix);
    },
  ],
  [OPS.paintFormXObjectEnd, (space) => space.restore()],
  [OPS.beginText, (space) => space.setTextMatrix(IDENTITY)],
  [OPS.setTextMatrix, (space, given) => space.setTextMatrix(toMatrix(given.length === 1 ? given[0] : given) ?? IDENTITY)],
  [OPS.moveText, (space, given) => space.move(first(given), second(given))],
  [
    OPS.setLeadingMoveText,
    (space, given) => {
      space.set({ leading: second(given) });
      space.move(first(given), second(given));
    },
  ],
  [OPS.nextLine, (space) => space.nextLine()],
  [OPS.setLeading, (space, given) => space.set({ leading: -first(given) })],
  [OPS.setCharSpacing, (space, given) => space.set({ characterSpacing: first(given) })],
  [OPS.setWordSpacing, (space, given) => space.set({ wordSpacing: first(given) })],
  [OPS.setHScale, (space, given) => space.set({ scale: first(given) / 100 })],
  [OPS.setTextRise, (space, given) => space.set({ rise: first(given) })],
  [OPS.setFont, (space, [name, size]) => space.setFont(name, size)],
  [OPS.setGState, (space, [entries]) => setGraphicsState(space, entries)],
  [OPS.beginMarkedContent, (space, [tag]) => space.begin(roleOf(tag))],
  [OPS.beginMarkedContentProps, (space, [tag]) => space.begin(roleOf(tag))],
  [OPS.endMarkedContent, (space) => space.end()],
  [OPS.showText, (space, [glyphs]) => space.show(glyphs)],
]);

const ROLES: readonly (readonly [tag: RegExp, role: Role])[] = [
  [/^Artifact$/u, "furniture"],
  [/^(?:H|H[1-6]|Title)$/u, "heading"],
  [/^(?:Note|FENote|Footnote|Endnote)$/iu, "footnote"],
  [/^(?:Table|TR|TH|TD)$/u, "table"],
];

/** A tag is a name, or an object that holds it. */
function roleOf(tag: unknown): Role | undefined {
  const name = typeof tag === "object" && tag !== null && "name" in tag ? tag.name : tag;
  return typeof name === "string" ? ROLES.find(([pattern]) => pattern.test(name))?.[1] : undefined;
}

/** A font may come with a dictionary of graphics state: [["Font", [name, size]], …]. */
function setGraphicsState(space: TextSpace, entries: unknown): void {
  for (const entry of listed(entries)) {
    const [key, value] = listed(entry);
    const [name, size] = listed(value);
    if (key === "Font") space.setFont(name, size);
  }
}

const listed = (given: unknown): readonly unknown[] =>
  Array.isArray(given) || ArrayBuffer.isView(given) ? Array.from(given as ArrayLike<unknown>) : [];

const first = (given: readonly unknown[]): number => numbers(given)[0] ?? 0;
const second = (given: readonly unknown[]): number => numbers(given)[1] ?? 0;
