/**
 * Many people in one square, sixty of whom talk at once, half of them at six hosted tables and half to whoever is near: how
 * many lines reach how many people, how soon, and what it costs the server. The same people then say the same in a plain
 * Colyseus room where everybody hears everything.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ahead, type Point } from "../../shared/walk/geometry.ts";
import { pushOut } from "../../shared/walk/step.ts";
import { talkTables } from "../../shared/talk/tables.ts";
import { hireCrew } from "../process/crew.ts";
import { placeCrowd } from "../process/crowd.ts";
import { Lean, slotIn, textIn } from "../process/lean.ts";
import { startServer } from "../process/server.ts";
import { cpuSeconds, quantile, round } from "./measure.ts";
import { Mover, seeded } from "./movers.ts";
import { startPlain, walkPlainly } from "./plain.ts";
import { PlainClient } from "./plain.client.ts";
import type { BenchArguments } from "./run.ts";

const TALKERS = 60;
const TABLES = 6;
/** Half of the talkers sit at tables. */
const PER_TABLE = TALKERS / 2 / TABLES;
/** Everybody who talks says a line this often, ms: several times as often as people do. */
const LINE_MS = 1200;
const STEP_MS = 33;
const WARM_UP_MS = 3000;
/** Lines opened at a time. */
const AT_ONCE = 20;
/** Each says these in turn, so that a line is known by who said it and its words for so many lines. */
const LINES = (
  "こんにちは,はじめまして,今日はいい天気ですね,猫を飼っています,私も好きです,なるほど,それは大変でしたね," +
  "ゆっくり話してください,聞いています,ありがとうございます,この広場は落ち着きます,また来ますね,音楽が聞こえます," +
  "本を読むのが好きです,散歩はいいですね,お茶を飲んでいます,そうですよね,すこし休みます,夜はしずかですね,うれしいです"
).split(",");

interface Figures {
  /** Lines that were said, and lines that reached somebody. */
  readonly linesPerSec: number;
  readonly messagesPerSec: number;
  readonly deliveryP50Ms: number;
  readonly deliveryP99Ms: number;
  readonly cpuCores: number;
}

/** Somebody in the room under measurement. */
interface Talker {
  /** What the room calls them. */
  readonly name: string;
  say(words: string): void;
  /** Go on walking for so many seconds; talkers stay. */
  advance(seconds: number): void;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Whoever reads a line, and when it was sent. */
class Ear {
  readonly #sent = new Map<string, number>();
  delays: number[] = [];
  said = 0;

  sends(name: string, words: string): void {
    this.#sent.set(`${name} ${words}`, performance.now());
    this.said++;
  }

  hears(name: string, words: string): void {
    const sent = this.#sent.get(`${name} ${words}`);
    if (sent !== undefined) this.delays.push(performance.now() - sent);
  }

  /** Forget what was measured so far. */
  begin(): void {
    this.delays = [];
    this.said = 0;
  }
}

/** Let everybody walk and talk for a while, and measure. */
const measure = async (pid: number, all: readonly Talker[], ear: Ear, seconds: number): Promise<Figures> => {
  let last = performance.now();
  const step = setInterval(() => {
    const now = performance.now();
    for (const talker of all) talker.advance((now - last) / 1000);
    last = now;
  }, STEP_MS);
  const talking = all.slice(0, TALKERS).map((talker, i) => {
    let next = i;
    const say = () => {
      const words = LINES[next++ % LINES.length]!;
      ear.sends(talker.name, words);
      talker.say(words);
    };
    // Spread over the interval, as voices are.
    const timers: { every?: NodeJS.Timeout } = {};
    setTimeout(() => (timers.every = setInterval(say, LINE_MS)), (i / TALKERS) * LINE_MS);
    return timers;
  });
  await sleep(WARM_UP_MS);
  ear.begin();
  const [began, cpu] = [performance.now(), cpuSeconds(pid)];
  await sleep(seconds * 1000);
  const took = (performance.now() - began) / 1000;
  const figures = {
    linesPerSec: round(ear.said / took),
    messagesPerSec: round(ear.delays.length / took),
    deliveryP50Ms: round(quantile(ear.delays, 0.5)),
    deliveryP99Ms: round(quantile(ear.delays, 0.99)),
    cpuCores: round((cpuSeconds(pid) - cpu) / took),
  };
  for (const { every } of talking) clearInterval(every);
  clearInterval(step);
  if (ear.delays.length < ear.said * 2) throw new Error("hardly anybody was heard");
  return figures;
};

/** Where everybody begins: at the tables, then those who talk to who is near, then all others. */
const placesOf = (movers: readonly Mover[]): Point[] =>
  movers.map(({ start }, i) => {
    const table = i < TALKERS / 2 ? talkTables[Math.floor(i / PER_TABLE)] : undefined;
    return table ? pushOut(ahead(table, i * 1.3, 2)) : start;
  });

const moversOf = (people: number): Mover[] => {
  const random = seeded(7);
  return Array.from({ length: people }, (_, i) => new Mover(i, random));
};

/** A campaign in which everybody may talk everywhere. */
const openCampaign = async (): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), "plat-verse-campaign-"));
  await cp(fileURLToPath(new URL("../../assets/campaign", import.meta.url)), dir, { recursive: true });
  const file = join(dir, "settings.json");
  const settings = JSON.parse(await readFile(file, "utf8")) as { talk: object };
  const talk = { ...settings.talk, zones: {}, tableAfterMinutes: 0, nearAfterMinutes: 0, nearText: true };
  await writeFile(file, JSON.stringify({ ...settings, talk }));
  return dir;
};

/** Open lines for everybody, a few at a time. */
const gather = async <T>(count: number, open: (index: number) => Promise<T>): Promise<T[]> => {
  const all: T[] = [];
  for (let i = 0; i < count; i += AT_ONCE)
    all.push(...(await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - i) }, (_, k) => open(i + k)))));
  return all;
};

const ours = async (people: number, seconds: number): Promise<Figures> => {
  const movers = moversOf(people);
  const [crowd, campaign] = await Promise.all([placeCrowd(placesOf(movers)), openCampaign()]);
  const hosts = await hireCrew(crowd, "table-host", TABLES);
  const server = await startServer({
    dataDir: crowd.dataDir,
    env: { PASS_SECRET: crowd.secret, SQUARE_CAPACITY: String(Math.max(300, people)), CAMPAIGN_DIR: campaign },
  });
  const ear = new Ear();
  try {
    const all = await gather(people, async (i) => {
      const mover = movers[i]!;
      const atTable = i < TALKERS / 2;
      const isHost = atTable && i % PER_TABLE === 0;
      const badge = isHost ? await hosts[i / PER_TABLE]!(crowd.passes[i]!) : null;
      const line = await Lean.join(
        server.url,
        {
          pass: crowd.passes[i]!,
          name: `P${i}`,
          look: i,
          presence: "visitor",
          build: "bench",
          ...(badge && { badge }),
        },
        {
          onCorrection: (motion) => mover.corrected(motion),
          onMessage: (type, bytes) => {
            if (type === "heard") ear.hears(String(slotIn(bytes)), textIn(bytes, "words"));
          },
        },
      );
      const name = String(await line.said);
      if (i < TALKERS) line.say("agree");
      if (isHost)
        line.say("table-open", { table: talkTables[Math.floor(i / PER_TABLE)]!.id, topic: "はじめまして", cap: 8 });
      const advance = (s: number) => void (i >= TALKERS && mover.advance(s) && line.move(mover.truth));
      const say = (words: string) => line.say("text", { words, to: atTable ? "table" : "near" });
      return { name, say, advance, line };
    });
    for (const [i, { line }] of all.slice(0, TALKERS / 2).entries())
      if (i % PER_TABLE !== 0) line.say("table-join", { table: talkTables[Math.floor(i / PER_TABLE)]!.id });
    return await measure(server.pid, all, ear, seconds);
  } finally {
    await server.stop();
    await rm(campaign, { recursive: true });
  }
};

const plain = async (people: number, seconds: number): Promise<Figures> => {
  const server = await startPlain();
  try {
    const movers = moversOf(people);
    const ear = new Ear();
    const all = await gather(people, async (i) => {
      const line = await PlainClient.join(server.url, (type, bytes) => {
        if (type === "heard") ear.hears(textIn(bytes, "from"), textIn(bytes, "words"));
      });
      const walk = walkPlainly(line, movers[i]!);
      const advance = (s: number) => {
        if (i >= TALKERS) walk(s);
      };
      return { name: line.sessionId, advance, say: (words: string) => line.say("text", { words }) };
    });
    return await measure(server.pid, all, ear, seconds);
  } finally {
    server.stop();
  }
};

export default async ({ people = 300, seconds = 10 }: BenchArguments) => {
  const [own, other] = [await ours(people, seconds), await plain(people, seconds)];
  return { people, talking: TALKERS, ...own, plain: other, plainToOurCpu: round(other.cpuCores / own.cpuCores) };
};
