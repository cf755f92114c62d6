/**
 * Where a conversation's keys and sealed lines lie: a few verbs over keys that read like paths. In IndexedDB on the device
 * (`indexedVault.ts`), or here in memory: for tests, and for browsers that keep nothing.
 */

export interface Vault {
  /** Whether what is put here is there after a reload. */
  readonly isKept: boolean;
  get<T>(path: string): Promise<T | undefined>;
  /** Put it there unless something is: then false, and nothing is changed. */
  add(path: string, value: unknown): Promise<boolean>;
  /** Put all of them there, or none. Resolved when they are safe. */
  set(entries: readonly (readonly [path: string, value: unknown])[]): Promise<void>;
  /** Everything whose path begins so, in the order of the paths. */
  list<T>(start: string): Promise<readonly T[]>;
  /** Drop everything whose path begins so. */
  drop(start: string): Promise<void>;
}

/** As IndexedDB does, what is kept is a copy. */
const copy = <T>(value: T): T => structuredClone(value);

export class MemoryVault implements Vault {
  readonly isKept = false;
  readonly #values = new Map<string, unknown>();

  async get<T>(path: string): Promise<T | undefined> {
    return copy(this.#values.get(path)) as T | undefined;
  }

  async add(path: string, value: unknown): Promise<boolean> {
    if (this.#values.has(path)) return false;
    this.#values.set(path, copy(value));
    return true;
  }

  async set(entries: readonly (readonly [string, unknown])[]): Promise<void> {
    for (const [path, value] of entries) this.#values.set(path, copy(value));
  }

  async list<T>(start: string): Promise<readonly T[]> {
    const paths = [...this.#values.keys()].filter((path) => path.startsWith(start));
    return paths.toSorted().map((path) => copy(this.#values.get(path)) as T);
  }

  async drop(start: string): Promise<void> {
    for (const path of this.#values.keys()) if (path.startsWith(start)) this.#values.delete(path);
  }
}
