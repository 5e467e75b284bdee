import type { Connection } from "../connection.js";

/** Answers kept at most: the largest, a network, is some 2 MB. */
const KEPT = 24;
/** Milliseconds below which an answer is not worth keeping. */
const WORTH = 10;

/** Answers to questions about all of the graph, as long as it stays as it is. */
export class Remembered {
  private readonly answers = new Map<string, unknown>();
  private version: number | undefined;

  constructor(private readonly connection: Connection) {}

  /** What was answered before to the same question at the same version; else `work` answers, within the caller's transaction. */
  answer<T>(question: readonly unknown[], work: () => T): T {
    const version = this.connection.get<{ value: number }>("SELECT value FROM counter WHERE name = 'version'")?.value;
    if (version !== this.version) this.answers.clear();
    this.version = version;
    const key = JSON.stringify(question);
    if (this.answers.has(key)) return this.answers.get(key) as T;
    const began = performance.now();
    const answer = work();
    if (performance.now() - began >= WORTH) this.keep(key, answer);
    return answer;
  }

  private keep(key: string, answer: unknown): void {
    const [oldest] = this.answers.keys();
    if (this.answers.size >= KEPT && oldest !== undefined) this.answers.delete(oldest);
    this.answers.set(key, answer);
  }
}
