/** Counts by the day what nobody's name belongs to. Written in groups: a hall full of people leaves in one minute. */
import { dayOf } from "../../shared/campaign/days.ts";
import type { Counted } from "../../shared/feedback/placeFigures.ts";
import type { VisitAnswers, VisitQuestion } from "../../shared/feedback/questions.ts";
import { Groups } from "../store/groups.ts";
import type { Addition, FiguresStore } from "./figures.store.ts";

/** Nobody who reads the table along can tell from a moment who just left, either. */
const GROUP_MS = 5000;

export class DayCounts {
  readonly #groups: Groups<Addition>;
  /** Who said something on the latest day: each is counted once. In memory only, and only for that day. */
  #talked = { day: "", passes: new Set<string>() };

  /** `failed` hears of a write that did not succeed; it is tried again with the next group. */
  constructor(store: Pick<FiguresStore, "add">, failed: (error: unknown) => void) {
    this.#groups = new Groups({
      write: (group) => store.add([...group.values()]),
      merge: (earlier, later) => ({ ...later, count: earlier.count + later.count }),
      everyMs: GROUP_MS,
      failed,
    });
  }

  /** A ready phrase, or a line of their own, was said to others. */
  said(pass: string, how: "phrases" | "lines", at: number): void {
    const day = dayOf(at);
    this.#count(day, how);
    if (this.#talked.day !== day) this.#talked = { day, passes: new Set() };
    if (this.#talked.passes.has(pass)) return;
    this.#talked.passes.add(pass);
    this.#count(day, "talkers");
  }

  /** Somebody answered on leaving. Each answer is a number of its own: what one person said does not stay together. */
  left(answers: VisitAnswers, at: number): void {
    const day = dayOf(at);
    this.#count(day, "cards");
    for (const [question, answer] of Object.entries(answers) as [VisitQuestion, string][])
      this.#count(day, `visit:${question}:${answer}`);
  }

  /** Write what is left, and stop. */
  close(): Promise<void> {
    return this.#groups.close();
  }

  #count(day: string, what: Counted): void {
    this.#groups.note(`${day} ${what}`, { day, what, count: 1 });
  }
}
