/**
 * Polls, and one answer of one pass to each. Sums lie beside the poll and go along with each answer, in one transaction that first
 * touches the poll: two processes take turns, and after a kill sums and answers agree.
 */
import { v7 as uuid } from "uuid";
import type { Lines } from "../../shared/events/event.ts";
import {
  type Answer,
  answerOf,
  isSameAnswer,
  noResults,
  type Poll,
  type PollDeed,
  type PollProblem,
  POLLS_MOST,
  recount,
  turnPoll,
} from "../../shared/events/polls.ts";
import type { Store } from "../store/store.ts";
import type { StageTables } from "../store/stage.migration.ts";

export interface PollWords {
  readonly question: Lines;
  readonly choices: readonly Lines[];
  readonly most: number;
}
/** One answer as it comes in. */
export interface Answering {
  readonly poll: string;
  readonly pass: string;
  readonly choices: readonly number[];
}
export type Answered = { readonly answer: Answer } | { readonly why: PollProblem | "unknown" };

type Row = StageTables["event_polls"];
/** Passes looked up in one statement. */
const AT_ONCE = 200;

const pollOf = (row: Row): Poll => ({
  id: row.id,
  question: JSON.parse(row.question) as Lines,
  choices: JSON.parse(row.choices) as Lines[],
  most: row.most,
  state: row.state,
  isShown: row.is_shown === 1,
  results: { people: row.people, counts: JSON.parse(row.counts) as number[] },
});

export class PollsStore {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** All of an event, in the order in which they were entered. */
  async of(event: string, store: Store = this.#store): Promise<Poll[]> {
    const rows = await store
      .selectFrom("event_polls")
      .selectAll()
      .where("event", "=", event)
      .orderBy("place")
      .execute();
    return rows.map(pollOf);
  }

  async find(poll: string): Promise<(Poll & { readonly event: string }) | null> {
    const row = await this.#store.selectFrom("event_polls").selectAll().where("id", "=", poll).executeTakeFirst();
    return row ? { ...pollOf(row), event: row.event } : null;
  }

  /** Enter a poll (null), or change one that was not opened yet. */
  async enter(event: string, poll: string | null, words: PollWords): Promise<Poll | "not-now" | "too-many"> {
    return this.#store.transaction().execute(async (turn) => {
      const known = await this.of(event, turn);
      const before = known.find(({ id }) => id === poll);
      if (poll !== null && before?.state !== "ready") return "not-now";
      if (!before && known.length >= POLLS_MOST) return "too-many";
      const row = {
        question: JSON.stringify(words.question),
        choices: JSON.stringify(words.choices),
        most: words.most,
        counts: JSON.stringify(noResults(words).counts),
      };
      if (before) {
        await turn.updateTable("event_polls").set(row).where("id", "=", before.id).execute();
        return { ...before, ...words, results: noResults(words) };
      }
      const last = await turn
        .selectFrom("event_polls")
        .select((e) => e.fn.max("place").as("place"))
        .where("event", "=", event)
        .executeTakeFirst();
      const fresh = { id: uuid(), state: "ready", isShown: false, results: noResults(words) } as const;
      const place = Number(last?.place ?? -1) + 1;
      await turn
        .insertInto("event_polls")
        .values({ ...row, id: fresh.id, event, place, state: "ready", is_shown: 0, rev: 0, people: 0 })
        .execute();
      return { ...fresh, ...words };
    });
  }

  /** Take a poll away that was not opened yet. */
  async remove(event: string, poll: string): Promise<boolean> {
    const { numDeletedRows } = await this.#store
      .deleteFrom("event_polls")
      .where("id", "=", poll)
      .where("event", "=", event)
      .where("state", "=", "ready")
      .executeTakeFirst();
    return numDeletedRows === 1n;
  }

  /** Open, close, show, hide. Says why not. */
  async turn(event: string, poll: string, deed: PollDeed): Promise<Poll | PollProblem | "unknown"> {
    return this.#store.transaction().execute(async (turn) => {
      await this.#takeTurn(turn, event);
      const all = await this.of(event, turn);
      const before = all.find(({ id }) => id === poll);
      if (!before) return "unknown";
      const isAnotherOpen = all.some(({ id, state }) => id !== poll && state === "open");
      const after = turnPoll(before, deed, isAnotherOpen);
      if (typeof after === "string") return after;
      await turn
        .updateTable("event_polls")
        .set({ state: after.state, is_shown: Number(after.isShown) })
        .where("id", "=", poll)
        .execute();
      return after;
    });
  }

  /** Keep a group of answers; what became of each, in their order. */
  async answer(group: readonly Answering[]): Promise<Answered[]> {
    const results: Answered[] = group.map(() => ({ why: "unknown" }));
    const byPoll = Map.groupBy(group.keys(), (i) => group[i]!.poll);
    await this.#store.transaction().execute(async (turn) => {
      // In one order, so that two processes never wait for each other.
      for (const [poll, indices] of [...byPoll].toSorted(([a], [b]) => (a < b ? -1 : 1)))
        await this.#answerOne(turn, poll, indices, group, results);
    });
    return results;
  }

  /** One's answer; null where there is none. */
  async answerOf(poll: string, pass: string): Promise<Answer> {
    const row = await this.#store
      .selectFrom("event_answers")
      .select("choices")
      .where("poll", "=", poll)
      .where("pass", "=", pass)
      .executeTakeFirst();
    return row ? (JSON.parse(row.choices) as number[]) : null;
  }

  /** None was ever opened. */
  async reset(event: string): Promise<void> {
    await this.#store.transaction().execute(async (turn) => {
      for (const { id, choices } of await this.of(event, turn))
        await turn
          .updateTable("event_polls")
          .set({ state: "ready", is_shown: 0, people: 0, counts: JSON.stringify(noResults({ choices }).counts) })
          .where("id", "=", id)
          .execute();
    });
    await this.forgetAnswers(event);
  }

  /** Who answered what is forgotten; the sums stay. */
  async forgetAnswers(event: string): Promise<void> {
    await this.#store
      .deleteFrom("event_answers")
      .where("poll", "in", (e) => e.selectFrom("event_polls").select("id").where("event", "=", event))
      .execute();
  }

  async #answerOne(
    turn: Store,
    poll: string,
    indices: readonly number[],
    group: readonly Answering[],
    results: Answered[],
  ): Promise<void> {
    await turn
      .updateTable("event_polls")
      .set((e) => ({ rev: e("rev", "+", 1) }))
      .where("id", "=", poll)
      .execute();
    const row = await turn.selectFrom("event_polls").selectAll().where("id", "=", poll).executeTakeFirst();
    const known = row ? pollOf(row) : null;
    if (!known) return;
    const before = await this.#answers(turn, poll, [...new Set(indices.map((i) => group[i]!.pass))]);
    const after = new Map(before);
    let sums = known.results;
    for (const i of indices) {
      const { pass, choices } = group[i]!;
      const outcome = answerOf(known, choices);
      if (typeof outcome === "string") {
        results[i] = { why: outcome };
        continue;
      }
      sums = recount(sums, after.get(pass) ?? null, outcome.answer);
      after.set(pass, outcome.answer);
      results[i] = outcome;
    }
    await this.#write(turn, poll, before, after);
    await turn
      .updateTable("event_polls")
      .set({ people: sums.people, counts: JSON.stringify(sums.counts) })
      .where("id", "=", poll)
      .execute();
  }

  async #answers(turn: Store, poll: string, passes: readonly string[]): Promise<Map<string, Answer>> {
    const answers = new Map<string, Answer>();
    for (let i = 0; i < passes.length; i += AT_ONCE) {
      const rows = await turn
        .selectFrom("event_answers")
        .select(["pass", "choices"])
        .where("poll", "=", poll)
        .where("pass", "in", passes.slice(i, i + AT_ONCE))
        .execute();
      for (const { pass, choices } of rows) answers.set(pass, JSON.parse(choices) as number[]);
    }
    return answers;
  }

  async #write(
    turn: Store,
    poll: string,
    before: ReadonlyMap<string, Answer>,
    after: ReadonlyMap<string, Answer>,
  ): Promise<void> {
    const changed = [...after].filter(([pass, answer]) => !isSameAnswer(before.get(pass) ?? null, answer));
    const kept = changed.flatMap(([pass, answer]) =>
      answer === null ? [] : [{ poll, pass, choices: JSON.stringify(answer) }],
    );
    const gone = changed.flatMap(([pass, answer]) => (answer === null ? [pass] : []));
    for (let i = 0; i < kept.length; i += AT_ONCE)
      await turn
        .insertInto("event_answers")
        .values(kept.slice(i, i + AT_ONCE))
        .onConflict((c) => c.columns(["poll", "pass"]).doUpdateSet((e) => ({ choices: e.ref("excluded.choices") })))
        .execute();
    for (let i = 0; i < gone.length; i += AT_ONCE)
      await turn
        .deleteFrom("event_answers")
        .where("poll", "=", poll)
        .where("pass", "in", gone.slice(i, i + AT_ONCE))
        .execute();
  }

  /** Two who turn polls of an event take turns: every one of its polls is touched first. */
  async #takeTurn(turn: Store, event: string): Promise<void> {
    await turn
      .updateTable("event_polls")
      .set((e) => ({ rev: e("rev", "+", 1) }))
      .where("event", "=", event)
      .execute();
  }
}
