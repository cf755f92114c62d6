/** What rooms and desks of every process hear of: only that something changed; what it is now they ask the store. */

/** What of Colyseus' presence is needed. */
export interface Relay {
  subscribe(topic: string, heard: (message: never) => void): unknown;
  publish(topic: string, message: unknown): unknown;
}

type Heard = (message: never) => void;

/** One feature's news; `News` names its topics, and what is told of each. */
export class Newsroom<News extends object> {
  readonly #relay: Relay;
  readonly #failed: (error: unknown) => void;
  readonly #handlers: ReadonlyMap<string, Set<Heard>>;

  private constructor(relay: Relay, topics: readonly string[], failed: (error: unknown) => void) {
    this.#relay = relay;
    this.#failed = failed;
    this.#handlers = new Map(topics.map((topic) => [topic, new Set()]));
  }

  /** Listen to these topics, once for the whole process. `failed` hears what a handler throws. */
  static async open<News extends object>(
    relay: Relay,
    topics: readonly (keyof News & string)[],
    failed: (error: unknown) => void,
  ): Promise<Newsroom<News>> {
    const news = new Newsroom<News>(relay, topics, failed);
    for (const topic of topics) await relay.subscribe(topic, (message: never) => news.#tell(topic, message));
    return news;
  }

  /** Hear of a topic until the returned function is called. */
  on<T extends keyof News & string>(topic: T, heard: (message: News[T]) => void): () => void {
    const handlers = this.#handlers.get(topic)!;
    handlers.add(heard as Heard);
    return () => handlers.delete(heard as Heard);
  }

  /** Tell every process, this one too. */
  async tell<T extends keyof News & string>(topic: T, message: News[T]): Promise<void> {
    await this.#relay.publish(topic, message);
  }

  /** Tell this process only: of what another did that was killed before it could tell. */
  tellHere<T extends keyof News & string>(topic: T, message: News[T]): void {
    this.#tell(topic, message as never);
  }

  /** One bad handler keeps the news from nobody else. */
  #tell(topic: string, message: never): void {
    for (const heard of this.#handlers.get(topic)!)
      try {
        heard(message);
      } catch (error) {
        this.#failed(error);
      }
  }
}
