/** The reads of a request that are under way, and what waits until none is. */
export class InFlight {
  private count = 0;
  private waiting: (() => void)[] = [];

  /** Counts `read` until it settles. */
  during<T>(read: Promise<T>): Promise<T> {
    this.count++;
    const done = () => {
      this.count--;
      if (this.count === 0) this.release();
    };
    read.then(done, done);
    return read;
  }

  whenNone(work: () => void): void {
    this.waiting.push(work);
    if (this.count === 0) this.release();
  }

  /** After everything that follows from what was just read has been asked for. */
  private release(): void {
    if (this.waiting.length === 0) return;
    void Promise.resolve().then(() =>
      process.nextTick(() => {
        if (this.count > 0) return;
        const { waiting } = this;
        this.waiting = [];
        for (const work of waiting) work();
      }),
    );
  }
}
