/**
 * The booths: how soon whoever waits is called once a counsellor is free, and what many sealed conversations at once cost. The same
 * messages then go through plain Colyseus rooms of two, which keep nothing and check nothing.
 */
import { randomBytes } from "node:crypto";
import { Client } from "colyseus.js";
import { startServer } from "../process/server.ts";
import { BoothMember } from "./boothMembers.ts";
import { seedCounter } from "./counter.ts";
import { measureMatching } from "./matching.ts";
import { cpuSeconds, quantile, round } from "./measure.ts";
import { startPlain } from "./plain.ts";
import type { BenchArguments } from "./run.ts";

const COUNSELLORS = 200;
const AT_ONCE = 3;
const WAITING = 1000;
const MATCHES = 400;
/** One message of each conversation this often, ms. */
const LINE_MS = 1000;
const WARM_UP_MS = 3000;
/** What has not arrived by then is lost, ms: the server sends again what has no receipt after five seconds. */
const GRACE_MS = 8000;
/** Lines opened at a time. */
const OPENING = 10;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const until = async (is: () => boolean, ms = 60_000): Promise<void> => {
  for (const end = Date.now() + ms; !is(); await sleep(50)) if (Date.now() > end) throw new Error("waited in vain");
};

/** What was sent when, and how often each came. */
class Post {
  readonly #sent = new Map<string, number>();
  readonly #came = new Set<string>();
  delays: number[] = [];
  doubled = 0;

  sends(key: string): void {
    this.#sent.set(key, performance.now());
  }

  comes(key: string): void {
    const sent = this.#sent.get(key);
    if (sent === undefined) return;
    if (this.#came.has(key)) this.doubled++;
    else this.delays.push(performance.now() - sent);
    this.#came.add(key);
  }

  get lost(): number {
    return this.#sent.size - this.#came.size;
  }
}

/** Each conversation says one line a second, the two in turn; measured after a while of warming up. */
const measure = async (pid: number, says: readonly (() => void)[], post: Post, seconds: number) => {
  const timers: NodeJS.Timeout[] = [];
  for (const [i, say] of says.entries())
    setTimeout(() => timers.push(setInterval(say, LINE_MS)), (i / says.length) * LINE_MS);
  await sleep(WARM_UP_MS);
  post.delays = [];
  const [began, cpu] = [performance.now(), cpuSeconds(pid)];
  await sleep(seconds * 1000);
  const took = (performance.now() - began) / 1000;
  const cpuCores = round((cpuSeconds(pid) - cpu) / took);
  const { delays } = post;
  for (const timer of timers) clearInterval(timer);
  for (const end = Date.now() + GRACE_MS; post.lost > 0 && Date.now() < end;) await sleep(100);
  return {
    messagesPerSec: round(delays.length / took),
    deliveryP50Ms: round(quantile(delays, 0.5)),
    deliveryP99Ms: round(quantile(delays, 0.99)),
    lost: post.lost,
    doubled: post.doubled,
    cpuCores,
  };
};

/** Open so many conversations, a few at a time. */
const gather = async <T>(count: number, open: (index: number) => Promise<T>): Promise<T[]> => {
  const all: T[] = [];
  for (let i = 0; i < count; i += OPENING)
    all.push(...(await Promise.all(Array.from({ length: Math.min(OPENING, count - i) }, (_, k) => open(i + k)))));
  return all;
};

const ours = async (conversations: number, seconds: number) => {
  const counter = await seedCounter({
    counsellors: Math.ceil(conversations / AT_ONCE),
    atOnce: AT_ONCE,
    talking: conversations,
    waiting: 0,
    strangers: 0,
  });
  const server = await startServer({ dataDir: counter.dataDir, env: counter.env });
  const post = new Post();
  const pairs: (readonly [BoothMember, BoothMember])[] = [];
  try {
    const heard = (session: string) => (from: string, seq: number) => post.comes(`${session} ${from} ${seq}`);
    pairs.push(
      ...(await gather(conversations, async (i) => {
        const { session, pass, counsellor } = counter.conversations[i]!;
        const badge = await counsellor.token(session);
        const staff = await BoothMember.join(server.url, { session, seat: "counsellor", badge }, heard(session));
        const visitor = await BoothMember.join(server.url, { session, seat: "visitor", pass }, heard(session));
        await until(() => staff.isComplete);
        staff.begin();
        await until(() => staff.canWrite && visitor.canWrite);
        return [staff, visitor] as const;
      })),
    );
    const says = pairs.map((pair) => {
      let turn = 0;
      return () => {
        const member = pair[turn++ % 2]!;
        post.sends(`${member.session} ${member.member} ${member.write()}`);
      };
    });
    const figures = await measure(server.pid, says, post, seconds);
    const refused = pairs.flat().reduce((sum, member) => sum + member.refused, 0);
    if (refused > 0) throw new Error(`${refused} messages were refused`);
    return figures;
  } finally {
    for (const member of pairs.flat()) member.leave();
    await server.stop();
  }
};

const plain = async (conversations: number, seconds: number) => {
  const server = await startPlain();
  const post = new Post();
  try {
    const says = await gather(conversations, async (i) => {
      const first = await new Client(server.url).create("plain");
      const pair = [first, await new Client(server.url).joinById(first.roomId)] as const;
      for (const room of pair)
        room.onMessage("heard", ({ from, words }: { from: string; words: string }) => {
          if (from !== room.sessionId) post.comes(words);
        });
      let turn = 0;
      return () => {
        const words = `${i} ${turn} ${randomBytes(285).toString("base64url")}`;
        post.sends(words);
        pair[turn++ % 2]!.send("text", { words });
      };
    });
    return await measure(server.pid, says, post, seconds);
  } finally {
    server.stop();
  }
};

export default async ({ people: conversations = 500, seconds = 15 }: BenchArguments) => {
  const matching = await measureMatching({
    counsellors: COUNSELLORS,
    atOnce: AT_ONCE,
    waiting: WAITING,
    matches: MATCHES,
  });
  const own = await ours(conversations, seconds);
  const other = await plain(conversations, seconds);
  return { ...matching, conversations, ...own, plain: other, ourToPlainCpu: round(own.cpuCores / other.cpuCores) };
};
