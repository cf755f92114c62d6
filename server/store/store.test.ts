import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { migrations } from "./migrations.ts";
import { dialects } from "./testing.ts";

const exec = promisify(execFile);
const store = fileURLToPath(new URL("store.ts", import.meta.url));

/** Opens the store in a process of its own, at the given moment, and says how many migrations it sees. */
const opening = `
const { openStore } = await import(process.argv[1]);
const { where, at } = JSON.parse(process.argv[2]);
await new Promise((resolve) => setTimeout(resolve, at - Date.now()));
const db = await openStore(where);
const done = await db.selectFrom("kysely_migration").selectAll().execute();
console.log(done.length);
await db.destroy();
`;

describe.each(dialects)("a store in $dialect", ({ isHere, make }) => {
  it.skipIf(!isHere)(
    "is brought up to date once, however many processes start together",
    async () => {
      const database = await make();
      try {
        const setting = JSON.stringify({ where: database.where, at: Date.now() + 2000 });
        const all = await Promise.all(
          Array.from({ length: 4 }, () =>
            exec(process.execPath, ["--input-type=module", "-e", opening, store, setting]),
          ),
        );
        expect(all.map(({ stdout }) => Number(stdout))).toEqual(Array(4).fill(Object.keys(migrations).length));
        const db = await database.open();
        expect(await db.selectFrom("visits").selectAll().execute()).toEqual([]);
        await db.destroy();
      } finally {
        await database.remove();
      }
    },
    30_000,
  );
});

describe("SQLite", () => {
  it("waits for the disk at every commit, and lets others read meanwhile", async () => {
    const database = await dialects[0].make();
    const db = await database.open();
    const [mode] = (await sql<{ journal_mode: string }>`pragma journal_mode`.execute(db)).rows;
    const [synchronous] = (await sql<{ synchronous: number }>`pragma synchronous`.execute(db)).rows;
    expect([mode?.journal_mode, synchronous?.synchronous]).toEqual(["wal", 2]);
    await db.destroy();
    await database.remove();
  });
});
