/**
 * One event with thousands of listeners in as many halls as they need, in one process: how they come in, how soon a slide or a
 * caption is with everybody, whether every answer to a poll is counted, and what it costs. The same bytes then go to as many
 * sockets of a plain WebSocket server, which checks and keeps nothing.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { getMessageBytes, Protocol } from "@colyseus/core";
import { Attendee } from "../process/attendee.ts";
import { issuePasses, secret } from "../process/crowd.ts";
import { enterHeld } from "../process/heldEvent.ts";
import { freePort, startServer } from "../process/server.ts";
import { until } from "../process/guest.ts";
import { type Audience, gatherAudience } from "./audience.ts";
import { cpuSeconds, quantile, round, rssMb } from "./measure.ts";
import type { BenchArguments } from "./run.ts";

/** People who come, a second: ten thousand within fifty. */
const RATE = 200;
/** A new slide or caption so often, ms. */
const EVERY_MS = 1000;
const REACTIONS_PER_SEC = 20;
const ANSWERS = { people: 2000, seconds: 10 };
/** Of the deck. */
const SLIDES = 30;
/** After the last change, ms. */
const GRACE_MS = 2000;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const clock = () => performance.timeOrigin + performance.now();

interface Fanout {
  readonly fanoutP50Ms: number;
  readonly fanoutP99Ms: number;
  readonly missed: number;
  readonly cpuCores: number;
}

/** Send one change after the other, and see when each came to whom. `send` says the number of the change. */
const measure = async (
  audience: Audience,
  { pid, people, seconds }: { readonly pid: number; readonly people: number; readonly seconds: number },
  send: (turn: number) => Promise<{ readonly seq: number; readonly sentAt: number }>,
): Promise<Fanout> => {
  await audience.heard();
  const sent = new Map<number, number>();
  const [began, cpu] = [clock(), cpuSeconds(pid)];
  for (let turn = 0; turn < (seconds * 1000) / EVERY_MS; turn++) {
    const { seq, sentAt } = await send(turn);
    sent.set(seq, sentAt);
    await sleep(Math.max(0, began + (turn + 1) * EVERY_MS - clock()));
  }
  const cpuCores = (cpuSeconds(pid) - cpu) / ((clock() - began) / 1000);
  await sleep(GRACE_MS);
  const { at } = await audience.heard();
  const delays = [...sent].flatMap(([seq, sentAt]) => [...(at[seq] ?? [])].map((time) => time - sentAt));
  return {
    fanoutP50Ms: round(quantile(delays, 0.5)),
    fanoutP99Ms: round(quantile(delays, 0.99)),
    missed: sent.size * people - delays.length,
    cpuCores: round(cpuCores),
  };
};

const ours = async (people: number, seconds: number) => {
  const dataDir = mkdtempSync(join(tmpdir(), "plat-verse-hall-"));
  const { event, tokens, poll, deck } = await enterHeld({ dataDir }, "live");
  const passes = await issuePasses(people);
  const server = await startServer({ dataDir, env: { PASS_SECRET: secret } });
  const audience = gatherAudience();
  try {
    const [host, captions] = await Promise.all(
      (["host", "captions"] as const).map((part) =>
        Attendee.enter(server.url, { event, guest: tokens[part], pass: "" }),
      ),
    );
    const before = { rss: rssMb(server.pid), cpu: cpuSeconds(server.pid) };
    const arrived = await audience.come({ url: server.url, event, passes, rate: RATE });
    if (arrived.refused.length > 0) console.error(arrived.refused.slice(0, 3), server.output());
    const joining = cpuSeconds(server.pid) - before.cpu;
    const kbPerListener = ((rssMb(server.pid) - before.rss) * 1024) / people;
    await audience.react(REACTIONS_PER_SEC);
    const fanout = await measure(audience, { pid: server.pid, people, seconds }, async (turn) => {
      const [seq, sentAt] = [host!.stage.seq + 1, clock()];
      // The next slide, and a line as it would be typed, in turn.
      if (turn % 2 === 0) host!.send("turn", { deck, to: (turn / 2) % SLIDES });
      else
        captions!.send("caption", {
          words: `${turn} それでは、次のページをごらんください。`,
          language: "ja",
          speaker: "",
        });
      await until(() => host!.stage.seq >= seq);
      return { seq, sentAt };
    });
    await audience.react(0);
    host!.send("turn-poll", { poll, deed: "open" });
    await until(() => host!.stage.poll?.id === poll);
    const answering = Math.min(people, ANSWERS.people);
    const kept = await audience.answer({ poll, people: answering, seconds: ANSWERS.seconds });
    const counted = await until(() => {
      const last = host!.all("results").at(-1);
      return last && last.people >= kept ? last : undefined;
    }, 10_000);
    const { closed } = await audience.heard();
    return {
      arrivalP50Ms: round(quantile(arrived.waits, 0.5)),
      arrivalP99Ms: round(quantile(arrived.waits, 0.99)),
      arrivedInSec: round(arrived.tookMs / 1000),
      refused: arrived.refused.length,
      cpuMsPerJoin: round((joining / people) * 1000),
      ...fanout,
      kbPerListener: round(kbPerListener),
      answers: counted.people,
      lost: Math.max(0, answering - counted.people) + (answering - kept),
      doubled: Math.max(0, counted.people - answering),
      closed,
    };
  } finally {
    audience.stop();
    await server.stop();
  }
};

const plain = async (people: number, seconds: number) => {
  const port = await freePort();
  const child = fork(fileURLToPath(new URL("plainHall.server.ts", import.meta.url)), [String(port)], {
    serialization: "advanced",
  });
  await once(child, "message");
  const audience = gatherAudience();
  try {
    const pid = child.pid!;
    const before = rssMb(pid);
    const passes = Array.from({ length: people }, () => "");
    await audience.come({ url: `ws://127.0.0.1:${port}/`, event: null, passes, rate: 1000 });
    const kbPerListener = ((rssMb(pid) - before) * 1024) / people;
    let seq = 0;
    const fanout = await measure(audience, { pid, people, seconds }, async (turn) => {
      const line = {
        line: turn,
        revision: 0,
        at: Date.now(),
        language: "ja",
        words: `${turn} それでは、次のページをごらんください。`,
      };
      const change = { what: "caption", line: { ...line, speaker: "", slide: null } };
      const bytes = Uint8Array.from(getMessageBytes.raw(Protocol.ROOM_DATA, "news", { seq: ++seq, change }));
      const sentAt = clock();
      child.send(bytes);
      return { seq, sentAt };
    });
    return { ...fanout, kbPerListener: round(kbPerListener) };
  } finally {
    audience.stop();
    child.kill("SIGKILL");
  }
};

export default async ({ people = 10_000, seconds = 20 }: BenchArguments) => {
  const own = await ours(people, seconds);
  const other = await plain(people, seconds);
  return {
    people,
    ...own,
    plain: other,
    ourToPlainFanout: round(own.fanoutP99Ms / other.fanoutP99Ms),
    load: round(loadavg()[0]!),
  };
};
