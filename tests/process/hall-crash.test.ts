/**
 * Whatever happens to a line or a server in mid-event: nobody loses seat, question, vote, answer or attendance, the stage is as it
 * was, and somebody has the floor.
 */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mkdtempSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { Passes } from "../../server/pass/pass.ts";
import { dialects } from "../../server/store/testing.ts";
import { openStore } from "../../server/store/store.ts";
import { openLine } from "../browser/line.ts";
import { Attendee } from "./attendee.ts";
import { secret } from "./crowd.ts";
import { until } from "./guest.ts";
import { enterHeld, type HeldEvent } from "./heldEvent.ts";
import { redisServer, startRedis } from "./redis.ts";
import { freePort, type RunningServer, startServer } from "./server.ts";

/** In all, from the death of a line to the next who speaks, ms. */
const FLOOR_MS = 10_000;
const env = { PASS_SECRET: secret, NODE_COMPILE_CACHE: join(tmpdir(), "plat-verse-compiled") };

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanUp.splice(0).toReversed()) await clean();
});

const hand = (url: string, { event, tokens }: HeldEvent, part: keyof HeldEvent["tokens"]) =>
  Attendee.enter(url, { event, guest: tokens[part], pass: "" });

/** A slide, a caption and a notice are shown, a poll is open and answered, a question asked and voted for. */
const begin = async (held: HeldEvent, at: readonly string[]) => {
  const { event, deck, poll } = held;
  const host = await hand(at[0]!, held, "host");
  const [captions, questions] = await Promise.all([
    hand(at.at(-1)!, held, "captions"),
    hand(at.at(-1)!, held, "questions"),
  ]);
  const people: Attendee[] = [];
  for (let i = 0; i < 4; i++) people.push(await Attendee.enter(at[i % at.length]!, { event, name: `人${i}` }));
  host.send("turn", { deck, to: 3 });
  captions.send("caption", { words: "はじめます。", language: "ja", speaker: "" });
  host.send("notice", { words: { ja: "お茶があります", easy: "", en: "" } });
  host.send("turn-poll", { poll, deed: "open" });
  const [asker, voter] = people as [Attendee, Attendee, ...Attendee[]];
  asker.send("ask", { words: "だれでも さんか できますか", isNamed: false });
  const { questions: waiting } = await questions.heard("moderate", (now) => now.questions.length > 0);
  const question = waiting[0]!.id;
  questions.send("turn-question", { question, deed: "show" });
  await Promise.all(people.map((one) => one.heard("questions", (now) => now.questions[0]?.state === "shown")));
  await Promise.all(people.map((one) => until(() => one.stage.poll?.id === poll)));
  voter.send("vote", { question, isFor: true });
  await voter.heard("questions", (now) => now.questions[0]?.votes === 1);
  for (const [i, one] of people.entries()) one.send("answer", { poll, choices: [i % 3] });
  await Promise.all(people.map((one) => one.heard("answered")));
  const other = people[2]!;
  other.send("seat", { seat: 17 });
  await until(async () => (await chairs(held)).includes(17));
  const hands = [host, captions, questions];
  return { people, asker, voter, host, hands, question, seats: people.map((one) => one.last("here")!.seat) };
};

let where: { dataDir: string; databaseUrl?: string };
const chairs = async ({ event }: HeldEvent): Promise<(number | null)[]> => {
  const store = await openStore(where);
  const rows = await store.selectFrom("event_chairs").select("seat").where("event", "=", event).execute();
  await store.destroy();
  return rows.map(({ seat }) => seat);
};

/** Everybody is as they were. */
const expectAll = async (held: HeldEvent, begun: Awaited<ReturnType<typeof begin>>) => {
  const { people, asker, voter, question, seats } = begun;
  for (const [i, one] of people.entries()) {
    const here = one.last("here")!;
    expect(here.stage).toMatchObject({
      state: "live",
      slide: { deck: held.deck, index: 3 },
      poll: { id: held.poll, state: "open" },
      notice: { words: { ja: "お茶があります" } },
    });
    expect(here.stage.captions.map(({ words }) => words)).toEqual(["はじめます。"]);
    expect(here.answer).toEqual([i % 3]);
    expect({ hall: here.hall, seat: here.seat }).toEqual({ hall: 0, seat: i === 2 ? 17 : seats[i] });
    expect(here.questions).toMatchObject([{ id: question, votes: 1, isMine: one === asker, isVoted: one === voter }]);
  }
  const store = await openStore(where);
  const polls = await store.selectFrom("event_polls").selectAll().where("event", "=", held.event).execute();
  expect(polls).toMatchObject([{ people: 4, counts: "[2,1,1]" }]);
  const visits = await store.selectFrom("event_visits").select("pass").where("event", "=", held.event).execute();
  await store.destroy();
  const passes = await Promise.all(people.map(({ pass }) => new Passes(secret).check(pass)));
  expect(new Set(visits.map(({ pass }) => pass))).toEqual(new Set(passes));
};

describe("in mid-event", () => {
  it("the only server is killed", { timeout: 60_000 }, async () => {
    where = { dataDir: mkdtempSync(join(tmpdir(), "plat-verse-event-")) };
    const held = await enterHeld(where, "live");
    let server = await startServer({ env, dataDir: where.dataDir });
    cleanUp.push(() => server.stop());
    const begun = await begin(held, [server.url]);
    await server.kill("SIGKILL");
    server = await server.restart();
    // Others are faster: seats of who was there are theirs where they come back in time, in any order.
    for (const one of begun.people.toReversed()) await one.join(server.url);
    await expectAll(held, begun);

    // The host is back too; then the host's line dies without a word.
    const [host, cohost] = [await hand(server.url, held, "host"), await hand(server.url, held, "co-host")];
    await host.heard("run", ({ hands }) => hands.filter(({ isHere }) => isHere).length === 2);
    const [watcher] = begun.people as [Attendee];
    await until(() => watcher.stage.speaker?.name.ja === "host" && !watcher.stage.speaker.isAway);
    const died = Date.now();
    host.cut();
    await until(() => watcher.stage.speaker?.name.ja === "co-host", FLOOR_MS);
    expect(Date.now() - died).toBeLessThan(FLOOR_MS);
    await until(() => cohost.last("run")!.hands.find(({ hasFloor }) => hasFloor)?.part === "co-host");
    expect(watcher.all("said").map(({ said }) => said)).toContain("floor-passed");

    // And back once more, with the floor; this time the network is gone, and nothing is closed.
    const line = await openLine(server.port);
    cleanUp.push(() => line.close());
    const again = await hand(line.url, held, "host");
    again.send("run", { deed: "take" });
    await until(() => watcher.stage.speaker?.name.ja === "host" && !watcher.stage.speaker.isAway);
    const silent = Date.now();
    line.silence();
    await until(() => watcher.stage.speaker?.name.ja === "co-host", FLOOR_MS);
    expect(Date.now() - silent).toBeLessThan(FLOOR_MS);
  });

  const postgres = dialects[1];
  it.skipIf(!redisServer || !postgres.isHere)(
    "one of two servers is killed, with the host's line",
    { timeout: 60_000 },
    async () => {
      const redis = await startRedis();
      cleanUp.push(() => redis.stop());
      const database = await postgres.make();
      cleanUp.push(() => database.remove());
      where = database.where;
      const held = await enterHeld(where, "live");
      const servers: RunningServer[] = [];
      cleanUp.push(() => Promise.all(servers.map((server) => server.stop())));
      for (const port of [await freePort(), await freePort()]) {
        const shared = { REDIS_URL: redis.url, DATABASE_URL: where.databaseUrl!, PUBLIC_ADDRESS: `127.0.0.1:${port}` };
        servers.push(await startServer({ port, env: { ...env, ...shared } }));
      }
      const [one, other] = servers.map(({ url }) => url) as [string, string];
      const begun = await begin(held, [one, other]);
      const cohost = await hand(other, held, "co-host");
      await cohost.heard("run", ({ hands }) => hands.filter(({ isHere }) => isHere).length === 4);
      // One event: everybody is counted together.
      await cohost.heard("run", ({ people }) => people === 4, 10_000);
      const died = Date.now();
      await servers[0]!.kill("SIGKILL");
      // Few people sit together, at whichever server they knocked.
      await Promise.all(begun.people.map((person) => until(() => person.closed !== null)));
      for (const person of begun.people) await person.join(other);
      await until(() => cohost.stage.speaker?.name.ja === "co-host", FLOOR_MS);
      expect(Date.now() - died).toBeLessThan(FLOOR_MS);
      await expectAll(held, begun);
    },
  );
});
