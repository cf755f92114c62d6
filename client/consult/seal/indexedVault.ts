/**
 * The vault in IndexedDB. Some browsers have none (private windows, in-app browsers), some take keys and give back nothing
 * (older or locked-down Safari), some never answer: all of these get a vault in memory, and the screen can say that a reload
 * will not bring the lines back.
 */
import { closeAll, closeOnErase, DATABASE, finishErasing } from "./erase.ts";
import { makePair } from "./keys.ts";
import { MemoryVault, type Vault } from "./vault.ts";

const STORE = "booth";
/** Longer than this nobody waits for a disk, ms. */
const PATIENCE_MS = 3000;

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });

const range = (start: string): IDBKeyRange => IDBKeyRange.bound(start, `${start}\uFFFF`);

class IndexedVault implements Vault {
  readonly isKept = true;
  readonly #database: IDBDatabase;

  constructor(database: IDBDatabase) {
    this.#database = database;
    closeOnErase(() => database.close());
    // Another tab erases: let go at once, or it waits for us.
    database.addEventListener("versionchange", closeAll);
  }

  async get<T>(path: string): Promise<T | undefined> {
    return (await answerOf(this.#read().get(path))) as T | undefined;
  }

  async add(path: string, value: unknown): Promise<boolean> {
    let isTaken = false;
    await this.#write((store) => {
      store.add(value, path).addEventListener("error", (event) => {
        isTaken = (event.target as IDBRequest).error?.name === "ConstraintError";
        // A path that is taken is an answer, not a failure of the transaction.
        if (!isTaken) return;
        event.preventDefault();
        event.stopPropagation();
      });
    });
    return !isTaken;
  }

  set(entries: readonly (readonly [string, unknown])[]): Promise<void> {
    return this.#write((store) => {
      for (const [path, value] of entries) store.put(value, path);
    });
  }

  async list<T>(start: string): Promise<readonly T[]> {
    return (await answerOf(this.#read().getAll(range(start)))) as T[];
  }

  drop(start: string): Promise<void> {
    return this.#write((store) => void store.delete(range(start)));
  }

  #read(): IDBObjectStore {
    return this.#database.transaction(STORE, "readonly").objectStore(STORE);
  }

  /** Resolved when it is on the disk, not only in the browser's hands. */
  #write(act: (store: IDBObjectStore) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const transaction = this.#database.transaction(STORE, "readwrite", { durability: "strict" });
      transaction.addEventListener("complete", () => resolve());
      transaction.addEventListener("abort", () => reject(transaction.error));
      act(transaction.objectStore(STORE));
    });
  }
}

const open = async (): Promise<IndexedVault> => {
  await finishErasing();
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener("upgradeneeded", () => request.result.createObjectStore(STORE));
  const vault = new IndexedVault(await answerOf(request));
  const path = `probe/${crypto.randomUUID()}`;
  await vault.set([[path, await makePair()]]);
  const back = await vault.get<CryptoKeyPair>(path);
  await vault.drop(path);
  if (!(back?.privateKey instanceof CryptoKey)) throw new Error("this browser keeps no keys");
  return vault;
};

/** The vault of this device, or one in memory where the device can keep none. Never rejects. */
export const openVault = async (): Promise<Vault> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Vault>((resolve) => {
    timer = setTimeout(() => resolve(new MemoryVault()), PATIENCE_MS);
  });
  try {
    return await Promise.race([open(), late]);
  } catch {
    return new MemoryVault();
  } finally {
    clearTimeout(timer);
  }
};
