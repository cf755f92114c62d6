/**
 * The proof of the seal. Two people tell each other a word that nobody else knows. Then the word is in no log, no database, no
 * Redis, and nowhere in the server's heap or memory; while what the server does know is found in the same places, so that the
 * search is known to find.
 */
import { rmSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { dialects } from "../../server/store/testing.ts";
import { acknowledged, beginShift, heard, meet, mineOf } from "./booth.ts";
import { secret } from "./crowd.ts";
import { until } from "./guest.ts";
import { redisServer, startRedis } from "./redis.ts";
import { startServer } from "./server.ts";
import { demoPassword, StaffClient } from "./staff.ts";
import { filesUnder, heapOf, heapOptions, holds, inMemory, keysOf, monitorRedis, rowsOf, tracesOf } from "./traces.ts";

/** An organisation of the demo: the server knows its name. */
const KNOWN = "Sankakusha";

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanUp.splice(0).toReversed()) await clean();
});

describe("the search", () => {
  const word = "合言葉 tanuki";
  it.each([
    ["plain", (text: string) => Buffer.from(text)],
    ["in UTF-16", (text: string) => Buffer.from(text, "utf16le")],
    ["in base64", (text: string) => Buffer.from(Buffer.from(text).toString("base64"))],
    ["in base64url of UTF-16", (text: string) => Buffer.from(Buffer.from(text, "utf16le").toString("base64url"))],
    ["in hex", (text: string) => Buffer.from(Buffer.from(text).toString("hex"))],
  ])("finds a word %s, wherever it stands", (_, lay) => {
    for (const before of ["", "a", "ab", "abc", "あ"])
      expect(holds(lay(`${before}${word} and more`), tracesOf(word)), before).toBe(true);
    expect(holds(lay("nothing of that kind"), tracesOf(word))).toBe(false);
  });
});

const stores = [
  { what: "SQLite, one process", isHere: true, isCluster: false },
  { what: "PostgreSQL and Redis", isHere: dialects[1].isHere && redisServer !== undefined, isCluster: true },
] as const;

describe.each(stores)("with $what", ({ isHere, isCluster }) => {
  it.skipIf(!isHere)("what two people say is nowhere but with them", async () => {
    const heap = heapOptions();
    cleanUp.push(() => rmSync(heap.folder, { recursive: true, force: true }));
    const redis = isCluster ? await startRedis() : null;
    const database = isCluster ? await dialects[1].make() : null;
    if (redis) cleanUp.push(() => redis.stop());
    if (database) cleanUp.push(() => database.remove());
    const server = await startServer({
      env: {
        PASS_SECRET: secret,
        DEMO: "1",
        LOG_LEVEL: "trace",
        NODE_OPTIONS: heap.NODE_OPTIONS,
        ...(redis ? { REDIS_URL: redis.url } : {}),
        ...(database ? { DATABASE_URL: database.where.databaseUrl! } : {}),
      },
    });
    cleanUp.push(() => server.stop());
    const monitor = redis && (await monitorRedis(redis.url));
    if (monitor) cleanUp.push(() => monitor.stop());

    const counsellor = await beginShift(server.url, await demoPassword(server.output));
    const { visitor, staff, session, pass } = await meet(counsellor);
    const word = `himitsu-${randomBytes(12).toString("hex")}`;
    const phrase = `合言葉は${word}です`;
    expect(await visitor.write(phrase)).toBe(true);
    expect(await staff.write(`わかりました。${phrase}`)).toBe(true);
    await until(() => heard(staff).includes(phrase) && heard(visitor).some((text) => text.includes(word)));
    // Some of it waits at the server: the visitor's line is down while the counsellor writes on.
    visitor.close();
    expect(await staff.write(`まだそこに? ${phrase}`)).toBe(true);
    await until(() => acknowledged(staff).length === 2);

    const secretly = tracesOf(word);
    /** What was looked through, and what must be found there. */
    const places: (readonly [place: string, found: Buffer | string, known: string])[] = [
      ["the log", server.output(), "Accounts of this demo"],
      ["the database", database ? await rowsOf(database.where.databaseUrl!) : filesUnder(server.dataDir), session],
      ["the heap", await heapOf(server, heap.folder), KNOWN],
    ];
    if (redis && monitor)
      places.push(["Redis", await keysOf(redis.url), "roomcount"], ["what Redis was asked", monitor.text(), session]);
    for (const [place, found, known] of places) {
      expect(holds(found, tracesOf(known)), `${place}: what the server knows`).toBe(true);
      expect(holds(found, secretly), `${place}: what it must not know`).toBe(false);
    }
    const memory = inMemory(server.pid, [tracesOf(KNOWN), secretly]);
    if (memory) expect(memory).toEqual([true, false]);
    else console.log("the memory of another process cannot be read here");

    // And after the end. A server that wrote all of its heap may have been still for so long that lines broke.
    const ended = await until(async () => {
      const { ticket } = await mineOf(server.url, pass).catch(() => ({ ticket: null }));
      return ticket && new StaffClient(server.url).post("/api/consult/do", { pass, ticket: ticket.id, deed: "end" });
    }, 20_000);
    expect(ended.status).toBe(200);
    await until(() => ["over", "noSeat"].includes(staff.store.getState().line), 20_000);
    staff.close();
    expect(holds(server.output(), secretly)).toBe(false);
    expect(holds(database ? await rowsOf(database.where.databaseUrl!) : filesUnder(server.dataDir), secretly)).toBe(
      false,
    );
  });
});
