/**
 * The campaign's contents, as they are now: read from the operator's folder at start, and again where the folder changed (`reread`).
 * A broken item is left out and named in `problems`; the rest keeps working.
 */
import { watch } from "node:fs";
import { Folder } from "./folder.ts";
import { Pictures } from "./pictures.ts";
import type { Problem } from "./problem.ts";
import { Source } from "./source.ts";
import type { Topic } from "./topic.ts";

/** An editor writes a file in several steps; after so long without another it has come to an end, ms. */
const QUIET_MS = 200;

interface Read {
  readonly value: object;
  /** The same as it is served. */
  readonly json: string;
  readonly problems: readonly Problem[];
  readonly asked: ReadonlySet<string>;
}

interface Given {
  /** The operator's folder. */
  readonly dir: string;
  readonly topics: readonly Topic[];
  /** Hears of a topic that could not be read anew; what was read before stays. */
  readonly failed: (error: unknown) => void;
}

export class Content {
  readonly folder: Folder;
  readonly pictures = new Pictures();
  readonly #topics = new Map<string, Topic>();
  readonly #failed: (error: unknown) => void;
  readonly #read = new Map<string, Read>();
  readonly #listeners = new Set<(changed: readonly string[]) => void>();
  #rereading: Promise<void> = Promise.resolve();

  private constructor({ dir, failed }: Omit<Given, "topics">) {
    this.folder = new Folder(dir);
    this.#failed = failed;
  }

  /** Read all of it. Rejects with a SettingsError where the place must not open. */
  static async open(given: Given): Promise<Content> {
    const content = new Content(given);
    await Promise.all(given.topics.map((topic) => content.add(topic)));
    return content;
  }

  /** One more. Rejects with a SettingsError where the place must not open. */
  async add(topic: Topic): Promise<void> {
    this.#read.set(topic.topic, await this.#readTopic(topic));
    this.#topics.set(topic.topic, topic);
  }

  /** Names of all topics. */
  get names(): readonly string[] {
    return [...this.#topics.keys()];
  }

  /** A topic's contents; `T` is what its `read` gives. Throws where there is no such topic. */
  topic<T extends object>(name: string): T {
    return this.#of(name).value as T;
  }

  /** The same as JSON. */
  json(name: string): string {
    return this.#of(name).json;
  }

  /** All that is wrong in the folder, by file and line. */
  get problems(): readonly Problem[] {
    return [...this.#read.values()]
      .flatMap(({ problems }) => problems)
      .toSorted((a, b) => (a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1));
  }

  /** Paths that some topic asked for. */
  get asked(): ReadonlySet<string> {
    return new Set([...this.#read.values()].flatMap(({ asked }) => [...asked]));
  }

  /** Be told which topics changed. Returns what ends it. */
  onChange(listener: (changed: readonly string[]) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Look at the folder again. Resolves when all listeners were told; never rejects. */
  reread(): Promise<void> {
    this.#rereading = this.#rereading.then(() => this.#again());
    return this.#rereading;
  }

  /** Read again whatever is changed in the folder, from now on. Returns what ends it. */
  watch(): () => void {
    let waiting: NodeJS.Timeout | undefined;
    const watcher = watch(this.folder.dir, { recursive: true }, () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void this.reread(), QUIET_MS);
    });
    watcher.on("error", this.#failed);
    return () => {
      clearTimeout(waiting);
      watcher.close();
    };
  }

  #of(name: string): Read {
    const read = this.#read.get(name);
    if (!read) throw new Error(`no topic "${name}"`);
    return read;
  }

  async #again(): Promise<void> {
    const changed: string[] = [];
    for (const topic of this.#topics.values())
      try {
        const read = await this.#readTopic(topic);
        if (read.json !== this.#read.get(topic.topic)?.json) changed.push(topic.topic);
        this.#read.set(topic.topic, read);
      } catch (error) {
        this.#failed(error);
      }
    if (changed.length === 0) return;
    for (const listener of this.#listeners) listener(changed);
  }

  async #readTopic(topic: Topic): Promise<Read> {
    const source = new Source(this.folder, this.pictures);
    const value = await topic.read(source);
    return { value, json: JSON.stringify(value), problems: source.problems, asked: source.asked };
  }
}
