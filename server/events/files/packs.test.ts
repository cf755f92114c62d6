import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadImage } from "@napi-rs/canvas";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eventSchema } from "../../../shared/events/event.ts";
import { startFiles } from "./filesTesting.ts";
import { readPacks, wordsOfPack } from "./packs.ts";

const own = fileURLToPath(new URL("../../../assets/campaign", import.meta.url));
const lines = (ja: string) => ({ ja, easy: "", en: "" });
const course = {
  kind: "course",
  title: lines("小さな講座"),
  text: lines(""),
  minutes: 30,
  languages: ["ja", "easy"],
  order: [{ id: "a", kind: "talk", title: lines("話"), minutes: 30, speaker: 3 }],
  worksheet: [{ id: "w", title: lines("書く"), text: null, field: "lines", choices: [] }],
  record: lines("出席しました"),
  polls: [{ question: lines("いかがですか"), choices: [lines("はい"), lines("いいえ")], most: 1 }],
  survey: { questions: [], visit: true },
  sources: [],
};
const slides = "# はじめに\n- 髙橋さん → ①～\n\nNotes:\nこんにちは。\n---\n# おわり\nまた、どうぞ。\n";

describe("course packs", () => {
  let dir: string;
  let house: Awaited<ReturnType<typeof startFiles>>;
  const pack = async (id: string, files: Record<string, string>) => {
    await mkdir(join(dir, "courses", id), { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(join(dir, "courses", id, name), text);
  };
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "plat-verse-packs-"));
    await cp(join(own, "courses"), join(dir, "courses"), { recursive: true });
    const whole = JSON.stringify(course);
    await pack("tiny", { "course.json": whole, "slides.ja.md": slides, "slides.easy.md": slides });
    await pack("no-json", { "course.json": "{" });
    await pack("no-slides", { "course.json": whole, "slides.ja.md": slides });
    await pack("uneven", { "course.json": whole, "slides.ja.md": slides, "slides.easy.md": "# one" });
    await pack("wrong", { "course.json": JSON.stringify({ ...course, minutes: "long" }) });
    house = await startFiles(dir);
  });
  afterAll(async () => {
    await house.close();
    await rm(dir, { recursive: true, force: true });
  });

  it("that are whole can be loaded, also our own; the others are named with what is wrong", async () => {
    expect(house.warnings.length).toBe(4);
    expect(house.warnings.find((one) => one.includes("wrong"))).toContain("minutes");
    expect(house.warnings.find((one) => one.includes("uneven"))).toContain("1 slides, not 2");
    const packs = await readPacks(own, (words) => expect(words).toBe(""));
    expect([...packs.keys()]).toEqual(["fundraising", "supporter"]);
    for (const one of packs.values()) expect(() => eventSchema.parse(wordsOfPack(one, null, Date.now()))).not.toThrow();
    const list = await fetch(`${house.url}/packs`, { headers: { "x-who": "host" } });
    expect(await list.json()).toMatchObject({ packs: [{ id: "fundraising" }, { id: "supporter" }, { id: "tiny" }] });
    expect((await fetch(`${house.url}/packs`)).status).toBe(401);
  });

  it("become a draft with slides in each language, notes and all", { timeout: 20_000 }, async () => {
    const asked = JSON.stringify({ pack: "tiny", from: Date.UTC(2027, 4, 5), organisation: "org-1" });
    const json = { "content-type": "application/json" };
    expect(await house.send("load-pack", asked, json)).toMatchObject({ status: 200, body: { event: "packed" } });
    const { words } = house.events.get("packed")!;
    expect(words).toMatchObject({ kind: "course", place: "hall", to: words.from + 30 * 60_000, record: course.record });
    expect(words.worksheet).toEqual(course.worksheet);
    const [deck] = await house.decks.ofEvent("packed");
    expect(deck).toMatchObject({ title: "小さな講座", length: 2 });
    expect(deck!.slides[0]).toEqual({
      language: "ja",
      words: ["はじめに\n- 髙橋さん → ①～", "おわり\nまた、どうぞ。"],
      notes: ["こんにちは。", ""],
    });
    const url = `${house.url}/slide?deck=${deck!.id}&language=easy&index=1&width=1920`;
    const picture = await fetch(url, { headers: { "x-who": "host" } });
    expect(await loadImage(Buffer.from(await picture.arrayBuffer()))).toMatchObject({ width: 1920, height: 1080 });
    // Drawn already: the second time takes no drawing.
    const begun = performance.now();
    expect((await house.send("load-pack", asked, json)).status).toBe(200);
    expect(performance.now() - begun).toBeLessThan(300);
    expect((await house.send("load-pack", asked.replace("tiny", "none"), json)).status).toBe(404);
  });

  it("has a picture for links, drawn once; none of a draft", { timeout: 20_000 }, async () => {
    const answer = await fetch(`${house.url}/preview.png?id=open&language=en`);
    expect(answer.headers.get("content-type")).toBe("image/png");
    expect(await loadImage(Buffer.from(await answer.arrayBuffer()))).toMatchObject({ width: 1200, height: 630 });
    const again = await fetch(`${house.url}/preview.png?id=open&language=en`);
    expect(again.headers.get("etag")).toBe(answer.headers.get("etag"));
    expect((await fetch(`${house.url}/preview.png?id=draft`)).status).toBe(404);
    expect((await fetch(`${house.url}/preview.png?id=open&language=xx`)).status).toBe(400);
  });

  it("says where its facts come from", async () => {
    const text = await readFile(join(own, "courses", "supporter", "course.json"), "utf8");
    expect((JSON.parse(text) as { sources: unknown[] }).sources.length).toBeGreaterThan(0);
  });
});
