/**
 * Databases for tests: SQLite in a temporary folder, and PostgreSQL, either the one that TEST_DATABASE_URL or DATABASE_URL
 * names or a throw-away cluster of the machine's own binaries. Where there is neither, those tests are skipped visibly.
 */
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openStore, type Store } from "./store.ts";

const given = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
const binaries = globSync("/usr/lib/postgresql/*/bin").toSorted().at(-1);
const isRoot = process.getuid?.() === 0;

/** Whether tests can run on PostgreSQL here. */
const hasPostgres = given !== undefined || (binaries !== undefined && (!isRoot || existsSync("/sbin/runuser")));

export interface TestDatabase {
  /** Where the store is opened: SQLite's folder, or also the URL of PostgreSQL. */
  readonly where: { readonly dataDir: string; readonly databaseUrl?: string };
  open(): Promise<Store>;
  /** Remove it, after all stores were closed. */
  remove(): Promise<void>;
}

const temporary = () => mkdtempSync(join(tmpdir(), "plat-verse-store-"));

const sqliteDatabase = async (): Promise<TestDatabase> => {
  const where = { dataDir: temporary() };
  return {
    where,
    open: () => openStore(where),
    remove: async () => rmSync(where.dataDir, { recursive: true, force: true }),
  };
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

/** PostgreSQL refuses to run as root. */
const run = (command: string, args: readonly string[]): void => {
  const [file, all] = isRoot ? ["/sbin/runuser", ["-u", "postgres", "--", command, ...args]] : [command, args];
  execFileSync(file, all, { stdio: "ignore", cwd: tmpdir() });
};

const startCluster = async (): Promise<{ url: string; stop: () => Promise<void> }> => {
  const folder = temporary();
  if (isRoot) {
    chmodSync(folder, 0o755);
    execFileSync("chown", ["postgres", folder]);
  }
  const data = join(folder, "data");
  const port = await freePort();
  run(join(binaries!, "initdb"), [
    "-D",
    data,
    "-A",
    "trust",
    "-U",
    "postgres",
    "--no-sync",
    "--no-locale",
    "-E",
    "UTF8",
  ]);
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
  run(join(binaries!, "pg_ctl"), ["-D", data, "-w", "-l", join(folder, "log"), "-o", options, "start"]);
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      run(join(binaries!, "pg_ctl"), ["-D", data, "-m", "immediate", "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** A database of our own in a PostgreSQL that was given, so that nothing of anybody else's is touched. */
const createDatabase = async (server: string): Promise<{ url: string; stop: () => Promise<void> }> => {
  const name = `plat_test_${randomBytes(6).toString("hex")}`;
  const admin = async (statement: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await admin(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, stop: () => admin(`drop database ${name} with (force)`) };
};

const postgresDatabase = async (): Promise<TestDatabase> => {
  const { url, stop } = given ? await createDatabase(given) : await startCluster();
  const where = { dataDir: temporary(), databaseUrl: url };
  return {
    where,
    open: () => openStore(where),
    remove: async () => {
      await stop();
      rmSync(where.dataDir, { recursive: true, force: true });
    },
  };
};

/** Every dialect, for `describe.each`. */
export const dialects = [
  { dialect: "SQLite", isHere: true, make: sqliteDatabase },
  { dialect: "PostgreSQL", isHere: hasPostgres, make: postgresDatabase },
] as const;
