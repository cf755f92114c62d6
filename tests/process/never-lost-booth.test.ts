/**
 * kill -9 at random moments, again and again, while two people write: whatever a page was told that it is kept is there on the
 * other side, once and in its order, and both are back in the same conversation. Pages are loaded anew in between, too.
 */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Talk } from "../../client/consult/conversation/state.ts";
import { MemoryVault } from "../../client/consult/seal/vault.ts";
import { wake } from "../../client/session/pause.ts";
import { dialects } from "../../server/store/testing.ts";
import { acknowledged, beginShift, call, heard, mineOf, sitDown, tokenFor } from "./booth.ts";
import { secret } from "./crowd.ts";
import { until } from "./guest.ts";
import { redisServer, type RunningRedis, startRedis } from "./redis.ts";
import { freePort, type RunningServer, startServer } from "./server.ts";
import { demoPassword } from "./staff.ts";

/** One line of each in so many ms: somewhat faster than anybody types, and slower than the server bears. */
const PACE_MS = 180;
/** The longest that a server lives in a round, ms. */
const LIFE_MS = 700;
/** Back in the conversation, and heard, within this, ms. */
const BACK_MS = 30_000;
/** Every so many rounds one of the two loads their page anew. */
const RELOADS = 4;

/** Servers are started so often here that it pays to keep what was compiled. */
const started = { PASS_SECRET: secret, DEMO: "1", NODE_COMPILE_CACHE: join(tmpdir(), "plat-verse-compiled") };

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const cleanUp: (() => unknown)[] = [];

afterEach(async () => {
  for (const clean of cleanUp.splice(0).toReversed()) await clean();
});

/** Somebody who writes without a pause, whose page may be loaded anew. */
class Writer {
  talk: Talk;
  readonly name: string;
  readonly written: string[] = [];
  readonly #open: () => Talk;
  #isOver = false;
  #turn: Promise<void> = Promise.resolve();
  #running: Promise<void>;

  constructor(name: string, open: () => Talk) {
    this.name = name;
    this.#open = open;
    this.talk = open();
    this.#running = this.#run();
  }

  /** Nothing more is written. */
  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#running;
  }

  /** As a page that is loaded anew: what was kept on the device is there, and nothing else. */
  reload(): Promise<void> {
    return this.#inTurn(async () => {
      this.talk.close();
      this.talk = this.#open();
    });
  }

  async #run(): Promise<void> {
    while (!this.#isOver) {
      await this.#inTurn(async () => {
        const words = `${this.name}${this.written.length}`;
        if (await this.talk.write(words)) this.written.push(words);
      });
      await sleep(PACE_MS);
    }
  }

  #inTurn(act: () => Promise<void>): Promise<void> {
    return (this.#turn = this.#turn.then(act));
  }
}

/** Two who write, while servers are killed so often. Returns how long it took to be back, in ms, of each round. */
const play = async (servers: RunningServer[], rounds: number): Promise<number[]> => {
  const password = await demoPassword(servers[0]!.output);
  const counsellor = await beginShift(servers[0]!.url, password);
  const alive = new Set(servers.keys());
  const url = () => servers[[...alive][Math.floor(Math.random() * alive.size)] ?? 0]!.url;
  const { pass, session } = await call(counsellor);
  const vaults = [new MemoryVault(), new MemoryVault()] as const;
  const staff = new Writer("c", () =>
    sitDown(url, {
      session,
      seat: "counsellor",
      vault: vaults[0],
      credentials: async () => {
        counsellor.url = url();
        // A demo that starts signs its accounts out.
        const isIn = (await counsellor.get("/api/staff/me")).status === 200;
        if (!isIn) await counsellor.signIn("counsellor@demo.example", password);
        return { badge: await tokenFor(counsellor, session, "counsellor") };
      },
    }),
  );
  const visitor = new Writer("v", () =>
    sitDown(url, { session, seat: "visitor", vault: vaults[1], credentials: async () => ({ pass }) }),
  );
  const both = [visitor, staff] as const;
  const backMs: number[] = [];

  /** What each writes from now on arrives. */
  const isThrough = async () => {
    const marks = both.map(({ written }) => written.length);
    const arrived = (i: number, by: Writer, at: Writer) => {
      const words = by.written[marks[i]!];
      return words !== undefined && acknowledged(by.talk).includes(words) && heard(at.talk).includes(words);
    };
    await until(() => arrived(0, visitor, staff) && arrived(1, staff, visitor), BACK_MS).catch((error: unknown) => {
      const states = both.map(({ name, written, talk }) => {
        const { line, canWrite, refused, ticket } = talk.store.getState();
        const last = [acknowledged(talk).at(-1), heard(talk).at(-1)];
        return { name, line, canWrite, refused, ticket: ticket?.state, written: written.at(-1), last };
      });
      throw new Error(JSON.stringify({ states, backMs, printed: servers.map((server) => server.output()) }), {
        cause: error,
      });
    });
  };

  await isThrough();
  const members = both.map(({ talk }) => talk.store.getState().member);
  for (let round = 0; round < rounds; round++) {
    await sleep(Math.random() * LIFE_MS);
    const victim = Math.floor(Math.random() * servers.length);
    const begun = performance.now();
    alive.delete(victim);
    await servers[victim]!.kill("SIGKILL");
    if (round % RELOADS === 0) await both[(round / RELOADS) % 2]!.reload();
    const start = async () => {
      servers[victim] = await servers[victim]!.restart();
      alive.add(victim);
    };
    const starting = start();
    // Where there is another one, nobody waits for this.
    if (alive.size === 0) await starting;
    // As a phone does when the network is back: nobody waits out their pause.
    wake();
    await isThrough();
    backMs.push(performance.now() - begun);
    await starting;
  }
  await Promise.all(both.map((one) => one.stop()));
  await until(
    () =>
      acknowledged(visitor.talk).length === visitor.written.length &&
      acknowledged(staff.talk).length === staff.written.length &&
      heard(staff.talk).length >= visitor.written.length &&
      heard(visitor.talk).length >= staff.written.length,
    BACK_MS,
  );
  expect(heard(staff.talk)).toEqual(visitor.written);
  expect(heard(visitor.talk)).toEqual(staff.written);
  // The same seats of the same conversation.
  expect(both.map(({ talk }) => talk.store.getState().member)).toEqual(members);
  expect((await mineOf(url(), pass)).ticket).toMatchObject({ session, state: "talking" });
  for (const { talk } of both) talk.close();
  return backMs;
};

const report = (what: string, backMs: readonly number[]): void => {
  const sorted = backMs.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)]!);
  console.log(`${what}: ${backMs.length} kills, back and heard after p50 ${at(0.5)} ms, most ${at(1)} ms`);
};

describe("a conversation outlives its servers", () => {
  it("one server, SQLite: 40 times", { timeout: 900_000 }, async () => {
    const servers = [await startServer({ env: started })];
    cleanUp.push(() => servers[0]!.stop());
    report("SQLite", await play(servers, 40));
  });

  const postgres = dialects[1];
  it.skipIf(!redisServer || !postgres.isHere)(
    "two servers, Redis and PostgreSQL: 60 times",
    { timeout: 900_000 },
    async () => {
      const redis: RunningRedis = await startRedis();
      cleanUp.push(() => redis.stop());
      const database = await postgres.make();
      cleanUp.push(() => database.remove());
      const servers: RunningServer[] = [];
      for (let i = 0; i < 2; i++) {
        const port = await freePort();
        const env = {
          ...started,
          REDIS_URL: redis.url,
          DATABASE_URL: database.where.databaseUrl!,
          PUBLIC_ADDRESS: `127.0.0.1:${port}`,
        };
        servers.push(await startServer({ port, env }));
      }
      cleanUp.push(() => Promise.all(servers.map((server) => server.stop())));
      report("Redis and PostgreSQL", await play(servers, 60));
    },
  );
});
