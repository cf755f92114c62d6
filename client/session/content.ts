/**
 * The campaign's contents as the server reads them from the operator's folder: one JSON a topic, in all languages, fetched when it is
 * first asked for and kept while the page is open. What was read stays readable when the server is gone.
 */
import { useEffect } from "react";
import { create } from "zustand";
import { ask } from "./api.ts";

interface Topic {
  /** Null until it was read. */
  readonly content: unknown;
  /** The last try to read it failed. */
  readonly failed: boolean;
}

/** Whoever looks again after so long sees what changed meanwhile, ms. */
const FRESH_MS = 60_000;

const useTopics = create<Readonly<Record<string, Topic>>>(() => ({}));
const readAt = new Map<string, number>();
const reading = new Map<string, Promise<void>>();

const read = async (topic: string): Promise<void> => {
  try {
    const content = await ask("GET", `/content/${topic}.json`);
    readAt.set(topic, Date.now());
    useTopics.setState({ [topic]: { content, failed: false } });
  } catch {
    const content = useTopics.getState()[topic]?.content ?? null;
    useTopics.setState({ [topic]: { content, failed: true } });
  }
};

/** Read a topic unless it is fresh, or being read. Never rejects. */
export const loadContent = (topic: string): Promise<void> => {
  if (Date.now() - (readAt.get(topic) ?? -Infinity) < FRESH_MS) return Promise.resolve();
  const running = reading.get(topic);
  if (running) return running;
  const run = read(topic).finally(() => reading.delete(topic));
  reading.set(topic, run);
  return run;
};

/** What was read of a topic by now; null: nothing yet. Asks nobody. */
export const contentNow = <T>(topic: string): T | null => (useTopics.getState()[topic]?.content ?? null) as T | null;

/** What a page shows of a topic; `T` is the shape in which the server serves it. */
export const useContent = <T>(topic: string): { readonly content: T | null; readonly failed: boolean } => {
  useEffect(() => void loadContent(topic), [topic]);
  const { content, failed } = useTopics((all) => all[topic]) ?? { content: null, failed: false };
  return { content: content as T | null, failed };
};
