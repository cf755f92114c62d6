/** Thousands of listeners, in a process of their own. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Answering, Arrived, Coming, Heard, Order } from "./audience.child.ts";

export interface Audience {
  come(coming: Coming): Promise<Arrived>;
  /** Presses a second, from now on. */
  react(perSecond: number): Promise<void>;
  /** To how many it was said that their answer is kept. */
  answer(answering: Answering): Promise<number>;
  /** What came to them since this was asked last. */
  heard(): Promise<Heard>;
  stop(): void;
}

export const gatherAudience = (): Audience => {
  const child = fork(fileURLToPath(new URL("audience.child.ts", import.meta.url)), { serialization: "advanced" });
  const ask = async <T>(order: Order): Promise<T> => {
    child.send(order);
    const gone = once(child, "exit").then(() => Promise.reject(new Error("the audience is gone")));
    const [said] = (await Promise.race([once(child, "message"), gone])) as [T];
    return said;
  };
  return {
    come: (coming) => ask({ do: "come", coming }),
    react: (perSecond) => ask({ do: "react", perSecond }),
    answer: (answering) => ask({ do: "answer", answering }),
    heard: () => ask({ do: "hear" }),
    stop: () => void child.kill("SIGKILL"),
  };
};
