/** The line to a hall: a stage without gaps, and nothing that somebody asked, answered or voted lost or there twice. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { hallCodes } from "../../shared/events/hallCodes.ts";
import type { OpenPoll } from "../../shared/events/polls.ts";
import type { QuestionShown } from "../../shared/events/questions.ts";
import { emptyStage, type Stage } from "../../shared/events/stage.ts";
import { FakeDoor, FakeRoom } from "./fixture.ts";

vi.mock("./build.ts", () => ({ noteBuild: () => {}, thisBuild: "b" }));
const dropPass = vi.hoisted(() => vi.fn<() => void>());
vi.mock("./pass.ts", () => ({ getPass: async () => "p", dropPass }));
const { openHall } = await import("./hall.ts");

let door = new FakeDoor();

const wish = {
  event: "e",
  credentials: async () => ({}),
  appearance: () => ({ name: "ゆず", look: 7 }),
  hall: null,
  isList: true,
};
const words = { ja: "はい", easy: "", en: "" };
const poll: OpenPoll = { id: "p1", question: words, choices: [words, words], most: 1, state: "open", results: null };
const stage: Stage = { ...emptyStage, seq: 4, state: "live" };
const own = { event: "e", registered: null, ahead: null, reminds: false, percent: null, record: null };
const here = (more: object = {}) => ({
  build: "b",
  now: Date.now() + 5000,
  hall: 2,
  stage,
  decks: [],
  seat: 3,
  parts: [],
  questions: [],
  answer: null,
  own,
  ...more,
});
const question = (id: string, more: Partial<QuestionShown> = {}): QuestionShown => ({
  id,
  name: null,
  words: "?",
  votes: 2,
  state: "shown",
  isMine: false,
  isVoted: false,
  ...more,
});
const failure = (code: number, message: string) => Object.assign(new Error(message), { code });

let hall: ReturnType<typeof openHall>;
const state = () => hall.store.getState();
const joined = async (count: number): Promise<FakeRoom> => {
  await vi.waitFor(() => expect(door.rooms.length).toBe(count), 3000);
  return door.rooms.at(-1)!;
};
const come = async (more: object = {}): Promise<FakeRoom> => {
  hall = openHall(wish, door.client);
  const room = await joined(1);
  room.says("here", here(more));
  return room;
};
const sentAs = (room: FakeRoom, type: string) => room.sent.filter(([sent]) => sent === type).map(([, what]) => what);

beforeEach(() => {
  door = new FakeDoor();
  dropPass.mockClear();
});
afterEach(() => hall.close());

it("comes in with all that is so now, and comes back to the same hall", async () => {
  const room = await come();
  expect(door.joins[0]).toEqual({ event: "e", pass: "p", name: "ゆず", look: 7, hall: null, isList: true, build: "b" });
  expect(state()).toMatchObject({ line: "here", hall: 2, seat: 3, stage: { seq: 4, state: "live" } });
  expect(state().clock).toBeGreaterThan(4000);
  room.closes(1006);
  expect(state().line).toBe("returning");
  await joined(2);
  expect(door.joins[1]).toMatchObject({ hall: 2 });
});

it("follows the stage; after a gap it asks once, and goes on from what it is told", async () => {
  const room = await come();
  const caption = (line: number) => ({
    what: "caption",
    line: { line, revision: 0, at: 1, language: "ja", words: `${line}`, speaker: "", slide: null },
  });
  room.says("news", { seq: 5, change: caption(1) });
  room.says("news", { seq: 7, change: caption(3) });
  room.says("news", { seq: 8, change: caption(4) });
  expect(state().stage.seq).toBe(5);
  expect(sentAs(room, "stage")).toEqual([undefined]);
  const lines = [2, 3, 4].map((line) => caption(line).line);
  room.says("stage", { stage: { ...stage, seq: 8, captions: lines } });
  room.says("news", { seq: 9, change: caption(5) });
  expect(state().stage.seq).toBe(9);
  expect(state().captions.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
});

it("asks for what was said before the unbroken row of lines", async () => {
  const line = (number: number) => ({
    line: number,
    revision: 0,
    at: 1,
    language: "ja",
    words: "",
    speaker: "",
    slide: 0,
  });
  const room = await come({ stage: { ...stage, captions: [line(2), line(8), line(9)] } });
  hall.earlier();
  expect(sentAs(room, "earlier")).toEqual([{ before: 8 }]);
  room.says("earlier", { lines: [1, 2, 3, 4, 5, 6, 7].map(line) });
  hall.earlier();
  expect(sentAs(room, "earlier").length).toBe(1);
});

it("a question goes out once more after a break, unless the hall has it", async () => {
  const room = await come({ questions: [question("mine", { isMine: true })] });
  expect(hall.ask("なぜ", false)).toBe(true);
  expect(hall.ask("また", false)).toBe(false);
  expect(sentAs(room, "ask")).toEqual([{ words: "なぜ", isNamed: false }]);
  room.closes(1006);
  const second = await joined(2);
  second.says("here", here({ questions: [question("mine", { isMine: true })] }));
  expect(sentAs(second, "ask")).toEqual([{ words: "なぜ", isNamed: false }]);
  second.closes(1006);
  const third = await joined(3);
  const kept = [question("mine", { isMine: true }), question("new", { isMine: true, state: "waiting" })];
  third.says("here", here({ questions: kept }));
  expect(sentAs(third, "ask")).toEqual([]);
  expect(state().outbox.asking).toBe(null);
});

it("a question that is refused is not asked again by itself", async () => {
  const room = await come();
  hall.ask("なぜ", true);
  room.says("refused", { what: "ask", why: "held" });
  expect(state().outbox.asking).toBe(null);
  expect(state().refused).toMatchObject({ what: "ask", why: "held" });
});

it("an answer that was given while the line was down arrives; the last one counts", async () => {
  const room = await come({ stage: { ...stage, poll } });
  room.closes(1006);
  hall.answer("p1", [0]);
  hall.answer("p1", [1]);
  const second = await joined(2);
  second.says("here", here({ stage: { ...stage, poll } }));
  expect(sentAs(second, "answer")).toEqual([{ poll: "p1", choices: [1] }]);
  second.says("answered", { poll: "p1", choices: [0] });
  expect(state().outbox.answers).toEqual({ p1: [1] });
  second.says("answered", { poll: "p1", choices: [1] });
  expect(state().outbox.answers).toEqual({});
  expect(state().answers).toEqual({ p1: [1] });
});

it("to a poll that closed meanwhile nothing is sent", async () => {
  const room = await come({ stage: { ...stage, poll } });
  room.closes(1006);
  hall.answer("p1", [0]);
  const second = await joined(2);
  second.says("here", here({ stage: { ...stage, poll: { ...poll, state: "closed" } } }));
  expect(sentAs(second, "answer")).toEqual([]);
});

it("votes stand until the hall shows them, and go where a question takes none any more", async () => {
  const room = await come({ questions: [question("a"), question("b")] });
  room.closes(1006);
  hall.vote("a", true);
  hall.vote("b", true);
  const second = await joined(2);
  second.says("here", here({ questions: [question("a"), question("b", { state: "answered" })] }));
  expect(sentAs(second, "vote")).toEqual([{ question: "a", isFor: true }]);
  second.says("questions", { questions: [question("a", { isVoted: true, votes: 3 })] });
  expect(state().outbox.votes).toEqual({});
});

it("presses are counted and not queued", async () => {
  const room = await come();
  const counted = Array.from({ length: 10 }, () => hall.react("clap")).filter(Boolean);
  expect(counted.length).toBe(6);
  expect(sentAs(room, "react").length).toBe(6);
});

it.each([
  ["full", 403, "full"],
  ["by-code", 403, "by-code"],
  ["out", 403, "forbidden"],
  ["unknown", 404, "event"],
  ["credentials", 401, "guest"],
])("who is not let in (%s) knows why, and nothing tries again by itself", async (entry, code, message) => {
  door.failures = [failure(code, message)];
  hall = openHall(wish, door.client);
  await vi.waitFor(() => expect(state()).toMatchObject({ line: "refused", entry }));
  await new Promise((done) => setTimeout(done, 400));
  expect(door.joins.length).toBe(1);
  hall.rejoin();
  expect(state()).toMatchObject({ line: "joining", entry: null });
  await joined(1);
});

it("a pass that nobody knows any more is dropped, and a new one is tried", async () => {
  door.failures = [failure(401, "pass")];
  hall = openHall(wish, door.client);
  await joined(1);
  expect(dropPass).toHaveBeenCalledOnce();
});

it.each([
  ["elsewhere", hallCodes.elsewhere],
  ["over", hallCodes.over],
  ["removed", hallCodes.removed],
  ["refused", hallCodes.nonsense],
] as const)("%s is an end", async (end, code) => {
  const room = await come();
  room.closes(code);
  expect(state().line).toBe(end);
  await new Promise((done) => setTimeout(done, 400));
  expect(door.joins.length).toBe(1);
});

it("another view is another join that nobody notices", async () => {
  await come();
  hall.show(false);
  expect(state().line).toBe("here");
  const second = await joined(2);
  expect(door.joins[1]).toMatchObject({ isList: false, hall: 2 });
  second.says("here", here());
  const one = { seat: 4, look: 1, name: "a", part: null };
  second.says("sitting", { isAll: true, came: [one, { ...one, seat: 5 }], gone: [] });
  second.says("sitting", { isAll: false, came: [{ ...one, seat: 6 }], gone: [4] });
  expect([...state().sitting.keys()]).toEqual([5, 6]);
});
