import { afterEach, expect, it, vi } from "vitest";
import { Hygiene } from "../../shared/safety/hygiene.ts";
import { hygieneSchema } from "../../shared/safety/lists.ts";
import { reserveOrganisations } from "./reserved.ts";

afterEach(() => vi.useRealTimers());

const lists = Object.fromEntries(Object.keys(hygieneSchema.shape).map((list) => [list, []]));

it("keeps organisations' names for them, those added later too", async () => {
  vi.useFakeTimers();
  const hygiene = new Hygiene(hygieneSchema.parse(lists), { numbers: [], urls: [] }, ["いのちの電話"]);
  const all = [{ id: "1", name: "一般社団法人こもれびの家", easy: "", en: "Komorebi House", accounts: 1 }];
  const end = await reserveOrganisations({ hygiene, organisations: { all: async () => all }, failed: () => {} });
  const refused = (name: string) => !hygiene.checkName(name).ok;
  expect(["こもれびの家のみか", "komorebi house", "いのちの電話"].map(refused)).toEqual([true, true, true]);
  expect(["こもれび", "なかまの輪"].map(refused)).toEqual([false, false]);

  all.push({ id: "2", name: "なかまの輪", easy: "", en: "", accounts: 0 });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(refused("なかまの輪")).toBe(true);
  end();
  expect(vi.getTimerCount()).toBe(0);
});
