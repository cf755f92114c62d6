import { readdir } from "node:fs/promises";
import { type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { UploadedFile } from "../../../shared/events/office.ts";
import { receive } from "./receiving.ts";
import { Uploads } from "./uploads.ts";
import { Vault } from "./vault.ts";
import { line, pdfOf, startFiles, wordsOf } from "./filesTesting.ts";

const campaign = fileURLToPath(new URL("../../../assets/campaign", import.meta.url));
const film = (length: number) => {
  const bytes = Buffer.alloc(length, 7);
  bytes.write("\0\0\0\x20ftypisom", "latin1");
  return new Uint8Array(bytes);
};

describe("uploaded files", () => {
  let house: Awaited<ReturnType<typeof startFiles>>;
  beforeAll(async () => {
    house = await startFiles(campaign);
  });
  afterAll(() => house.close());
  const get = (id: string, headers: Record<string, string> = {}) => fetch(`${house.url}/file?id=${id}`, { headers });
  const upload = async (query: string, bytes: Uint8Array<ArrayBuffer>): Promise<UploadedFile> => {
    const { status, body } = await house.send(`file?${query}`, bytes);
    expect([status, body.error]).toEqual([200, undefined]);
    return body as unknown as UploadedFile;
  };
  const incoming = () => readdir(join(house.dir, "files", "incoming"));

  it("are given back as they came, whole or in parts, and run nothing", async () => {
    const file = await upload("event=open&use=video&name=..%2F..%2Fmy%20film.exe", film(100_000));
    expect(file).toMatchObject({ use: "video", name: "my film.mp4", type: "video/mp4", bytes: 100_000 });
    const whole = await get(file.id);
    expect((await whole.arrayBuffer()).byteLength).toBe(100_000);
    expect(whole.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
    expect(whole.headers.get("x-content-type-options")).toBe("nosniff");
    expect(whole.headers.get("cache-control")).toContain("immutable");
    const part = await get(file.id, { range: "bytes=99990-" });
    expect([part.status, part.headers.get("content-range")]).toEqual([206, "bytes 99990-99999/100000"]);
    expect((await part.arrayBuffer()).byteLength).toBe(10);
    expect((await get(file.id, { range: "bytes=100000-" })).status).toBe(416);
    expect((await get(file.id, { range: "bytes=5-9", "if-range": '"other"' })).status).toBe(200);
    expect((await get(file.id, { "if-none-match": whole.headers.get("etag")! })).status).toBe(304);
  });

  it("are what they are, whatever they are called", async () => {
    const html = new TextEncoder().encode("<!doctype html><script>alert(1)</script>");
    const svg = new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>");
    for (const [use, bytes] of [
      ["handout", html],
      ["video", svg],
      ["audio", html],
      ["captions", svg],
      ["handout", film(100)],
      ["captions", new Uint8Array(Buffer.from("WEBVTT\n\n00:02.000 --> 00:01.000\nx"))],
      ["captions", new Uint8Array(Buffer.from([...Buffer.from("WEBVTT\n\n00:01.000 --> 00:02.000\n"), 0xff, 0xfe]))],
    ] as const)
      expect(await house.send(`file?event=open&use=${use}&name=a.pdf`, bytes)).toMatchObject({
        status: 415,
        body: { error: "kind" },
      });
    expect((await house.send("file?event=open&use=page&name=a", html)).status).toBe(400);
    expect(await incoming()).toEqual([]);
  });

  it("hand out PDFs that are PDFs", async () => {
    const whole = pdfOf([line("x")]);
    const file = await upload("event=open&use=handout&name=資料.pdf", new Uint8Array(whole));
    expect((await get(file.id)).headers.get("content-disposition")).toMatch(/^attachment;/);
    const half = await house.send("file?event=open&use=handout", new Uint8Array(whole.subarray(0, 90)));
    expect(half).toMatchObject({ status: 422, body: { error: "broken" } });
  });

  it("of a draft are there for its makers only", async () => {
    const { id } = await upload("event=draft&use=video", film(500));
    expect((await get(id)).status).toBe(404);
    expect((await get(id, { "x-who": "host" })).status).toBe(200);
    expect((await get("../data/plat.db")).status).toBe(400);
  });

  it("come only from our own pages, from those who may, and not too large", async () => {
    const bytes = film(300);
    expect((await house.send("file?event=open&use=video", bytes, { origin: "https://evil.example" })).status).toBe(403);
    expect((await house.send("file?event=open&use=video", bytes, { "x-who": "" })).status).toBe(401);
    expect((await house.send("file?event=none&use=video", bytes)).status).toBe(404);
    const captions = new Uint8Array(Buffer.from(`WEBVTT\n\n${"x".repeat(1024 * 1024)}`));
    expect(await house.send("file?event=open&use=captions", captions)).toMatchObject({
      status: 413,
      body: { error: "large" },
    });
    // Without a length: counted as it comes.
    const stream = new ReadableStream({
      start: (controller) => {
        controller.enqueue(captions);
        controller.close();
      },
    });
    const answer = await fetch(`${house.url}/file?event=open&use=captions`, {
      method: "POST",
      body: stream,
      duplex: "half",
      headers: { origin: "https://plaza.example", "x-who": "host" },
    } as RequestInit);
    expect(answer.status).toBe(413);
    expect(await incoming()).toEqual([]);
  });

  it("that break off leave nothing; two at once do not mix", async () => {
    const broken = request(`${house.url}/file?event=open&use=video`, {
      method: "POST",
      headers: { origin: "https://plaza.example", "x-who": "host", "content-length": 90_000 },
    });
    broken.on("error", () => undefined);
    broken.write(film(20_000));
    await vi.waitFor(async () => expect((await incoming()).length).toBe(1));
    broken.destroy();
    await vi.waitFor(async () => expect(await incoming()).toEqual([]));
    const before = (await house.files.ofEvent("open")).length;
    const [one, two] = await Promise.all([
      upload("event=open&use=video", film(3_000_000)),
      upload("event=open&use=video", film(2_000_000)),
    ]);
    expect([one.bytes, two.bytes]).toEqual([3_000_000, 2_000_000]);
    expect((await (await get(two.id)).arrayBuffer()).byteLength).toBe(2_000_000);
    expect((await house.files.ofEvent("open")).length).toBe(before + 2);
  });

  it("are refused in time where the disk is nearly full", async () => {
    const full = { free: async () => 1000 } as Vault;
    const req = { headers: { "content-length": "10" } } as IncomingMessage;
    await expect(receive(req, full, { most: 100, kinds: ["mp4"] })).rejects.toMatchObject({
      status: 507,
      message: "disk-full",
    });
  });

  it("are broken off where the disk fills up while they come, and leave nothing", async () => {
    const vault = await Vault.open(join(house.dir, "filling"));
    let looks = 0;
    vault.free = async () => (looks++ === 0 ? 2 * 1024 ** 3 : 1000);
    const chunks = Array.from({ length: 40 }, (_, i) => (i === 0 ? film(1024 ** 2) : Buffer.alloc(1024 ** 2)));
    const req = Object.assign(Readable.from(chunks), { headers: {}, setTimeout: () => undefined, complete: true });
    const asked = { most: 1024 ** 3, kinds: ["mp4"] as const };
    await expect(receive(req as unknown as IncomingMessage, vault, asked)).rejects.toMatchObject({ status: 507 });
    expect(looks).toBe(2);
    expect(await readdir(join(house.dir, "filling", "incoming"))).toEqual([]);
  });

  it("that do not say how much they are take no more than their organisation's space", async () => {
    const gigabytes = 1024 ** 3;
    const used = [19 * gigabytes, 20 * gigabytes];
    const uploads = new Uploads(await Vault.open(join(house.dir, "space")), async () => used.shift()!);
    const wanted = { account: "a", organisation: null, most: gigabytes, kinds: ["mp4"] as const };
    const req = Object.assign(Readable.from([film(5000)]), {
      headers: {},
      setTimeout: () => undefined,
      complete: true,
    });
    await expect(uploads.take(req as unknown as IncomingMessage, wanted, async () => "kept")).rejects.toMatchObject({
      status: 413,
      message: "full",
    });
    expect(await readdir(join(house.dir, "space", "incoming"))).toEqual([]);
  });

  it("are shown by an event that names them, if they are its own", async () => {
    const { id } = await upload("event=draft&use=video", film(700));
    const video = { from: "file" as const, file: id, captions: null };
    await house.files.link("open", wordsOf({ video }));
    expect((await get(id)).status).toBe(200);
    await expect(house.files.link("open", wordsOf({ video, organisation: "org-2" }))).resolves.toBeUndefined();
    await expect(house.files.link("other", wordsOf({ video, organisation: "org-2" }))).rejects.toThrow("file");
    const handouts = [{ file: id, title: { ja: "題", easy: "", en: "" } }];
    await expect(house.files.link("open", wordsOf({ handouts }))).rejects.toThrow("file");
  });
});
