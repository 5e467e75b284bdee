import { StoreError } from "../../store.js";
import type { Request } from "./reader.js";

export const aborted = (): StoreError => new StoreError("ABORTED", "The read was stopped by who asked for it.");

/** A request that somebody waits for, until it is answered or called off. */
export class AskedRead {
  readonly answer: Promise<unknown>;
  /** Nobody waits any more. */
  isOver = false;
  /** Set by who works on it: what to do when it is called off meanwhile. */
  onCallOff: (() => void) | undefined;
  private settle: { readonly resolve: (value: unknown) => void; readonly reject: (error: unknown) => void } | undefined;

  constructor(
    readonly request: Request,
    private readonly signal?: AbortSignal,
  ) {
    this.answer = new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
    });
    signal?.addEventListener("abort", this.callOff, { once: true });
  }

  resolve(value: unknown): void {
    this.end();
    this.settle?.resolve(value);
  }

  reject(error: Error): void {
    this.end();
    this.settle?.reject(error);
  }

  private readonly callOff = (): void => {
    this.reject(aborted());
    this.onCallOff?.();
  };

  private end(): void {
    this.isOver = true;
    this.signal?.removeEventListener("abort", this.callOff);
  }
}
