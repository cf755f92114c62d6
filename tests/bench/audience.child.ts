/** A process full of listeners; does what its parent says, and tells what it measured. Started by audience.ts. */
import { messageBytes } from "../process/lean.ts";
import { Listener } from "./listener.ts";

export interface Coming {
  readonly url: string;
  /** Of a hall; null: a plain WebSocket, which only listens. */
  readonly event: string | null;
  readonly passes: readonly string[];
  /** People who come, a second. */
  readonly rate: number;
}
export interface Arrived {
  /** From the knock at the door to the first word, of each, ms. */
  readonly waits: readonly number[];
  readonly refused: readonly string[];
  readonly tookMs: number;
}
export interface Heard {
  /** When each change came to each, epoch ms, by its number. */
  readonly at: Readonly<Record<number, Float64Array>>;
  readonly closed: number;
  readonly messages: number;
}
export interface Answering {
  readonly poll: string;
  readonly people: number;
  readonly seconds: number;
}
export type Order =
  | { readonly do: "come"; readonly coming: Coming }
  | { readonly do: "react"; readonly perSecond: number }
  | { readonly do: "answer"; readonly answering: Answering }
  | { readonly do: "hear" };

const clock = () => performance.timeOrigin + performance.now();
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const listeners: Listener[] = [];
let heard = new Map<number, number[]>();
let [closed, messages] = [0, 0];
const answered = new Map<number, number>();

/** The number of a change: MessagePack's whole number after the key "seq". */
const seqIn = (bytes: Buffer): number => {
  const at = bytes.indexOf("seq") + 3;
  const first = bytes[at]!;
  if (first < 0x80) return first;
  return first === 0xcc ? bytes[at + 1]! : bytes.readUInt16BE(at + 1);
};

const come = async ({ url, event, passes, rate }: Coming): Promise<Arrived> => {
  const [refused, began]: [string[], number] = [[], clock()];
  const waits = await Promise.all(
    passes.map(async (pass, i) => {
      await sleep((i / rate) * 1000);
      const asked = clock();
      const { promise: isHere, resolve: here, reject } = Promise.withResolvers<void>();
      isHere.catch(() => undefined);
      const ear = {
        hears(type: string, bytes: Buffer) {
          messages++;
          if (type === "news") {
            const seq = seqIn(bytes);
            const times = heard.get(seq);
            if (times) times.push(clock());
            else heard.set(seq, [clock()]);
          } else if (type === "here") here();
          else if (type === "answered") answered.set(i, (answered.get(i) ?? 0) + 1);
        },
        closed() {
          closed++;
          reject(new Error("closed"));
        },
      };
      try {
        if (event === null) {
          listeners[i] = await Listener.open(url, ear);
          return clock() - asked;
        }
        // One in ten sees the hall in 3D.
        const options = { event, pass, name: `人${i}`, look: i, hall: null, isList: i % 10 > 0, build: "bench" };
        listeners[i] = await Listener.join(url, options, ear);
        await isHere;
        return clock() - asked;
      } catch (error) {
        refused.push((error as Error).message);
        return 0;
      }
    }),
  );
  return { waits, refused, tookMs: clock() - began };
};

/** So many answer within so many seconds; each tenth asks twice, as a page does whose line broke. Says who heard that it is kept. */
const answer = async ({ poll, people, seconds }: Answering): Promise<number> => {
  answered.clear();
  const choices = Array.from({ length: 3 }, (_, choice) => choice);
  await Promise.all(
    Array.from({ length: people }, async (_, i) => {
      await sleep((i / people) * seconds * 1000);
      const bytes = Buffer.concat([messageBytes("answer"), answerBytes(poll, choices[i % 3]!)]);
      listeners[i]!.say(bytes);
      if (i % 10 === 0) listeners[i]!.say(bytes);
    }),
  );
  for (const end = clock() + 10_000; answered.size < people && clock() < end;) await sleep(50);
  return answered.size;
};

/** `{ poll, choices: [choice] }` in MessagePack. */
const answerBytes = (poll: string, choice: number): Uint8Array => {
  const text = (words: string) => Buffer.concat([Uint8Array.of(0xd9, words.length), Buffer.from(words)]);
  return Buffer.concat([Uint8Array.of(0x82), text("poll"), text(poll), text("choices"), Uint8Array.of(0x91, choice)]);
};

let reacting: NodeJS.Timeout | undefined;
/** So many presses a second, of different people in turn. */
const react = (perSecond: number): void => {
  clearInterval(reacting);
  if (perSecond === 0) return;
  let turn = 0;
  const bytes = messageBytes("react", { reaction: "clap" });
  reacting = setInterval(() => listeners[turn++ % listeners.length]?.say(bytes), 1000 / perSecond);
};

process.on("message", async (order: Order) => {
  if (order.do === "come") process.send!(await come(order.coming));
  else if (order.do === "answer") process.send!(await answer(order.answering));
  else if (order.do === "react") process.send!(react(order.perSecond) ?? 0);
  else {
    const at = Object.fromEntries([...heard].map(([seq, times]) => [seq, Float64Array.from(times)]));
    heard = new Map();
    process.send!({ at, closed, messages } satisfies Heard);
  }
});
