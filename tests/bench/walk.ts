/**
 * Many people walk in one square: what it costs the server, how much reaches each of them, and how far what they see is
 * from the truth. The same people then walk in a plain Colyseus room that holds x, z and yaw in its state.
 */
import { issuePasses, placeCrowd } from "../process/crowd.ts";
import { startServer } from "../process/server.ts";
import { Lean } from "../process/lean.ts";
import { cpuSeconds, histogram, histogramQuantile, round, rssMb } from "./measure.ts";
import { Mover, seeded } from "./movers.ts";
import { type Errors, Observer, Truth } from "./observer.ts";
import { startPlain, walkPlainly } from "./plain.ts";
import { PlainClient } from "./plain.client.ts";
import type { BenchArguments } from "./run.ts";

/** How often people look where they are going, ms. */
const STEP_MS = 33;
/** People settle in before anything is measured, ms. */
const WARM_UP_MS = 3000;
/** Lines opened at a time. */
const AT_ONCE = 20;

interface Figures extends Errors {
  readonly people: number;
  readonly cpuCores: number;
  readonly kbPerSecDown: number;
  readonly messagesPerSecDown: number;
  readonly tickCpuP99Ms: number;
  readonly rssMb: number;
}

/** Somebody in a room under measurement. */
interface Walker {
  readonly mover: Mover;
  readonly line: { readonly bytesIn: number; readonly messages: number };
  /** What the room calls them. */
  readonly name: string;
  /** Go on for so many seconds, and tell the server what it must know. */
  advance(seconds: number): void;
}

/** A room under measurement, with everybody in it. */
interface Scene {
  readonly pid: number;
  readonly walkers: readonly Walker[];
  readonly truth: Truth;
  readonly observer: Observer;
  tickCpuP99Ms(): Promise<number>;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Open lines for `count` people, a few at a time. */
const gather = async <T>(count: number, open: (index: number) => Promise<T>): Promise<T[]> => {
  const all: T[] = [];
  for (let i = 0; i < count; i += AT_ONCE)
    all.push(...(await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - i) }, (_, k) => open(i + k)))));
  return all;
};

/** Let them walk, and measure. */
const measure = async ({ pid, walkers, truth, observer, tickCpuP99Ms }: Scene, seconds: number): Promise<Figures> => {
  let last = performance.now();
  const step = setInterval(() => {
    const now = performance.now();
    for (const [i, walker] of walkers.entries()) {
      walker.advance((now - last) / 1000);
      truth.write(i, walker.mover.truth);
    }
    last = now;
  }, STEP_MS);
  await sleep(WARM_UP_MS);
  await tickCpuP99Ms();
  observer.watch(walkers.map((w) => w.name));
  const [began, cpu] = [performance.now(), cpuSeconds(pid)];
  const before = walkers.map(({ line }) => [line.bytesIn, line.messages] as const);
  await sleep(seconds * 1000);
  const took = (performance.now() - began) / 1000;
  const cpuCores = (cpuSeconds(pid) - cpu) / took;
  const perPersonAndSecond = (pick: 0 | 1) =>
    walkers.reduce((all, { line }, i) => all + [line.bytesIn, line.messages][pick]! - before[i]![pick], 0) /
    walkers.length /
    took;
  const figures = {
    people: walkers.length,
    cpuCores: round(cpuCores),
    kbPerSecDown: round(perPersonAndSecond(0) / 1000),
    messagesPerSecDown: round(perPersonAndSecond(1)),
    tickCpuP99Ms: round(await tickCpuP99Ms()),
    ...(await observer.stop()),
    rssMb: Math.round(rssMb(pid)),
  };
  clearInterval(step);
  return figures;
};

const moversOf = (people: number): Mover[] => {
  const random = seeded(7);
  return Array.from({ length: people }, (_, i) => new Mover(i, random));
};

/** Everybody in one square of ours. */
const ours = async (people: number, seconds: number): Promise<Figures> => {
  const movers = moversOf(people);
  const crowd = await placeCrowd(movers.map((m) => m.start));
  const server = await startServer({
    dataDir: crowd.dataDir,
    env: { PASS_SECRET: crowd.secret, SQUARE_CAPACITY: String(Math.max(300, people + 1)) },
  });
  const options = (pass: string, i: number) => ({ pass, name: `P${i}`, look: i, presence: "visitor", build: "bench" });
  const truth = new Truth(people);
  try {
    const [watcher] = await issuePasses(1);
    const observer = await Observer.join(server.url, truth, { ...options(watcher!, 0), presence: "light" });
    const walkers = await gather(people, async (i) => {
      const mover = movers[i]!;
      const line = await Lean.join(server.url, options(crowd.passes[i]!, i), {
        onCorrection: (motion) => mover.corrected(motion),
      });
      const advance = (s: number) => void (mover.advance(s) && line.move(mover.truth));
      return { mover, line, name: String(await line.said), advance };
    });
    let former = new Map<number, number>();
    const tickCpuP99Ms = async () => {
      const now = histogram(await (await fetch(`${server.url}/metrics`)).text(), "square_tick_seconds");
      const p99 = histogramQuantile(former, now, 0.99) * 1000;
      former = now;
      return p99;
    };
    return await measure({ pid: server.pid, walkers, truth, observer, tickCpuP99Ms }, seconds);
  } finally {
    await server.stop();
  }
};

/** The same people in a plain room. */
const plain = async (people: number, seconds: number): Promise<Figures> => {
  const server = await startPlain();
  try {
    const movers = moversOf(people);
    const truth = new Truth(people);
    const observer = await Observer.join(server.url, truth, null);
    const walkers = await gather(people, async (i) => {
      const line = await PlainClient.join(server.url);
      const mover = movers[i]!;
      return { mover, line, name: line.sessionId, advance: walkPlainly(line, mover) };
    });
    const tickCpuP99Ms = () => server.figure("p99");
    return await measure({ pid: server.pid, walkers, truth, observer, tickCpuP99Ms }, seconds);
  } finally {
    server.stop();
  }
};

export default async ({ people = 1000, seconds = 10 }: BenchArguments) => ({
  ...(await ours(people, seconds)),
  plain: await plain(people, seconds),
});
