/** What rooms and desks of every process hear of: only that something changed; what it is now they ask the store. */
import type { DeskChange } from "../../shared/safety/desk.ts";

/** What of Colyseus' presence is needed. */
export interface Relay {
  subscribe(topic: string, heard: (message: never) => void): unknown;
  publish(topic: string, message: unknown): unknown;
}

export interface News {
  /** Something was done about this pass, or lifted. */
  "safety:sanction": { readonly pass: string };
  /** There is a block between these two passes now, or no more. */
  "safety:block": { readonly passes: readonly [string, string] };
  /** A report was made or its state changed; `reporter` is null for a machine's. */
  "safety:report": { readonly report: string; readonly reporter: string | null };
  "desk:changed": { readonly what: DeskChange };
  /** A moderator closes a table, wherever it is. */
  "desk:close-table": { readonly square: string; readonly table: string };
}
type Topic = keyof News;
const topics: readonly Topic[] = [
  "safety:sanction",
  "safety:block",
  "safety:report",
  "desk:changed",
  "desk:close-table",
];

type Heard = (message: never) => void;

export class Newsroom {
  readonly #relay: Relay;
  readonly #failed: (error: unknown) => void;
  readonly #handlers = new Map<Topic, Set<Heard>>(topics.map((topic) => [topic, new Set()]));

  private constructor(relay: Relay, failed: (error: unknown) => void) {
    this.#relay = relay;
    this.#failed = failed;
  }

  /** Listen to all topics, once for the whole process. `failed` hears what a handler throws. */
  static async open(relay: Relay, failed: (error: unknown) => void): Promise<Newsroom> {
    const news = new Newsroom(relay, failed);
    for (const topic of topics) await relay.subscribe(topic, (message: never) => news.#tell(topic, message));
    return news;
  }

  /** Hear of a topic until the returned function is called. */
  on<T extends Topic>(topic: T, heard: (message: News[T]) => void): () => void {
    const handlers = this.#handlers.get(topic)!;
    handlers.add(heard as Heard);
    return () => handlers.delete(heard as Heard);
  }

  /** Tell every process, this one too. */
  async tell<T extends Topic>(topic: T, message: News[T]): Promise<void> {
    await this.#relay.publish(topic, message);
  }

  /** One bad handler keeps the news from nobody else. */
  #tell(topic: Topic, message: never): void {
    for (const heard of this.#handlers.get(topic)!)
      try {
        heard(message);
      } catch (error) {
        this.#failed(error);
      }
  }
}
