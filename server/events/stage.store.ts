/** Stages and captions of events in the store. One change after the other, whichever process makes it. */
import type { CaptionLine } from "../../shared/events/captions.ts";
import { type Change, emptyStage, type News, show, type Stage } from "../../shared/events/stage.ts";
import type { Store } from "../store/store.ts";

/** How often another process may be faster before something else must be wrong. */
const TRIES = 20;
/** Captions before a line that are given at once, at most. */
const EARLIER = 50;

/** What somebody wants to change of a stage, seeing it as it is; a text says why not, null that it is so already. */
export type Decide<Why extends string> = (stage: Stage) => Change | Why | null;
export type Decided<Why extends string> =
  | { readonly news: News; readonly stage: Stage }
  | { readonly why: Why }
  | { readonly stage: Stage };

export class StageStore {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** The stage as it is kept; an empty one where nothing was shown yet. */
  async read(event: string): Promise<Stage> {
    const row = await this.#store
      .selectFrom("event_stages")
      .select("stage")
      .where("event", "=", event)
      .executeTakeFirst();
    return row ? (JSON.parse(row.stage) as Stage) : emptyStage;
  }

  /** Make one change; it is decided anew where another process was faster. A caption is kept with it. */
  async change<Why extends string>(event: string, decide: Decide<Why>): Promise<Decided<Why>> {
    for (let tries = 0; tries < TRIES; tries++) {
      const before = await this.read(event);
      const wish = decide(before);
      if (wish === null) return { stage: before };
      if (typeof wish === "string") return { why: wish };
      const { stage, news } = show(before, wish);
      if (await this.#keep(event, before, stage, wish)) return { news, stage };
    }
    throw new Error("a stage changed faster than a change of it could be kept");
  }

  /** An empty stage, though it was `seq` a moment ago; false where another was faster. Its captions are gone. */
  async reset(event: string, { seq }: Stage): Promise<boolean> {
    return this.#store.transaction().execute(async (turn) => {
      const stage: Stage = { ...emptyStage, seq: seq + 1 };
      const { numUpdatedRows } = await turn
        .updateTable("event_stages")
        .set({ seq: stage.seq, stage: JSON.stringify(stage) })
        .where("event", "=", event)
        .where("seq", "=", seq)
        .executeTakeFirst();
      if (numUpdatedRows !== 1n) return false;
      await turn.deleteFrom("event_captions").where("event", "=", event).execute();
      return true;
    });
  }

  /** All captions in order; or so many before a line. */
  async captions(event: string, before?: number): Promise<CaptionLine[]> {
    let query = this.#store.selectFrom("event_captions").selectAll().where("event", "=", event).orderBy("line", "desc");
    if (before !== undefined) query = query.where("line", "<", before).limit(EARLIER);
    const rows = await query.execute();
    return rows
      .map(({ line, revision, at, language, words, speaker, slide }) => ({
        line,
        revision,
        at,
        language,
        words,
        speaker,
        slide,
      }))
      .toReversed();
  }

  /** Events of which it is still kept who answered, asked and voted. */
  async unforgotten(): Promise<string[]> {
    const rows = await this.#store.selectFrom("event_stages").select("event").where("is_forgotten", "=", 0).execute();
    return rows.map(({ event }) => event);
  }

  async forgotten(event: string): Promise<void> {
    await this.#store.updateTable("event_stages").set({ is_forgotten: 1 }).where("event", "=", event).execute();
  }

  /** What was said is not kept any longer. */
  async forgetCaptions(event: string): Promise<void> {
    await this.#store.deleteFrom("event_captions").where("event", "=", event).execute();
  }

  /** False when another was faster. */
  async #keep(event: string, before: Stage, stage: Stage, change: Change): Promise<boolean> {
    const row = { seq: stage.seq, stage: JSON.stringify(stage) };
    const write = async (store: Store): Promise<boolean> => {
      if (before.seq === 0) {
        const { numInsertedOrUpdatedRows } = await store
          .insertInto("event_stages")
          .values({ event, ...row })
          .onConflict((c) => c.doNothing())
          .executeTakeFirst();
        return numInsertedOrUpdatedRows === 1n;
      }
      const { numUpdatedRows } = await store
        .updateTable("event_stages")
        .set(row)
        .where("event", "=", event)
        .where("seq", "=", before.seq)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    };
    if (change.what !== "caption") return write(this.#store);
    return this.#store.transaction().execute(async (turn) => {
      if (!(await write(turn))) return false;
      await this.#keepCaption(turn, event, change.line, stage.slide?.deck ?? null);
      return true;
    });
  }

  async #keepCaption(store: Store, event: string, line: CaptionLine, deck: string | null): Promise<void> {
    await store
      .insertInto("event_captions")
      .values({ event, ...line, deck: line.slide === null ? null : deck })
      .onConflict((c) =>
        // What was put right later is still of the slide that was shown then.
        c.columns(["event", "line"]).doUpdateSet({ revision: line.revision, words: line.words }),
      )
      .execute();
  }
}
