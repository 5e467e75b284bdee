import { IDENTITY, type Matrix, multiply, toMatrix } from "./matrix.js";
import { type Font, placeGlyphs, type TextState } from "./place-glyphs.js";
import type { Role, Run } from "./run.js";

const START: TextState = { font: undefined, size: 0, characterSpacing: 0, wordSpacing: 0, scale: 1, rise: 0, leading: 0 };

/** The graphics state as far as text depends on it, and the runs shown so far (ISO 32000-1, 9.3 and 9.4). */
export class TextSpace {
  readonly runs: Run[] = [];
  private matrix: Matrix = IDENTITY;
  private state: TextState = START;
  private readonly saved: { matrix: Matrix; state: TextState }[] = [];
  private readonly roles: (Role | undefined)[] = [];
  private textMatrix: Matrix = IDENTITY;
  /** Start of the line, and the pen, in text space. */
  private line = { x: 0, y: 0 };
  private pen = { x: 0, y: 0 };

  constructor(private readonly fontOf: (name: string) => Font) {}

  show(glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return;
    const matrix = multiply(this.matrix, this.textMatrix);
    const { run, advance } = placeGlyphs({ glyphs, state: this.state, matrix, pen: this.pen, role: this.roles.at(-1) });
    if (run) this.runs.push(run);
    this.pen = { x: this.pen.x + advance, y: this.pen.y };
  }

  set(change: Partial<TextState>): void {
    this.state = { ...this.state, ...change };
  }

  setFont(name: unknown, size: unknown): void {
    if (typeof name === "string" && typeof size === "number") this.set({ font: this.fontOf(name), size });
  }

  setTextMatrix(matrix: Matrix): void {
    this.textMatrix = matrix;
    this.line = { x: 0, y: 0 };
    this.pen = this.line;
  }

  move(x: number, y: number): void {
    this.line = { x: this.line.x + x, y: this.line.y + y };
    this.pen = this.line;
  }

  nextLine(): void {
    this.move(0, this.state.leading);
  }

  transform(by: unknown): void {
    const matrix = toMatrix(by);
    if (matrix) this.matrix = multiply(this.matrix, matrix);
  }

  save(): void {
    this.saved.push({ matrix: this.matrix, state: this.state });
  }

  restore(): void {
    const saved = this.saved.pop();
    if (saved) Object.assign(this, saved);
  }

  /** Content within content keeps the outer role where it has none of its own. */
  begin(role: Role | undefined): void {
    this.roles.push(role ?? this.roles.at(-1));
  }

  end(): void {
    this.roles.pop();
  }
}
