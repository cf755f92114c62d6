import { afterEach, expect, it, vi } from "vitest";
import { ReadyWords } from "../campaign/readyWords.ts";
import { ReadyWordsStore } from "../campaign/readyWords.store.ts";
import { dialects } from "../store/testing.ts";
import { statusOf } from "../web/testing.ts";
import { openStands } from "./openStands.ts";

afterEach(() => void vi.useRealTimers());

it("words of support made up behind one address end at its day's share, and others go on", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2027-05-03T10:00:00+09:00") });
  const database = await dialects[0]!.make();
  const store = await database.open();
  const contents = { stands: [{ id: "cafe" }], support: [{ id: "cheer" }] };
  const routes = openStands({
    store,
    content: { topic: <T extends object>() => contents as T },
    door: { open: () => () => undefined } as never,
    // Each is a pass of its own.
    passes: { check: async (pass) => pass },
    note: async () => undefined,
    reached: { trustProxy: 0 },
    words: new ReadyWords(new ReadyWordsStore(store), "a secret of at least thirty-two characters"),
  });
  const route = routes["POST /api/stands/support"]!;
  const say = (pass: string, address: string) => statusOf(route, { pass, stand: "cafe", phrase: "cheer" }, address);
  let heard = 0;
  for (let i = 0; i < 400; i++) {
    if (i % 100 === 0) vi.setSystemTime(Date.now() + 61_000);
    if ((await say(`made-up-${i}`, "192.0.2.1")) === 200) heard++;
  }
  expect(heard).toBe(200);
  expect(await say("another", "192.0.2.2")).toBe(200);
  await store.destroy();
  await database.remove();
});
