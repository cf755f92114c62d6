import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LENGTH_S } from "../../../assets/concert/score.ts";
import type { Performances } from "../../../shared/events/performances.ts";
import { startFiles, wordsOf } from "./filesTesting.ts";
import { PerformanceShelf, readConcert } from "./performances.ts";

const own = fileURLToPath(new URL("../../../assets/campaign", import.meta.url));
const lines = (ja: string) => ({ ja, easy: "", en: "" });
const piece = (id: string, file: string) => ({
  id,
  file,
  seconds: 5,
  title: lines("曲"),
  by: lines("だれか"),
  about: lines("自由"),
});

describe("the concert garden", () => {
  let dir: string;
  let house: Awaited<ReturnType<typeof startFiles>>;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "plat-verse-concert-"));
    await mkdir(join(dir, "concert"));
    await cp(join(own, "concert"), join(dir, "concert"), { recursive: true });
    await writeFile(join(dir, "concert", "page.mp3"), "<!doctype html>");
    const all = [piece("ours", "afternoon-in-the-sun.mp3"), piece("page", "page.mp3"), piece("none", "none.mp3")];
    await writeFile(join(dir, "concert.json"), JSON.stringify(all));
    house = await startFiles(dir);
  });
  afterAll(async () => {
    await house.close();
    await rm(dir, { recursive: true, force: true });
  });

  it("has a piece of our own: short, small, and as long as its score", async () => {
    const [ours] = await readConcert(own, (words) => expect(words).toBe(""));
    const bytes = await readFile(ours!.sound.path);
    expect(bytes.length).toBeLessThan(900 * 1024);
    expect(ours!.performance.seconds).toBe(LENGTH_S);
    expect(LENGTH_S).toBeGreaterThanOrEqual(60);
    expect(LENGTH_S).toBeLessThanOrEqual(90);
    // 96 kbit a second.
    expect(bytes.length / 12_000).toBeCloseTo(LENGTH_S, 0);
  });

  it("plays what is sound, in parts; what is not is named and left out", async () => {
    expect(house.warnings.filter((one) => one.includes("piece")).length).toBe(2);
    const { performances } = (await (await fetch(`${house.url}/performances`)).json()) as Performances;
    expect(performances.map(({ id }) => id)).toEqual(["ours"]);
    const part = await fetch(`${house.url}/performance?id=ours`, { headers: { range: "bytes=0-1" } });
    expect([part.status, part.headers.get("content-type")]).toEqual([206, "audio/mpeg"]);
    expect((await part.arrayBuffer()).byteLength).toBe(2);
    expect((await fetch(`${house.url}/performance?id=page`)).status).toBe(404);
    expect((await fetch(`${house.url}/performance?id=../concert.json`)).status).toBe(400);
  });

  it("keeps concerts that were published when they were over", async () => {
    const sound = new Uint8Array(Buffer.from("ID3 something to hear"));
    const { body } = await house.send("file?event=open&use=audio&name=evening.mp3", sound);
    const file = (body as unknown as { id: string }).id;
    const video = { from: "file" as const, file, captions: null };
    const speakers = [{ name: lines("合唱団"), about: "" }];
    const open = house.events.get("open")!;
    house.events.set("evening", { ...open, id: "evening", words: wordsOf({ kind: "concert", video, speakers }) });
    const shelf = new PerformanceShelf({
      pieces: [],
      events: { keptConcerts: async () => [house.events.get("evening")!] },
      files: {
        find: async () => ({ id: file, use: "audio", name: "evening.mp3", type: "audio/mpeg", bytes: 21 }),
      } as never,
      vault: { path: (part: string, name: string) => `${part}/${name}` } as never,
    });
    expect(await shelf.all(0)).toMatchObject([{ id: "evening", by: { ja: "合唱団", en: "合唱団" }, seconds: null }]);
    expect(await shelf.sound("evening", 0)).toMatchObject({ path: `files/${file}`, type: "audio/mpeg", bytes: 21 });
    expect(await shelf.sound("open", 0)).toBeNull();
  });

  it("goes on without a list, or with a broken one", async () => {
    const empty = await mkdtemp(join(tmpdir(), "plat-verse-concert-"));
    const warnings: string[] = [];
    expect(await readConcert(empty, (words) => void warnings.push(words))).toEqual([]);
    expect(warnings).toEqual([]);
    await writeFile(join(empty, "concert.json"), JSON.stringify([piece("x", "../../secret.mp3")]));
    expect(await readConcert(empty, (words) => void warnings.push(words))).toEqual([]);
    expect(warnings[0]).toContain("file");
    await rm(empty, { recursive: true, force: true });
  });
});
