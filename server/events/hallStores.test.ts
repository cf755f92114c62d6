/** What is kept of a hall, on both databases, with two who write at once. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CaptionLine } from "../../shared/events/captions.ts";
import { say } from "../../shared/events/captions.ts";
import type { Question } from "../../shared/events/questions.ts";
import type { Stage } from "../../shared/events/stage.ts";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { ChairsStore } from "./chairs.store.ts";
import { PollsStore } from "./polls.store.ts";
import { QuestionsStore } from "./questions.store.ts";
import { StageStore } from "./stage.store.ts";
import { VisitsStore } from "./visits.store.ts";

const lines = (ja: string) => ({ ja, easy: "", en: "" });
const poll = { question: lines("?"), choices: [lines("a"), lines("b"), lines("c")], most: 2 };

const tables = [
  "event_stages",
  "event_captions",
  "event_polls",
  "event_answers",
  "event_questions",
  "event_votes",
  "event_visits",
  "event_serving",
  "event_chairs",
] as const;

describe.each(dialects)("$dialect", ({ dialect, isHere, make }) => {
  let database: TestDatabase;
  let stores: readonly [Store, Store];

  beforeAll(async () => {
    if (!isHere) return;
    database = await make();
    const first = await database.open();
    // One process has one handle of SQLite; two of one process would wait for each other.
    stores = [first, dialect === "SQLite" ? first : await database.open()];
  });
  beforeEach(async ({ skip }) => {
    if (!isHere) return skip();
    for (const table of tables) await stores[0].deleteFrom(table).execute();
  });
  afterAll(async () => {
    for (const store of new Set(stores ?? [])) await store.destroy();
    await database?.remove();
  });

  describe("stages", () => {
    const caption = (words: string) => (stage: Stage) => {
      const line = say(stage.captions.at(-1) ?? null, { words, language: "ja", speaker: "", slide: null }, 1);
      return { what: "caption", line: line as CaptionLine } as const;
    };

    it("two who write at once lose nothing, and no number is given twice", async () => {
      const [one, other] = stores.map((store) => new StageStore(store)) as [StageStore, StageStore];
      const words = Array.from({ length: 6 }, (_, i) => String(i));
      const done = await Promise.all([
        ...words.map((word) => one.change("e", caption(`a${word}`))),
        ...words.map((word) => other.change("e", caption(`b${word}`))),
      ]);
      const seqs = done.map((decided) => ("news" in decided ? decided.news.seq : 0));
      expect(seqs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
      const kept = await one.captions("e");
      expect(kept.map(({ line }) => line)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
      expect(new Set(kept.map((line) => line.words)).size).toBe(12);
      expect((await other.read("e")).captions.map(({ line }) => line)).toEqual([8, 9, 10, 11, 12]);
      expect((await one.captions("e", 3)).map(({ line }) => line)).toEqual([1, 2]);
    });

    it("what was put right is the same line", async () => {
      const store = new StageStore(stores[0]);
      await store.change("e", caption("こんにちわ"));
      await store.change("e", ({ captions }) => ({
        what: "caption",
        line: { ...captions[0]!, words: "こんにちは", revision: 1 },
      }));
      expect(await store.captions("e")).toMatchObject([{ line: 1, revision: 1, words: "こんにちは" }]);
    });

    it("a refusal and what is so already change nothing", async () => {
      const store = new StageStore(stores[0]);
      expect(await store.change("e", () => "not-now" as const)).toEqual({ why: "not-now" });
      expect(await store.change("e", () => null)).not.toHaveProperty("news");
      expect((await store.read("e")).seq).toBe(0);
    });

    it("after a rehearsal nothing of it is left, and the numbers go on", async () => {
      const [one, other] = stores.map((store) => new StageStore(store)) as [StageStore, StageStore];
      await one.change("e", caption("テスト"));
      const stage = await one.read("e");
      expect(await one.reset("e", stage)).toBe(true);
      expect(await other.reset("e", stage)).toBe(false);
      expect(await other.read("e")).toMatchObject({ seq: 2, captions: [] });
      expect(await other.captions("e")).toEqual([]);
    });
  });

  describe("polls", () => {
    it("sums are those of the answers, also where two processes count at once and some change their mind", async () => {
      const [one, other] = stores.map((store) => new PollsStore(store)) as [PollsStore, PollsStore];
      const { id } = (await one.enter("e", null, poll)) as { id: string };
      await one.turn("e", id, "open");
      const group = (from: number, choice: number) =>
        Array.from({ length: 40 }, (_, i) => ({ poll: id, pass: `p${from + i}`, choices: [choice] }));
      await Promise.all([one.answer(group(0, 0)), other.answer(group(20, 1)), one.answer(group(40, 2))]);
      await other.answer([
        { poll: id, pass: "p0", choices: [] },
        { poll: id, pass: "p1", choices: [0, 1] },
        { poll: id, pass: "p1", choices: [0, 1] },
      ]);
      const [kept] = await one.of("e");
      const rows = await stores[0].selectFrom("event_answers").selectAll().execute();
      const chosen = rows.flatMap(({ choices }) => JSON.parse(choices) as number[]);
      expect(rows.length).toBe(79);
      expect(kept!.results).toEqual({
        people: 79,
        counts: [0, 1, 2].map((choice) => chosen.filter((one) => one === choice).length),
      });
      expect(await one.answerOf(id, "p0")).toBe(null);
      expect(await one.answerOf(id, "p1")).toEqual([0, 1]);
    });

    it("each of a group hears what became of it", async () => {
      const store = new PollsStore(stores[0]);
      const { id } = (await store.enter("e", null, poll)) as { id: string };
      const ask = (choices: number[]) => store.answer([{ poll: id, pass: "p", choices }]);
      expect(await ask([0])).toEqual([{ why: "not-open" }]);
      await store.turn("e", id, "open");
      expect(
        await store.answer([
          { poll: id, pass: "a", choices: [0] },
          { poll: "none", pass: "a", choices: [0] },
          { poll: id, pass: "b", choices: [0, 1, 2] },
        ]),
      ).toEqual([{ answer: [0] }, { why: "unknown" }, { why: "choice" }]);
      await store.turn("e", id, "close");
      expect(await ask([1])).toEqual([{ why: "not-open" }]);
    });

    it("one is open at a time, also where two open at once", async () => {
      const [one, other] = stores.map((store) => new PollsStore(store)) as [PollsStore, PollsStore];
      const ids = [await one.enter("e", null, poll), await one.enter("e", null, poll)].map(
        (entered) => (entered as { id: string }).id,
      );
      await Promise.allSettled([one.turn("e", ids[0]!, "open"), other.turn("e", ids[1]!, "open")]);
      expect((await one.of("e")).filter(({ state }) => state === "open").length).toBe(1);
      const open = (await one.of("e")).find(({ state }) => state === "open")!;
      expect(await one.enter("e", open.id, poll)).toBe("not-now");
      expect(await one.remove("e", open.id)).toBe(false);
      expect(await one.turn("other", open.id, "close")).toBe("unknown");
    });
  });

  describe("questions", () => {
    const question = (id: string): Question => ({
      id,
      pass: "writer",
      name: null,
      words: "?",
      at: 1,
      state: "shown",
      turnedAt: 1,
      votes: 0,
    });

    it("a vote is one, however often it comes, from two processes at once", async () => {
      const [one, other] = stores.map((store) => new QuestionsStore(store)) as [QuestionsStore, QuestionsStore];
      await one.ask("e", question("q"), () => null);
      const votes = (passes: readonly string[], isFor = true) => passes.map((pass) => ({ question: "q", pass, isFor }));
      await Promise.all([
        one.vote(votes(["a", "b", "c"])),
        other.vote(votes(["b", "c", "d"])),
        one.vote(votes(["a", "a"])),
      ]);
      await other.vote([...votes(["d"], false), ...votes(["nobody"], false)]);
      expect((await one.of("e"))[0]!.votes).toBe(3);
      expect(await one.votedBy("e", "a")).toEqual(["q"]);
      expect(await one.votedBy("e", "d")).toEqual([]);
    });

    it("is turned once, and not for another event", async () => {
      const store = new QuestionsStore(stores[0]);
      await store.ask("e", question("q"), () => null);
      const take = (one: Question) => (one.state === "shown" ? { ...one, state: "on-stage" as const } : null);
      expect(await store.turn("other", "q", take)).toBe(null);
      expect(await store.turn("e", "q", take)).toMatchObject({ state: "on-stage" });
      expect(await store.turn("e", "q", take)).toBe(null);
      expect(await store.ask("e", question("r"), () => "full")).toBe("full");
    });

    it("that were taken back are read no more, but their writer's are counted", async () => {
      const store = new QuestionsStore(stores[0]);
      const waiting = (id: string, pass: string): Question => ({ ...question(id), pass, state: "waiting" });
      for (const id of ["q", "r"]) await store.ask("e", waiting(id, "a"), () => null);
      await store.turn("e", "q", (one) => ({ ...one, state: "withdrawn" }));
      expect((await store.of("e")).map(({ id }) => id)).toEqual(["r"]);
      const numbers = (own: readonly Question[], all: number) => [own.length, all];
      expect(await store.ask("e", waiting("s", "b"), numbers)).toEqual([0, 1]);
      expect(await store.ask("e", waiting("s", "a"), numbers)).toEqual([2, 1]);
    });

    it("when it is over, nobody knows any more who asked or voted", async () => {
      const store = new QuestionsStore(stores[0]);
      await store.ask("e", question("q"), () => null);
      await store.ask("e", { ...question("r"), state: "declined" }, () => null);
      await store.vote([{ question: "q", pass: "a", isFor: true }]);
      await store.forget("e");
      expect(await store.of("e")).toMatchObject([{ id: "q", pass: "", votes: 1 }]);
      expect(await store.votedBy("e", "a")).toEqual([]);
    });
  });

  it("visits go on in their row; times without a server are found", async () => {
    const store = new VisitsStore(stores[0]);
    const visit = (pass: string, from: number, to: number) => ({ event: "e", pass, visit: { from, to } });
    await store.keep([visit("a", 1, 5), visit("b", 2, 2)]);
    await store.keep([visit("a", 1, 9), visit("a", 20, 21)]);
    expect(await store.of("e", "a")).toEqual([
      { from: 1, to: 9 },
      { from: 20, to: 21 },
    ]);
    expect([...(await store.all("e")).keys()].toSorted()).toEqual(["a", "b"]);
    expect(await store.eventsOf("b")).toEqual(["e"]);
    for (const now of [1000, 1500, 9000, 9400]) await store.serve(now, 1000);
    expect(await store.serving({ from: 0, to: 10_000 })).toEqual([
      { from: 1000, to: 1500 },
      { from: 9000, to: 9400 },
    ]);
  });

  it("somebody's chair is found at another process", async () => {
    const [one, other] = stores.map((store) => new ChairsStore(store, () => undefined)) as [ChairsStore, ChairsStore];
    one.note("e", "p", { hall: 2, seat: 7 });
    expect(await one.find("e", "p")).toEqual({ hall: 2, seat: 7 });
    await one.close();
    expect(await other.find("e", "p")).toEqual({ hall: 2, seat: 7 });
    other.note("e", "p", { hall: 2, seat: null });
    await other.close();
    expect(await one.find("e", "p")).toEqual({ hall: 2, seat: null });
  });
});
