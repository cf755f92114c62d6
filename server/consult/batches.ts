/**
 * Many small writes as few large ones: what comes in within a moment, or while the last group is on its way to the disk, is
 * written together. Each caller waits for their own, and hears when it is safe.
 */
export class Batches<T, R> {
  readonly #write: (group: readonly T[]) => Promise<readonly R[]>;
  readonly #waitMs: number;
  readonly #most: number;
  #pending: { readonly item: T; resolve(result: R): void; reject(error: unknown): void }[] = [];
  #running: Promise<void> | null = null;

  /** `write` gives a result for each item, in their order. Two groups are never on their way at once. */
  constructor(
    write: (group: readonly T[]) => Promise<readonly R[]>,
    { waitMs, most }: { readonly waitMs: number; readonly most: number },
  ) {
    this.#write = write;
    this.#waitMs = waitMs;
    this.#most = most;
  }

  /** Resolves with what became of it, when its group is written. Rejects when that failed: then nothing is known of it. */
  add(item: T): Promise<R> {
    return new Promise((resolve, reject) => {
      this.#pending.push({ item, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Until nothing is on its way any more. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#pending.length > 0) {
      await new Promise((next) => setTimeout(next, this.#waitMs));
      const group = this.#pending.splice(0, this.#most);
      try {
        const results = await this.#write(group.map(({ item }) => item));
        for (const [i, { resolve }] of group.entries()) resolve(results[i]!);
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.#running = null;
  }
}
