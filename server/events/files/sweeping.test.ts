import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dialects, type TestDatabase } from "../../store/testing.ts";
import type { Store } from "../../store/store.ts";
import type { KeptLanguage } from "./deckRows.store.ts";
import { DecksStore } from "./decks.store.ts";
import { FilesStore } from "./files.store.ts";
import { wordsOf } from "./filesTesting.ts";
import { sweep } from "./sweeping.ts";
import { Vault } from "./vault.ts";

const DAY = 24 * 3600_000;
const slides = (over: Partial<KeptLanguage> = {}): KeptLanguage => ({
  language: "ja",
  words: ["a", "b"],
  notes: ["", ""],
  pictures: ["set/0", "set/1"],
  organisation: "org-1",
  bytes: 10,
  ...over,
});

describe.each(dialects.filter(({ isHere }) => isHere))("files and decks ($dialect)", ({ make }) => {
  let database: TestDatabase;
  let store: Store;
  let dir: string;
  beforeAll(async () => {
    database = await make();
    store = await database.open();
    dir = await mkdtemp(join(tmpdir(), "plat-verse-sweep-"));
  }, 30_000);
  afterAll(async () => {
    await store.destroy();
    await database.remove();
    await rm(dir, { recursive: true, force: true });
  });

  it("that no event uses go, with their bytes; all else stays", async () => {
    const [files, decks, vault] = [new FilesStore(store), new DecksStore(store), await Vault.open(dir)];
    const now = Date.now();
    const file = (id: string) => ({ id, use: "video" as const, name: id, type: "video/mp4", bytes: 5 });
    await files.add(file("used"), "e1", "org-1", now - 2 * DAY);
    await files.add(file("unused"), "e1", "org-1", now - 2 * DAY);
    await files.add(file("young"), "e1", null, now);
    await files.add(file("copied"), "gone", "org-1", now - 2 * DAY);
    await files.link("e1", ["copied", "copied"]);
    await decks.add({ id: "d1", event: "e1", title: "t", at: now - 2 * DAY }, [
      slides({ pictures: ["set-1/0", "set-1/1"] }),
    ]);
    await decks.add({ id: "d2", event: "gone", title: "t", at: now - 2 * DAY }, [
      slides({ pictures: ["set-2/0", "set-2/1"] }),
    ]);
    expect(await files.bytesOf("org-1")).toBe(15);
    expect(await files.bytesOf("org-9")).toBe(0);
    expect(await decks.bytesOf("org-1")).toBe(20);
    expect(await files.mayShow("young", "e1", "org-2")).not.toBeNull();
    expect(await files.mayShow("young", "e2", "org-2")).toBeNull();
    for (const name of ["used", "unused", "young", "copied", "stranger"]) {
      await writeFile(vault.path("files", name), name);
      await utimes(vault.path("files", name), new Date(now - DAY), new Date(now - DAY));
    }
    await writeFile(vault.path("files", "just-now"), "");
    for (const name of ["set-1", "set-2"]) {
      await writeFile(vault.path("slides", name), name);
      await utimes(vault.path("slides", name), new Date(now - DAY), new Date(now - DAY));
    }
    const words = wordsOf({
      video: { from: "file", file: "used", captions: null },
      signing: { from: "file", file: "copied", captions: null },
    });
    const event = { id: "e1", words, isOpen: true, isPublished: true, isCancelled: false };
    await sweep({ files, decks, vault, events: { find: async (id) => (id === "e1" ? event : null) } }, now);
    expect((await readdir(join(dir, "files"))).toSorted()).toEqual(["copied", "just-now", "used", "young"]);
    expect(await readdir(join(dir, "slides"))).toEqual(["set-1"]);
    expect([...(await files.ids())].toSorted()).toEqual(["copied", "used", "young"]);
    expect(await decks.find("d2")).toBeNull();
    expect((await files.ofEvent("e1")).map(({ id }) => id)).toEqual(["copied", "used", "young"]);
  });

  it("keep notes when slides are drawn anew, and grow one by one also when two come at once", async () => {
    const decks = new DecksStore(store);
    await decks.add({ id: "d3", event: "e3", title: "t", at: 1 }, [slides({ notes: ["n1", "n2"] })]);
    expect(await decks.put("d3", slides({ words: ["c", "d"] }), false)).toBeNull();
    expect((await decks.find("d3"))!.slides[0]).toMatchObject({ words: ["c", "d"], notes: ["n1", "n2"] });
    const one = slides({ words: ["x"], notes: [""], pictures: ["set-3/0"], bytes: 1 });
    expect(await Promise.all([decks.put("d3", one, true), decks.put("d3", one, true)])).toEqual([null, null]);
    expect(await decks.find("d3")).toMatchObject({ length: 4, slides: [{ words: ["c", "d", "x", "x"], bytes: 12 }] });
    expect(await decks.put("gone", one, true)).toBe("deck");
    expect(await decks.put("d3", slides({ language: "en" }), false)).toBe("other-length");
    const word = { event: "e3", deck: "d3", language: "ja" as const, slide: 3, words: "w", notes: "n" };
    expect(await decks.setWords(word)).toBe(true);
    expect(await decks.setWords({ ...word, slide: 4 })).toBe(false);
    await decks.copy("e3", "e4", 5);
    expect(await decks.ofEvent("e4")).toMatchObject([{ title: "t", length: 4, slides: [{ bytes: 0 }] }]);
    expect(await decks.remove("e4", "d3")).toBe(false);
    expect(await decks.remove("e3", "d3")).toBe(true);
    expect((await decks.ofEvent("e4")).length).toBe(1);
  });
});
