/** A hall as those in it live through it: who comes in, what they may send, and what everybody sees. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hallCodes } from "../../shared/events/hallCodes.ts";
import { Attendee } from "./attendee.ts";
import { secret } from "./crowd.ts";
import { until } from "./guest.ts";
import { enterHeld, type HeldEvent, type Wish } from "./heldEvent.ts";
import { type RunningServer, startServer } from "./server.ts";

const SEATS = 3;
let server: RunningServer;
let held: Readonly<Record<"open" | "later" | "coded" | "small" | "members", HeldEvent>>;

beforeAll(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "plat-verse-hall-"));
  const enter = (state: "published" | "doors" | "live", place: string, wish: Wish = {}) =>
    enterHeld({ dataDir }, state, { ...wish, words: { place, ...wish.words } });
  held = {
    open: await enter("live", "hall"),
    later: await enter("published", "concert"),
    coded: await enter("doors", "fundraising", { code: "K7M2QXPA", words: { audience: "code" } }),
    small: await enter("doors", "gate", { words: { capacity: 1 } }),
    members: await enter("doors", "gate", { words: { audience: "members" } }),
  };
  server = await startServer({ dataDir, env: { PASS_SECRET: secret, HALL_SEATS: String(SEATS) } });
}, 60_000);
afterAll(() => server?.stop());

const attend = (of: keyof typeof held, wish: Partial<Attendee["wish"]> = {}) =>
  Attendee.enter(server.url, { event: held[of].event, ...wish });
const hand = (of: keyof typeof held, part: keyof HeldEvent["tokens"]) =>
  attend(of, { guest: held[of].tokens[part], pass: "" });
const why = (joining: Promise<unknown>) =>
  joining.then(
    () => "in",
    ({ code, message }: { code: number; message: string }) => `${code} ${message}`,
  );

describe("the door", () => {
  it("says why nobody comes in", async () => {
    expect(await why(Attendee.enter(server.url, { event: "nowhere" }))).toBe("404 event");
    expect(await why(attend("open", { pass: "made up" }))).toBe("401 pass");
    expect(await why(attend("open", { guest: "made up" }))).toBe("401 guest");
    expect(await why(attend("open", { badge: "made up" }))).toBe("401 badge");
    expect(await why(attend("later", { guest: held.open.tokens.host }))).toBe("401 guest");
    expect(await why(attend("open", { name: "いのちの電話" }))).toMatch(/^422 name:/);
    expect(await why(attend("open", { look: -1 }))).toBe("400 bad-options");
    expect(await why(attend("later"))).toBe("403 not-open");
    expect(await why(attend("members"))).toBe("403 members");
  });

  it("by code, once", async () => {
    expect(await why(attend("coded"))).toBe("403 by-code");
    expect(await why(attend("coded", { code: "K7M2QXPB" }))).toBe("403 code-wrong");
    const one = await attend("coded", { code: "k7m2 qxpa" });
    await one.leave();
    await one.join(server.url, { code: undefined });
    await one.leave();
  });

  it("lets in as many as there is room for, and whoever was in before", async () => {
    const one = await attend("small");
    expect(await why(attend("small"))).toBe("403 full");
    const host = await hand("small", "host");
    host.send("run", { deed: "close-doors" });
    await host.heard("run", ({ isShut }) => isShut);
    await one.leave();
    expect(await why(attend("small"))).toBe("403 shut");
    await one.join(server.url);
    host.send("run", { deed: "end" });
    await host.heard("refused");
    expect(host.refusals).toEqual(["run not-now"]);
    for (const line of [one, host]) await line.leave();
  });

  it("fills one hall after another, and friends sit together", async () => {
    const people: Attendee[] = [];
    for (let i = 0; i < SEATS + 1; i++) people.push(await attend("open"));
    const halls = people.map((one) => one.last("here")!.hall);
    // One seat of each hall is kept for who comes back, and for friends.
    expect(halls).toEqual([0, 0, 1, 1]);
    const friend = await attend("open", { hall: 1 });
    expect(friend.last("here")).toMatchObject({ hall: 1, seat: 2 });
    await friend.heard("wave", ({ people: now }) => now === SEATS + 2);
    for (const line of [...people, friend]) await line.leave();
  });
});

it("one person is there once: the older line ends, the seat stays", async () => {
  const one = await attend("open", { name: "そら", isList: false });
  const { seat } = one.last("here")!;
  const again = await attend("open", { pass: one.pass, name: "そら" });
  await until(() => one.closed !== null);
  expect(one.closed).toBe(hallCodes.elsewhere);
  expect(again.last("here")!.seat).toBe(seat);
  await again.leave();
});

it("what is asked goes through hygiene and a moderator, and is nobody else's", async () => {
  const [asker, other] = [await attend("open", { name: "はな" }), await attend("open")];
  const moderator = await hand("open", "questions");
  asker.send("ask", { words: "LINE交換しませんか", isNamed: true });
  await until(() => asker.refusals.includes("ask held"));
  asker.send("ask", { words: "ひとりで さびしくて しにたい と おもうことが あります", isNamed: false });
  await asker.heard("comfort");
  await asker.heard("questions", (now) => now.questions.length === 1);
  asker.send("ask", { words: "もう一つ", isNamed: false });
  await until(() => asker.refusals.includes("ask too-often"));
  const { questions } = await moderator.heard("moderate", (now) => now.questions.length === 1);
  expect(questions[0]).toMatchObject({ name: null, state: "waiting", writer: 1 });
  expect(JSON.stringify(moderator.told)).not.toContain("LINE");
  const question = questions[0]!.id;
  // While it waits, nobody else knows of it.
  other.send("vote", { question, isFor: true });
  other.send("withdraw", { question });
  await until(() => other.refusals.length === 2);
  expect(other.refusals.toSorted()).toEqual(["vote not-now", "withdraw not-now"]);
  expect(JSON.stringify(other.told)).not.toContain("さびしくて");
  moderator.send("turn-question", { question, deed: "show" });
  await other.heard("questions", (now) => now.questions[0]?.id === question);
  other.send("vote", { question, isFor: true });
  const mark = { id: question, votes: 1, isMine: false, isVoted: true };
  await other.heard("questions", (now) => now.questions[0]?.votes === 1);
  expect(other.last("questions")!.questions).toMatchObject([mark]);
  // Whoever neither asked nor voted has the same, without a mark.
  const third = await attend("open");
  moderator.send("turn-question", { question, deed: "take-up" });
  await third.heard("questions", (now) => now.questions[0]?.state === "on-stage");
  expect(third.last("questions")!.questions).toMatchObject([{ ...mark, isVoted: false }]);
  await other.heard("questions", (now) => now.questions[0]?.state === "on-stage");
  expect(other.last("questions")!.questions).toMatchObject([mark]);
  await asker.heard("questions", (now) => now.questions[0]?.state === "on-stage");
  expect(asker.last("questions")!.questions).toMatchObject([{ ...mark, isMine: true, isVoted: false }]);
  await third.leave();
  asker.send("vote", { question, isFor: true });
  await until(() => asker.refusals.includes("vote not-now"));
  asker.send("withdraw", { question });
  await other.heard("questions", (now) => now.questions.length === 0);
  for (const line of [asker, other, moderator]) await line.leave();
});

it("reactions are summed, and a held key is not applause", async () => {
  const [one, other] = [await attend("open"), await attend("open")];
  for (let i = 0; i < 20; i++) one.send("react", { reaction: "clap" });
  other.send("react", { reaction: "heart" });
  await until(() => {
    const waves = one.all("wave").map(({ counts }) => counts);
    const sum = (of: "clap" | "heart") => waves.reduce((total, counts) => total + counts[of], 0);
    return sum("clap") >= 6 && sum("clap") <= 8 && sum("heart") === 1;
  });
  expect(one.refusals).toEqual([]);
  for (const line of [one, other]) await line.leave();
});

it("captions can be put right, and those before are given on asking", async () => {
  const [writer, reader] = [await hand("open", "captions"), await attend("open")];
  for (let i = 1; i <= 7; i++) {
    writer.send("caption", { words: `${i}番目の文です。`, language: "ja", speaker: "" });
    await until(() => reader.stage.captions.at(-1)?.words.startsWith(String(i)));
  }
  writer.send("correct", { line: 7, words: "七番目の文です。" });
  await until(() => reader.stage.captions.at(-1)?.words === "七番目の文です。");
  writer.send("correct", { line: 2, words: "おそい" });
  await until(() => writer.refusals.includes("correct unknown"));
  reader.send("earlier", { before: 3 });
  expect((await reader.heard("earlier")).lines.map(({ line }) => line)).toEqual([1, 2]);
  reader.send("earlier", { before: 1 });
  expect((await reader.heard("earlier", ({ lines }) => lines.length === 0)).lines).toEqual([]);
  const late = await attend("open");
  expect(late.last("here")!.stage).toEqual(reader.stage);
  for (const line of [writer, reader, late]) await line.leave();
});

it("of a rehearsal nothing is left when the audience comes", async () => {
  const { poll, deck } = held.later;
  const [host, captions] = [await hand("later", "host"), await hand("later", "captions")];
  captions.send("caption", { words: "まだです。", language: "ja", speaker: "" });
  await until(() => captions.refusals.includes("caption not-now"));
  host.send("run", { deed: "rehearse" });
  await until(() => host.stage.state === "rehearsal" && host.stage.speaker !== null);
  captions.send("caption", { words: "マイクの テスト。", language: "ja", speaker: "" });
  host.send("turn", { deck, to: "next" });
  host.send("turn-poll", { poll, deed: "open" });
  await until(() => host.stage.poll && host.stage.captions.length === 1 && host.stage.slide);
  expect(await why(attend("later"))).toBe("403 not-open");
  host.send("run", { deed: "open-doors" });
  await until(() => host.stage.state === "doors");
  const first = await attend("later");
  expect(first.stage).toMatchObject({ state: "doors", slide: null, poll: null, captions: [] });
  first.send("earlier", { before: 9 });
  expect((await first.heard("earlier")).lines).toEqual([]);
  host.send("turn-poll", { poll, deed: "open" });
  await until(() => first.stage.poll?.state === "open");
  for (const line of [host, captions, first]) await line.leave();
});

it("nonsense is answered, and too much of it ends the line", async () => {
  const one = await attend("open");
  one.send("seat", { seat: 5000 } as never);
  one.send("turn", { deck: held.open.deck, to: "next" });
  one.send("answer", { poll: "none", choices: [0] });
  one.send("answer", { poll: held.open.poll, choices: [0] });
  await until(() => one.refusals.length === 4);
  expect(one.refusals.toSorted()).toEqual([
    "answer not-open",
    "answer unknown",
    "seat bad-message",
    "turn not-allowed",
  ]);
  for (let i = 0; i < 200; i++) one.room.send("nothing-of-ours", "x".repeat(20));
  await until(() => one.closed !== null);
  expect(one.closed).toBe(hallCodes.nonsense);
});

it("the end: everybody hears what it was to them, and the door is closed", async () => {
  const [one, host] = [await attend("open"), await hand("open", "host")];
  host.send("run", { deed: "end" });
  await one.heard("said", ({ said }) => said === "ended");
  expect((await one.heard("own")).percent).not.toBe(null);
  await until(() => one.stage.state === "ended");
  expect(await why(attend("open"))).toBe("403 over");
  for (const line of [one, host]) await line.leave();
});
