/** Safety without a network, for tests: news goes round in the process, and what goes wrong is thrown at the end. */
import type { Store } from "../store/store.ts";
import type { Relay } from "../news.ts";
import { Safety } from "./safety.ts";
import type { NewReport } from "./reports.store.ts";

/** What a presence does within one process; several Safeties on it are several processes. */
export class LocalRelay implements Relay {
  readonly #heard = new Map<string, ((message: never) => void)[]>();
  readonly told: { readonly topic: string; readonly message: unknown }[] = [];

  subscribe(topic: string, heard: (message: never) => void): void {
    this.#heard.set(topic, [...(this.#heard.get(topic) ?? []), heard]);
  }

  publish(topic: string, message: unknown): void {
    this.told.push({ topic, message });
    for (const heard of this.#heard.get(topic) ?? []) heard(message as never);
  }
}

const secret = "a secret of tests, long enough to be one";

/** A Safety on this store. What it could not tell anybody else lies in `failures`. */
export const openSafety = async (store: Store, relay = new LocalRelay()) => {
  const failures: unknown[] = [];
  const safety = await Safety.open({ store, relay, secret, failed: (error) => failures.push(error) });
  return { safety, relay, failures };
};

export const aReport = (change: Partial<NewReport> & { reporter?: string } = {}): NewReport & { reporter: string } => ({
  by: "visitor",
  reporter: "reporter",
  about: "troll",
  aboutName: "トロル",
  address: null,
  source: null,
  square: "square-1",
  zone: "gate",
  table: null,
  reason: "hurtful",
  words: "いやなことを言われた",
  lines: [{ at: 1, name: "トロル", words: "ばか", theirs: true }],
  at: Date.now(),
  ...change,
});
