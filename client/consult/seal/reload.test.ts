/** What the device keeps: reloads, two tabs, another seat, old ones, full disks. In memory and in an IndexedDB alike. */
import "fake-indexeddb/auto";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Envelope } from "../../../shared/consult/envelope.ts";
import { Conversation } from "./conversation.ts";
import { eraseBooth } from "./erase.ts";
import { meet, SESSION, sit, words } from "./fixture.ts";
import { openVault } from "./indexedVault.ts";
import { MemoryVault, type Vault } from "./vault.ts";

const nonceOf = ({ epoch, body }: Envelope): string => `${epoch}/${body.slice(0, 16)}`;

afterEach(async () => {
  vi.useRealTimers();
  await eraseBooth();
});

describe.each([
  ["in memory", async (): Promise<Vault> => new MemoryVault()],
  ["in IndexedDB", openVault],
])("%s", (_, open) => {
  let vault: Vault;
  let visitor: Conversation;
  let counsellor: Conversation;

  beforeEach(async () => {
    vault = await open();
    visitor = await sit("visitor", vault);
    counsellor = await sit("counsellor");
    await meet(counsellor, [counsellor, visitor]);
  });

  it("a reload shows what was, and reads and writes on", async () => {
    await visitor.read(await counsellor.seal("ようこそ"));
    const one = await visitor.seal("こんばんは");
    const back = await sit("visitor", vault);
    expect(back.me).toEqual(visitor.me);
    expect(back.epoch).toBe(1);
    expect(words(await back.history())).toEqual(["ようこそ", "こんばんは"]);
    expect(await back.outbox()).toEqual([one]);
    const two = await back.seal("戻りました");
    expect(two.seq).toBe(2);
    for (const line of [one, two]) await counsellor.read(line);
    expect(words(await counsellor.history())).toEqual(["ようこそ", "こんばんは", "戻りました"]);
    expect(words(await back.read(await counsellor.seal("おかえりなさい")))).toEqual(["おかえりなさい"]);
    expect(await back.code()).toEqual(await counsellor.code());
  });

  it("keys stay where they are after a reload: none can be taken out", async () => {
    await sit("visitor", vault);
    const kept = await vault.list<{ readonly pair?: CryptoKeyPair; readonly key?: CryptoKey }>("");
    const keys = kept.flatMap(({ pair, key }) => [pair?.privateKey, key]).filter((one) => one !== undefined);
    expect(keys).toHaveLength(2);
    for (const key of keys)
      for (const format of ["raw", "jwk", "pkcs8"] as const)
        await expect(crypto.subtle.exportKey(format as "jwk", key!)).rejects.toThrow();
  });

  it("two tabs and many reloads use no count and no nonce twice, and leave no gap", async () => {
    const writes = fc.array(fc.record({ tab: fc.nat(1), isReloaded: fc.boolean() }), { minLength: 1, maxLength: 20 });
    const all: Envelope[] = [];
    await fc.assert(
      fc.asyncProperty(writes, async (steps) => {
        const tabs = [await sit("visitor", vault), await sit("visitor", vault)];
        for (const { tab, isReloaded } of steps) {
          if (isReloaded) tabs[tab] = await sit("visitor", vault);
          all.push(...(await Promise.all(tabs.map((one) => one.seal("はい")))));
        }
      }),
      { numRuns: 5 },
    );
    const seqs = all.map(({ seq }) => seq).toSorted((a, b) => a - b);
    expect(seqs).toEqual(Array.from({ length: all.length }, (__, i) => i + 1));
    expect(new Set(all.map(nonceOf)).size).toBe(all.length);
  });

  it("a tab shows what was written in another one", async () => {
    const other = await sit("visitor", vault);
    const line = await other.seal("あちらで");
    expect(words(await visitor.read(line))).toEqual(["あちらで"]);
    expect((await visitor.seal("こちらで")).seq).toBe(2);
  });

  it("whoever gets another seat finds nothing of the one before", async () => {
    await visitor.seal("前の人の話");
    const other = await sit("somebody-else", vault);
    expect(other.me.key).not.toBe(visitor.me.key);
    expect(await other.history()).toEqual([]);
    expect(other.epoch).toBe(0);
  });

  it("a conversation that nobody came back to is gone a day later", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 25 * 60 * 60 * 1000 });
    await Conversation.open(vault, "another", "visitor");
    expect(await vault.list(`in/${SESSION}/`)).toEqual([]);
    expect(await vault.list("seat/")).toHaveLength(1);
  });
});

it("goes on where the disk is full, and says that a reload will not find it", async () => {
  class FullVault extends MemoryVault {
    override readonly isKept = true as false;
    isFull = false;
    override add(path: string, value: unknown): Promise<boolean> {
      return this.isFull ? Promise.reject(new Error("full")) : super.add(path, value);
    }
    override set(entries: Parameters<MemoryVault["set"]>[0]): Promise<void> {
      return this.isFull ? Promise.reject(new Error("full")) : super.set(entries);
    }
  }
  const vault = new FullVault();
  const [visitor, counsellor] = [await sit("visitor", vault), await sit("counsellor")];
  await meet(counsellor, [counsellor, visitor]);
  expect(visitor.isKept).toBe(true);
  vault.isFull = true;
  for (const text of ["1", "2"]) expect(words(await counsellor.read(await visitor.seal(text)))).toEqual([text]);
  expect(words(await visitor.read(await counsellor.seal("はい")))).toEqual(["はい"]);
  expect(visitor.isKept).toBe(false);
});
