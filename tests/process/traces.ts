/** Looks for the traces of a word in whatever a server leaves: files, a database, Redis, its heap, all of its memory. */
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { until } from "./guest.ts";
import type { RunningServer } from "./server.ts";

const CHUNK = 16 * 1024 * 1024;

/**
 * A word as it may lie somewhere: in UTF-8 and UTF-16, in base64 and base64url of both, wherever in a longer text it stands, and in
 * hex.
 */
export const tracesOf = (word: string): readonly Buffer[] => {
  const plain = [Buffer.from(word, "utf8"), Buffer.from(word, "utf16le"), Buffer.from(word, "utf16le").swap16()];
  const coded = plain.flatMap((bytes) => [
    Buffer.from(bytes.toString("hex")),
    ...[0, 1, 2].flatMap((before) => {
      // Letters that also depend on what stands around it are left out.
      const whole = Buffer.concat([Buffer.alloc(before), bytes]);
      const first = Math.ceil((before * 8) / 6);
      const last = Math.floor((whole.length * 8) / 6);
      return (["base64", "base64url"] as const).map((code) => Buffer.from(whole.toString(code).slice(first, last)));
    }),
  ]);
  return [...plain, ...coded];
};

/** Whether one of these is in there. */
export const holds = (haystack: Buffer | string, traces: readonly Buffer[]): boolean => {
  const bytes = typeof haystack === "string" ? Buffer.from(haystack) : haystack;
  return traces.some((trace) => bytes.includes(trace));
};

/** All files of a folder, as they lie on the disk now. */
export const filesUnder = (folder: string): Buffer =>
  Buffer.concat(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
  );

/** Every row of every table. */
export const rowsOf = async (url: string): Promise<string> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const tables = await client.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public'",
  );
  const all: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from "${name}" t`);
    all.push(...rows.map(({ row }) => row));
  }
  await client.end();
  return all.join("\n");
};

/** Everything that a Redis is asked from now on; `text` gives it. */
export const monitorRedis = async (url: string): Promise<{ text(): string; stop(): void }> => {
  const chunks: Buffer[] = [];
  const { hostname, port } = new URL(url);
  const socket = createConnection(Number(port), hostname);
  socket.on("data", (chunk: Buffer) => chunks.push(chunk)).on("error", () => undefined);
  socket.write("MONITOR\r\n");
  await until(() => chunks.length > 0);
  return { text: () => Buffer.concat(chunks).toString("latin1"), stop: () => socket.destroy() };
};

/** In one answer: every key and what lies there, as Redis would write it to a disk. */
const ALL = `local all = {}
for _, key in ipairs(redis.call("keys", "*")) do all[#all + 1] = key .. redis.call("dump", key) end
return table.concat(all)`;

/** Every key of a Redis, and what lies there. */
export const keysOf = async (url: string): Promise<Buffer> => {
  const { hostname, port } = new URL(url);
  const chunks: Buffer[] = [];
  const socket = createConnection(Number(port), hostname);
  socket.on("data", (chunk: Buffer) => chunks.push(chunk));
  const command = (...words: string[]) =>
    `*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join("")}`;
  // Compressed, nothing would be found in it.
  const asked = [command("config", "set", "rdbcompression", "no"), command("eval", ALL, "0"), command("quit")];
  socket.write(asked.join(""));
  await once(socket, "end");
  return Buffer.concat(chunks);
};

/** The signal at which a server that was started with `heapOptions` writes its heap. */
const SIGNAL = "SIGHUP";

export const heapOptions = (): { readonly folder: string; readonly NODE_OPTIONS: string } => {
  const folder = mkdtempSync(join(tmpdir(), "plat-verse-heap-"));
  return { folder, NODE_OPTIONS: `--heapsnapshot-signal=${SIGNAL} --diagnostic-dir=${folder}` };
};

/** The server's heap as it is now. */
export const heapOf = async ({ pid, url }: RunningServer, folder: string): Promise<Buffer> => {
  const known = new Set(readdirSync(folder));
  process.kill(pid, SIGNAL);
  const name = await until(() => readdirSync(folder).find((file) => !known.has(file)), 30_000);
  // It is written in one go: whoever answers again has done it.
  await until(
    () =>
      fetch(`${url}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      ),
    30_000,
  );
  const file = join(folder, name);
  await until(
    () => statSync(file).size > 0 && readFileSync(file).subarray(-3).toString().trimEnd().endsWith("}"),
    30_000,
  );
  return readFileSync(file);
};

/** Which of these are in the memory of a process, buffers too, of which a heap snapshot says nothing. Null where it cannot be read. */
export const inMemory = (pid: number, wanted: readonly (readonly Buffer[])[]): readonly boolean[] | null => {
  let maps: string;
  let memory: number;
  try {
    maps = readFileSync(`/proc/${pid}/maps`, "utf8");
    memory = openSync(`/proc/${pid}/mem`, "r");
  } catch {
    return null;
  }
  const found = wanted.map(() => false);
  const overlap = Math.max(...wanted.flat().map((trace) => trace.length));
  const buffer = Buffer.alloc(CHUNK);
  for (const [, from, to] of maps.matchAll(/^([0-9a-f]+)-([0-9a-f]+) rw/gm)) {
    const end = Number.parseInt(to!, 16);
    for (let at = Number.parseInt(from!, 16); at < end; at += CHUNK - overlap) {
      let length = 0;
      try {
        length = readSync(memory, buffer, 0, Math.min(CHUNK, end - at), at);
      } catch {
        // Given back meanwhile.
      }
      for (const [i, traces] of wanted.entries()) found[i] ||= holds(buffer.subarray(0, length), traces);
    }
  }
  closeSync(memory);
  return found;
};
