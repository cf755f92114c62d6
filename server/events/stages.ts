/**
 * What the audiences of this process's events see now: the store's stages in memory, kept up by the news. A change is written
 * first and told then; a change that was missed is made good by reading the stage anew.
 */
import type { CaptionLine } from "../../shared/events/captions.ts";
import type { HallRefusal } from "../../shared/events/messages.ts";
import { type Change, follow, type News, type Stage } from "../../shared/events/stage.ts";
import { type Decide, StageStore } from "./stage.store.ts";
import type { EventsNewsroom } from "./news.ts";

/** Changes that came too early wait so long for the one before them, ms: two processes may tell in the other order. */
const EARLY_MS = 200;

/** What those hear who show a stage; `news` is null where it was read anew. */
type Heard = (stage: Stage, news: News | null) => void;

interface Shown {
  stage: Stage;
  readonly heard: Heard;
  readonly early: Map<number, News>;
  waiting: NodeJS.Timeout | null;
}

interface Given {
  readonly store: StageStore;
  readonly news: EventsNewsroom;
  readonly failed: (error: unknown) => void;
}

export class Stages {
  readonly #given: Given;
  readonly #shown = new Map<string, Shown>();

  constructor(given: Given) {
    this.#given = given;
    given.news.on("events:stage", ({ event, news }) => this.#hear(event, news));
  }

  /** Follow an event's stage until it is closed; one at a time. Says how it is now. */
  async open(event: string, heard: Heard): Promise<Stage> {
    // Listens before it reads: what changes meanwhile is not missed.
    const shown: Shown = { stage: await this.#given.store.read(event), heard, early: new Map(), waiting: null };
    this.#shown.set(event, shown);
    await this.#readAnew(event, shown);
    return shown.stage;
  }

  close(event: string): void {
    const shown = this.#shown.get(event);
    if (shown?.waiting) clearTimeout(shown.waiting);
    this.#shown.delete(event);
  }

  /** Make one change, and tell every process. Resolves with why not, or null. */
  async change(event: string, decide: Decide<HallRefusal>): Promise<HallRefusal | null> {
    const decided = await this.#given.store.change(event, decide);
    if ("why" in decided) return decided.why;
    if ("news" in decided) await this.#given.news.tell("events:stage", { event, news: decided.news });
    return null;
  }

  /** Changes that need no wish of anybody: each of them only where it is not so already. */
  async align(event: string, wishes: (stage: Stage) => readonly Change[]): Promise<void> {
    for (let done = false; !done;) {
      done = true;
      await this.change(event, (stage) => {
        const change = wishes(stage)[0] ?? null;
        done = change === null;
        return change;
      });
    }
  }

  /** Everything that was shown goes: a rehearsal is over. */
  async reset(event: string, stage: Stage): Promise<void> {
    if (await this.#given.store.reset(event, stage)) await this.#given.news.tell("events:stage", { event, news: null });
  }

  earlier(event: string, before: number): Promise<CaptionLine[]> {
    return this.#given.store.captions(event, before);
  }

  #hear(event: string, news: News | null): void {
    const shown = this.#shown.get(event);
    if (!shown) return;
    if (news === null) return void this.#readAnew(event, shown).catch(this.#given.failed);
    if (news.seq <= shown.stage.seq) return;
    shown.early.set(news.seq, news);
    for (let next = shown.early.get(shown.stage.seq + 1); next; next = shown.early.get(shown.stage.seq + 1)) {
      shown.early.delete(next.seq);
      shown.stage = follow(shown.stage, next)!;
      shown.heard(shown.stage, next);
    }
    if (shown.early.size === 0) {
      if (shown.waiting) clearTimeout(shown.waiting);
      shown.waiting = null;
    } else shown.waiting ??= setTimeout(() => void this.#readAnew(event, shown).catch(this.#given.failed), EARLY_MS);
  }

  async #readAnew(event: string, shown: Shown): Promise<void> {
    const stage = await this.#given.store.read(event);
    shown.waiting = null;
    if (this.#shown.get(event) !== shown || stage.seq <= shown.stage.seq) return;
    shown.stage = stage;
    for (const seq of shown.early.keys()) if (seq <= stage.seq) shown.early.delete(seq);
    shown.heard(stage, null);
  }
}
