/**
 * The last lines of a square, and who heard each, so that a report can carry what its reporter saw. In memory only: a line
 * ends with the square or after an hour. Where there are too many, whoever said the most loses the oldest of theirs: nobody
 * washes away what another said by talking.
 */
import type { SeenLine } from "../../shared/safety/desk.ts";

const KEPT_MS = 60 * 60 * 1000;
const KEPT_LINES = 20_000;
/** A report carries so many lines of the one reported, and of the others around them. */
const REPORTED = { theirs: 40, others: 20 };

export interface SaidLine {
  readonly line: number;
  readonly at: number;
  /** Whoever said it: the slot they had, their pass and their name then. */
  readonly slot: number;
  readonly pass: string;
  readonly name: string;
  readonly words: string;
  /** Passes of everybody who heard it, the speaker among them. */
  readonly hearers: ReadonlySet<string>;
}

export class RecentLines {
  /** By number, oldest first. */
  readonly #lines = new Map<number, SaidLine>();
  /** Numbers of each pass' lines, oldest first. */
  readonly #ofPass = new Map<string, Set<number>>();
  readonly #most: number;
  #next = 1;

  /** `most`: so many lines are kept. */
  constructor(most = KEPT_LINES) {
    this.#most = most;
  }

  /** Keep a line; returns its number, which names it in this square. */
  add(said: Omit<SaidLine, "line">): number {
    const line = this.#next++;
    this.#lines.set(line, { ...said, line });
    const own = this.#ofPass.get(said.pass);
    if (own) own.add(line);
    else this.#ofPass.set(said.pass, new Set([line]));
    if (this.#lines.size > this.#most) this.#makeRoom();
    return line;
  }

  /** Forget what is too old. */
  sweep(now: number): void {
    for (const said of this.#lines.values()) {
      if (said.at > now - KEPT_MS) return;
      this.#forget(said);
    }
  }

  get count(): number {
    return this.#lines.size;
  }

  /** Whoever spoke last with this slot: they may be gone by the time they are reported. */
  speaker(slot: number): Pick<SaidLine, "pass" | "name"> | null {
    return this.#all().findLast((said) => said.slot === slot) ?? null;
  }

  /** What a pass was called when another last heard a line of it with this slot; null when it did not. */
  nameHeard(hearer: string, slot: number, pass: string): string | null {
    return this.#by(pass).findLast((s) => s.slot === slot && s.hearers.has(hearer))?.name ?? null;
  }

  /** What one pass saw lately, with the last lines of another among it; oldest first. */
  seenBy(reporter: string, about: string): SeenLine[] {
    const hasSeen = ({ hearers }: SaidLine): boolean => hearers.has(reporter);
    const theirs = this.#by(about).filter(hasSeen).slice(-REPORTED.theirs);
    const others = this.#all()
      .filter((said) => said.pass !== about && hasSeen(said))
      .slice(-REPORTED.others);
    return [...theirs, ...others]
      .toSorted((a, b) => a.line - b.line)
      .map(({ at, name, words, pass }) => ({ at, name, words, theirs: pass === about }));
  }

  #all(): SaidLine[] {
    return [...this.#lines.values()];
  }

  #by(pass: string): SaidLine[] {
    return [...(this.#ofPass.get(pass) ?? [])].map((line) => this.#lines.get(line)!);
  }

  /** Whoever said the most loses the oldest of it. */
  #makeRoom(): void {
    let most: ReadonlySet<number> = new Set();
    for (const own of this.#ofPass.values()) if (own.size > most.size) most = own;
    const [oldest] = most;
    if (oldest !== undefined) this.#forget(this.#lines.get(oldest)!);
  }

  #forget({ line, pass }: SaidLine): void {
    this.#lines.delete(line);
    const own = this.#ofPass.get(pass);
    own?.delete(line);
    if (own?.size === 0) this.#ofPass.delete(pass);
  }
}
