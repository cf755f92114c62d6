/** Erasing: at once, in every tab, and finished by the next page where this one was gone too soon. */
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DATABASE, eraseBooth, finishErasing } from "./erase.ts";
import { meet, sit } from "./fixture.ts";
import { openVault } from "./indexedVault.ts";
import { MemoryVault, type Vault } from "./vault.ts";

const storage = new Map<string, string>();
const isThere = async () => (await indexedDB.databases()).some(({ name }) => name === DATABASE);

beforeEach(() => {
  storage.clear();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => void storage.set(key, value),
    removeItem: (key: string) => void storage.delete(key),
  });
});
afterEach(async () => {
  await eraseBooth();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const sitDown = async (vault: Vault) => {
  const [visitor, counsellor] = [await sit("visitor", vault), await sit("counsellor")];
  await meet(counsellor, [counsellor, visitor]);
  await visitor.seal("秘密");
  return visitor;
};

describe("erasing", () => {
  it("leaves no key and no line, on the device or in the page", async () => {
    const visitor = await sitDown(await openVault());
    expect(await isThere()).toBe(true);
    await eraseBooth();
    expect(await isThere()).toBe(false);
    expect(visitor.canSeal).toBe(false);
    await expect(visitor.seal("まだ")).rejects.toThrow("over");
    expect(storage.size).toBe(0);
    const vault = await openVault();
    expect(vault.isKept).toBe(true);
    expect(await vault.list("")).toEqual([]);
  });

  it("takes no time: it is written down and asked for before the call returns", async () => {
    await sitDown(await openVault());
    const asked = vi.spyOn(indexedDB, "deleteDatabase");
    void eraseBooth();
    expect(asked).toHaveBeenCalledOnce();
    expect(storage.size).toBe(1);
  });

  it("takes the keys out of the page at once, kept on the device or not", async () => {
    const [kept, unkept] = [await sitDown(await openVault()), await sitDown(new MemoryVault())];
    void eraseBooth();
    expect([kept.canSeal, unkept.canSeal]).toEqual([false, false]);
  });

  it("is finished by the next page, before it reads anything", async () => {
    await sitDown(await openVault());
    // The page was gone before the browser had done it.
    const lost = vi.spyOn(indexedDB, "deleteDatabase").mockImplementation(() => new EventTarget() as IDBOpenDBRequest);
    void eraseBooth();
    lost.mockRestore();
    expect(await isThere()).toBe(true);
    expect(await (await openVault()).list("")).toEqual([]);
    expect(storage.size).toBe(0);
  });

  it("is nothing to wait for when nothing was asked", async () => {
    const asked = vi.spyOn(indexedDB, "deleteDatabase");
    await finishErasing();
    expect(asked).not.toHaveBeenCalled();
  });

  it("reaches another tab that has the conversation open", async () => {
    const visitor = await sitDown(await openVault());
    // Another tab asks the browser; this one is only told.
    await new Promise((done) => indexedDB.deleteDatabase(DATABASE).addEventListener("success", done));
    expect(visitor.canSeal).toBe(false);
    expect(await isThere()).toBe(false);
  });
});

describe("a browser that keeps nothing", () => {
  it.each([
    ["has no IndexedDB", undefined],
    [
      "refuses it",
      {
        open: () => {
          throw new DOMException("no", "SecurityError");
        },
      },
    ],
  ])("%s, and gets a vault in memory", async (_, factory) => {
    vi.stubGlobal("indexedDB", factory);
    const vault = await openVault();
    expect(vault.isKept).toBe(false);
    expect((await sitDown(vault)).isKept).toBe(false);
    await eraseBooth();
  });

  it("takes keys and gives nothing back", async () => {
    const get = vi.spyOn(IDBObjectStore.prototype, "get");
    get.mockImplementation(function (this: IDBObjectStore) {
      return this.count("nothing") as IDBRequest;
    });
    expect((await openVault()).isKept).toBe(false);
  });

  it("never answers", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    vi.spyOn(indexedDB, "open").mockImplementation(() => new EventTarget() as IDBOpenDBRequest);
    const opening = openVault();
    await vi.advanceTimersByTimeAsync(3000);
    vi.useRealTimers();
    expect((await opening).isKept).toBe(false);
  });
});
