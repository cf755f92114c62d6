import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Deck } from "../../../shared/events/office.ts";
import { line, pdfOf, startFiles } from "./filesTesting.ts";

const campaign = fileURLToPath(new URL("../../../assets/campaign", import.meta.url));
const hex = (words: string) => [...words].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, "0")).join("");
/** A font that is not in the file, as older Japanese ones are. */
const japanese =
  "/Type/Font/Subtype/Type0/BaseFont/HeiseiKakuGo-W5/Encoding/UniJIS-UTF16-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0" +
  "/BaseFont/HeiseiKakuGo-W5/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>/DW 1000/FontDescriptor" +
  "<</Type/FontDescriptor/FontName/HeiseiKakuGo-W5/Flags 4/FontBBox[-92 -250 1010 922]/ItalicAngle 0/Ascent 709/Descent -241" +
  "/CapHeight 709/StemV 114>>>>]";

/** How many pixels of a picture are dark. */
const inkOf = async (bytes: ArrayBuffer): Promise<number> => {
  const image = await loadImage(Buffer.from(bytes));
  const canvas = createCanvas(image.width, image.height);
  const pen = canvas.getContext("2d");
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, image.width, image.height);
  let ink = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at]! + data[at + 1]! + data[at + 2]! < 300) ink++;
  return ink;
};

describe("decks", () => {
  let house: Awaited<ReturnType<typeof startFiles>>;
  beforeAll(async () => {
    house = await startFiles(campaign);
  });
  afterAll(() => house.close());
  const slide = (query: string, headers: Record<string, string> = {}) =>
    fetch(`${house.url}/slide?${query}`, { headers });
  const bytes = (buffer: Buffer) => new Uint8Array(buffer);

  it("are made of a PDF: pictures at three widths, and what stands on them", async () => {
    const pdf = pdfOf([line("Hello"), line("Second slide")]);
    const { status, body } = await house.send("deck?event=open&language=en&name=..%2FMy%20talk.pdf", bytes(pdf));
    expect(status).toBe(200);
    const deck = body as unknown as Deck;
    expect(deck).toMatchObject({ title: "My talk", length: 2 });
    expect(deck.slides).toEqual([{ language: "en", words: ["Hello", "Second slide"], notes: ["", ""] }]);
    for (const width of [640, 1280, 1920]) {
      const answer = await slide(`deck=${deck.id}&index=1&width=${width}`);
      expect(answer.headers.get("content-type")).toBe("image/webp");
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(answer.headers.get("content-security-policy")).toContain("sandbox");
      const image = await loadImage(Buffer.from(await answer.arrayBuffer()));
      expect([image.width, image.height]).toEqual([width, Math.round((width * 9) / 16)]);
      const again = await slide(`deck=${deck.id}&index=1&width=${width}`, {
        "if-none-match": answer.headers.get("etag")!,
      });
      expect(again.status).toBe(304);
    }
    expect((await slide(`deck=${deck.id}&index=2&width=640`)).status).toBe(404);
    expect(house.changed).toContain("open");
    const words = await (await fetch(`${house.url}/slides?deck=${deck.id}`)).json();
    expect(words).toEqual({
      id: deck.id,
      version: deck.version,
      slides: [{ language: "en", words: ["Hello", "Second slide"] }],
    });
  });

  it("show Japanese whose font is not in the file", async () => {
    const words = "孤独・孤立の相談";
    const pdf = pdfOf([`BT /F1 60 Tf 60 300 Td <${hex(words)}> Tj ET`], { font: japanese });
    const { body } = await house.send("deck?event=open", bytes(pdf));
    const deck = body as unknown as Deck;
    expect(deck.slides[0]).toMatchObject({ language: "ja", words: [words] });
    const picture = await slide(`deck=${deck.id}&index=0&width=640`);
    expect(await inkOf(await picture.arrayBuffer())).toBeGreaterThan(1500);
  });

  it("have other languages, of the same length; pictures come one by one", { timeout: 20_000 }, async () => {
    const { body } = await house.send("deck?event=open&language=ja", bytes(pdfOf([line("one"), line("two")])));
    const { id } = body as unknown as Deck;
    const other = (pages: number, language: string) =>
      house.send(`deck?event=open&language=${language}&deck=${id}`, bytes(pdfOf(Array(pages).fill(line("x")))));
    expect(await other(3, "easy")).toMatchObject({ status: 422, body: { error: "other-length" } });
    expect(await other(2, "easy")).toMatchObject({ status: 200, body: { length: 2 } });
    const png = bytes(createCanvas(300, 200).toBuffer("image/png"));
    const first = (await house.send("deck?event=open&name=a.png", png)).body as unknown as Deck;
    const grown = await house.send(`deck?event=open&deck=${first.id}`, png);
    const english = await house.send(`deck?event=open&language=en&deck=${first.id}`, png);
    expect(english.body).toMatchObject({ length: 2, slides: [{ words: ["", ""] }, { language: "en", words: [""] }] });
    // Where a language has no second slide yet, the first language's is shown.
    expect((await slide(`deck=${first.id}&language=en&index=1&width=640`)).status).toBe(200);
    const { version } = english.body as unknown as Deck;
    expect(new Set([first, grown.body, english.body].map((one) => (one as unknown as Deck).version)).size).toBe(3);
    expect((await house.decks.shown("open")).find((one) => one.id === first.id)?.version).toBe(version);
    const kept = async (v: string) =>
      (await slide(`deck=${first.id}&v=${v}&index=0&width=640`)).headers.get("cache-control");
    // With the version of its deck a picture is never asked for again; with any other it may be another soon.
    expect(await kept(version)).toBe("public, max-age=86400, immutable");
    for (const other of [first.version, ""]) expect(await kept(other)).toContain("max-age=60,");
  });

  it("of a draft are there for its makers only", async () => {
    const { body } = await house.send("deck?event=draft", bytes(pdfOf([line("secret")])));
    const { id } = body as unknown as Deck;
    expect((await slide(`deck=${id}&index=0&width=640`)).status).toBe(404);
    expect((await fetch(`${house.url}/slides?deck=${id}`)).status).toBe(404);
    const own = await slide(`deck=${id}&index=0&width=640`, { "x-who": "host" });
    expect(own.status).toBe(200);
    expect(own.headers.get("cache-control")).toContain("private");
  });

  it("can be put right, copied and deleted", async () => {
    const { body } = await house.send("deck?event=draft", bytes(pdfOf([line("wrng")])));
    const deck = (body as unknown as Deck).id;
    const json = { "content-type": "application/json" };
    const asked = { event: "draft", deck, language: "ja", slide: 0, words: "right", notes: "say it" };
    expect((await house.send("deck-words", JSON.stringify(asked), json)).status).toBe(200);
    expect((await house.send("deck-words", JSON.stringify({ ...asked, slide: 1 }), json)).status).toBe(404);
    expect((await house.send("deck-words", JSON.stringify({ ...asked, event: "open" }), json)).status).toBe(404);
    await house.decks.copy("draft", "copied", Date.now());
    const copied = (await house.decks.ofEvent("copied")).at(-1)!;
    expect(copied.slides[0]).toMatchObject({ words: ["right"], notes: ["say it"] });
    expect((await house.send("deck-delete", JSON.stringify({ event: "draft", deck }), json)).status).toBe(200);
    expect((await house.decks.ofEvent("draft")).map(({ id }) => id)).not.toContain(deck);
    expect((await house.decks.ofEvent("copied")).map(({ id }) => id)).toContain(copied.id);
    const shown = { event: "draft", deck: "on-stage" };
    expect(await house.send("deck-delete", JSON.stringify(shown), json)).toMatchObject({ status: 409 });
  });

  /** Spaces, packed twice: two kilobytes that become a gigabyte. */
  const swelling = deflateSync(deflateSync(Buffer.alloc(1_000_000_000, " "))).toString("latin1");
  const attacks: readonly (readonly [string, () => Buffer, number, string])[] = [
    ["not a PDF under its name", () => Buffer.from("<!doctype html><script>alert(1)</script>"), 415, "kind"],
    [
      "a drawing with a script",
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      415,
      "kind",
    ],
    ["nothing", () => Buffer.alloc(0), 415, "kind"],
    ["half a PDF", () => pdfOf([line("x")]).subarray(0, 120), 422, "broken"],
    [
      "noise after the right head",
      () => Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(9000, 7)]),
      422,
      "broken",
    ],
    [
      "a PDF with a password",
      () =>
        pdfOf([line("x")], {
          trailer: `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/O<${"ab".repeat(32)}>/U<${"cd".repeat(32)}>/P -4>>`,
        }),
      422,
      "encrypted",
    ],
    ["501 pages", () => pdfOf(Array<string>(501).fill(line("x"))), 422, "too-many-slides"],
    ["a page that is a ribbon", () => pdfOf([line("x")], { size: [14000, 5] }), 422, "too-complex"],
    [
      "a page that swells when it is unpacked",
      () =>
        pdfOf([""], {
          more: {
            5: `<</Filter[/FlateDecode/FlateDecode]/Length ${swelling.length}>>\nstream\n${swelling}\nendstream`,
          },
        }),
      422,
      "too-complex",
    ],
    ["a picture cut off", () => createCanvas(90, 90).toBuffer("image/png").subarray(0, 60), 422, "broken"],
    [
      "a picture that says it is enormous",
      () => {
        const png = createCanvas(90, 90).toBuffer("image/png");
        png.writeUInt32BE(60_000, 16);
        png.writeUInt32BE(60_000, 20);
        return png;
      },
      422,
      "too-complex",
    ],
  ];
  it.each(attacks)("survive %s", { timeout: 20_000 }, async (_, make, status, error) => {
    const { status: answered, body } = await house.send("deck?event=open&name=slides.pdf", bytes(make()));
    expect([answered, body.error ?? ""]).toEqual([status, error]);
    expect(await readdir(join(house.dir, "files", "incoming"))).toEqual([]);
  });
});
