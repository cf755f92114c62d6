import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { Drawings } from "../../drawing/drawings.ts";
import { HttpError } from "../../web/http.ts";
import type { Route } from "../../web/routes.ts";
import { Content } from "./content.ts";
import { contentRoutes } from "./contentRoutes.ts";
import { card, cards, png, stall, stalls, writeFolder } from "./contentTesting.ts";
import { PictureShelf } from "./pictureShelf.ts";
import { sayProblem } from "./problem.ts";

const md = (body: string): string => `---\nname: x\n---\n\n${body}\n`;
const picture = (file: string, alt = "{ ja: 絵, easy: え, en: a picture }"): string =>
  `picture: { file: ${file}, alt: ${alt} }\n`;

/** What people, and whoever means them harm, write: the id of the stall, its files, and how it must be named. */
const broken: readonly (readonly [string, Record<string, string | null>, RegExp])[] = [
  ["script", { "ja.md": md("よい。\n\n<script>alert(1)</script>") }, /^stalls\/script\.ja\.md:7: HTML is not allowed/],
  ["inline-html", { "en.md": md('Good <img src=x onerror="a()">') }, /inline-html\.en\.md:5: HTML is not allowed/],
  ["js-link", { "en.md": md("[go](javascript:alert(1))") }, /js-link\.en\.md:5: a link leads to "javascript:/],
  ["data-link", { "en.md": md("[go](data:text/html,x)") }, /data-link\.en\.md:5: a link leads to "data:/],
  ["plain-http", { "en.md": md("[go](http://example.org)") }, /plain-http\.en\.md:5: a link leads to "http:/],
  ["with-user", { "en.md": md("[go](https://bank.example@evil.example)") }, /with-user\.en\.md:5: a link/],
  ["deep-own", { "en.md": md("[go](/api/pass)") }, /deep-own\.en\.md:5: a link leads to "\/api/],
  [
    "far-picture",
    { "en.md": md("![x](https://example.org/a.png)") },
    /far-picture\.en\.md:5: .*no file of this folder/,
  ],
  ["climbing-md", { "en.md": md("![x](../../secret.png)") }, /climbing-md\.en\.md:5: .*no file of this folder/],
  ["silent", { "en.md": md("![](../ok.png)") }, /silent\.en\.md:5: .*no words for those who cannot see/],
  ["table", { "en.md": md("|a|b|\n|-|-|\n|1|2|") }, /table\.en\.md:5: tables are not allowed/],
  ["code", { "en.md": md("```\nrm -rf\n```") }, /code\.en\.md:5: code is not allowed/],
  ["no-easy", { "easy.md": null }, /^stalls\/no-easy\.easy\.md: is not there/],
  ["no-english", { "en.md": null }, /^stalls\/no-english\.en\.md: is not there/],
  ["no-front", { "ja.md": "ことば。\n" }, /^stalls\/no-front\.ja\.md.*name/],
  ["slip-in-front", { "ja.md": "---\nnam: x\n---\nことば。" }, /^stalls\/slip-in-front\.ja\.md:2: /],
  ["bad-yaml", { yaml: "tel: [1\nurl: x" }, /^stalls\/bad-yaml\.yaml:\d/],
  ["number-tel", { yaml: "tel: 188\n" }, /^stalls\/number-tel\.yaml:1: tel: .*between quotes/],
  ["script-url", { yaml: 'tel: "1"\nurl: "javascript:alert(1)"\n' }, /^stalls\/script-url\.yaml:2: url: /],
  ["unknown-key", { yaml: "tell: x\n" }, /^stalls\/unknown-key\.yaml:1: .*tell/],
  ["twice-key", { yaml: "tel: a\ntel: b\n" }, /^stalls\/twice-key\.yaml:2: /],
  [
    "bomb",
    { yaml: `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [${"*a,".repeat(9)}]\nc: [${"*b,".repeat(9)}]\n` },
    /bomb\.yaml: .*aliases/,
  ],
  ["climbing", { yaml: picture("../../../etc/passwd") }, /^stalls\/climbing\.yaml:1: .*no file of this folder/],
  ["absolute", { yaml: picture("/etc/passwd") }, /^stalls\/absolute\.yaml:1: .*no file of this folder/],
  ["out-by-link", { yaml: picture("link.png") }, /^stalls\/out-by-link\.yaml:1: .*leads out/],
  ["no-picture", { yaml: picture("gone.png") }, /^stalls\/no-picture\.yaml:1: .*is not there/],
  ["no-alt", { yaml: picture("ok.png", "{ ja: 絵, en: a }") }, /^stalls\/no-alt\.yaml:1: picture\.alt\.easy/],
  ["huge", { yaml: picture("huge.png") }, /^stalls\/huge\.yaml:1: .*larger than 8 MB/],
  ["many-pixels", { yaml: picture("pixels.png") }, /^stalls\/many-pixels\.yaml:1: .*more than 40 million pixels/],
  ["a-lie", { yaml: picture("lie.png") }, /^stalls\/a-lie\.yaml:1: .*no PNG, JPEG or WebP/],
  ["svg", { yaml: picture("drawn.svg") }, /^stalls\/svg\.yaml:1: .*no PNG, JPEG or WebP/],
];

const brokenCards = [
  ["- id: wrong-date\n  words: { ja: あ, easy: あ, en: a }\n  from: 2027-02-30\n", /^cards\.yaml:\d+: from: /],
  ["- id: empty\n  words: { ja: あ, easy: '', en: a }\n", /^cards\.yaml:\d+: words\.easy: /],
  [card("good"), /^cards\.yaml:\d+: the id "good" stands there twice/],
] as const;

/** Its head says 20000 by 20000. */
const pixels = (): Buffer => {
  const bytes = png();
  bytes.writeUInt32BE(20_000, 16);
  bytes.writeUInt32BE(20_000, 20);
  return bytes;
};

const dirs: string[] = [];
const folder = async (files: Parameters<typeof writeFolder>[0]): Promise<string> => {
  const dir = await writeFolder(files);
  dirs.push(dir);
  return dir;
};
afterEach(async () => {
  for (const dir of dirs.splice(0)) await rm(dir, { recursive: true, force: true });
});
const failed = (error: unknown) => {
  throw error;
};

it("whatever is broken or hostile is named by file, line and reason, and left out; the rest keeps working", async () => {
  expect(broken.length + brokenCards.length).toBeGreaterThanOrEqual(30);
  const outside = await folder({ "secret.png": png() });
  const dir = await folder({
    "cards.yaml": card("good") + brokenCards.map(([text]) => text).join("") + card("better"),
    ...stall("fine", { yaml: picture("ok.png"), "ja.md": md("![絵](ok.png)\n\n[電話](tel:110)と**つよく**。") }),
    ...Object.assign({}, ...broken.map(([id, changed]) => stall(id, changed))),
    "stalls/Bad Name.yaml": "{}\n",
    "stalls/ok.png": png(),
    "stalls/huge.png": Buffer.concat([png(), Buffer.alloc(50 << 20)]),
    "stalls/pixels.png": pixels(),
    "stalls/lie.png": "<html>",
    "stalls/drawn.svg": "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
  });
  await symlink(join(outside, "secret.png"), join(dir, "stalls/link.png"));
  const content = await Content.open({ dir, topics: [cards, stalls], failed });
  const said = content.problems.map(sayProblem);
  for (const [id, , reason] of broken)
    expect(
      said.filter((line) => reason.test(line)),
      id,
    ).toHaveLength(1);
  for (const [, reason] of brokenCards) expect(said.filter((line) => reason.test(line))).toHaveLength(1);
  expect(said.filter((line) => line.startsWith("stalls/Bad Name.yaml: a name is"))).toHaveLength(1);
  expect(said).toHaveLength(broken.length + brokenCards.length + 1);
  expect(content.topic<{ ids: string[] }>("stalls").ids).toEqual(["fine"]);
  expect(content.topic<{ cards: { id: string }[] }>("cards").cards.map(({ id }) => id)).toEqual(["good", "better"]);
  expect(content.json("stalls")).not.toMatch(/script|onerror|javascript/);
});

it("what this machine cannot read, or a library breaks off at, is left out like anything else", async () => {
  const dir = await folder({
    "cards.yaml": card("good"),
    ...stall("fine"),
    ...stall("deep", { "en.md": md(">".repeat(4000)) }),
    ...stall("round", { yaml: "tel: &a [*a]\n" }),
    ...stall("pipe", { "ja.md": null }),
    ...stall("dir", { "ja.md": null }),
    "stalls/dir.ja.md/x": "",
  });
  execFileSync("mkfifo", [join(dir, "stalls/pipe.ja.md")]);
  const content = await Content.open({ dir, topics: [cards, stalls], failed });
  expect(content.topic<{ ids: string[] }>("stalls").ids).toEqual(["fine"]);
  const said = content.problems.map(sayProblem);
  expect(said.map((line) => line.split(":")[0])).toEqual(
    ["deep.en.md", "dir.ja.md", "pipe.ja.md", "round.yaml"].map((name) => `stalls/${name}`),
  );
  expect(said.join()).not.toContain(dir);
});

it("a file in the place of a folder is named, too", async () => {
  const dir = await folder({ "cards.yaml": card("good"), stalls: "x" });
  const content = await Content.open({ dir, topics: [cards, stalls], failed });
  expect(content.problems.map(sayProblem)).toEqual(["stalls: cannot be read (ENOTDIR)"]);
  expect(content.topic<{ cards: object[] }>("cards").cards).toHaveLength(1);
});

it("what is changed in the folder is there without a restart, and what breaks then is named", async () => {
  const dir = await folder({ "cards.yaml": card("one") });
  const content = await Content.open({ dir, topics: [cards, stalls], failed });
  const heard: (readonly string[])[] = [];
  const changed = new Promise<void>((resolve) => {
    content.onChange((topics) => {
      heard.push(topics);
      resolve();
    });
  });
  const end = content.watch();
  await writeFile(join(dir, "cards.yaml"), `${card("one")}${card("two")}- id: 3\n`);
  await changed;
  end();
  expect(heard[0]).toEqual(["cards"]);
  expect(JSON.parse(content.json("cards")).cards).toHaveLength(2);
  expect(content.problems.map(({ line }) => line)).toEqual([5]);
});

it("a topic is told to pages packed and once; its pictures are drawn anew, and nothing else can be asked for", async () => {
  const dir = await folder({
    "cards.yaml": card("one"),
    ...stall("fine", { yaml: picture("ok.png") }),
    "stalls/ok.png": png(900, 300),
    "stalls/.hidden": "x",
  });
  const content = await Content.open({ dir, topics: [cards, stalls], failed });
  await mkdir(join(dir, "out"));
  const shelf = await PictureShelf.open(join(dir, "out"), content, new Drawings());
  const routes: Readonly<Record<string, Route>> = contentRoutes(content, shelf);
  const server = createServer((req, res) => {
    const path = req.url!;
    const route = routes[`GET ${path}`] ?? routes[`GET ${path.slice(0, path.lastIndexOf("/"))}/*`];
    Promise.resolve(route?.(req, res)).catch((error: unknown) =>
      res.writeHead(error instanceof HttpError ? error.status : 500).end(),
    );
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const ask = (path: string, headers = {}) =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers });
  try {
    const first = await ask("/content/cards.json", { "accept-encoding": "br" });
    expect(first.headers.get("content-encoding")).toBe("br");
    expect(await first.json()).toEqual(content.topic("cards"));
    const again = await ask("/content/cards.json", { "if-none-match": first.headers.get("etag")! });
    expect(again.status).toBe(304);
    const [fine] = content.topic<{ all: { picture: { sizes: { src: string; width: number }[] } }[] }>("stalls").all;
    expect(fine!.picture.sizes.map(({ width }) => width)).toEqual([640, 900]);
    for (const { src } of fine!.picture.sizes) {
      const shown = await ask(src);
      expect(shown.headers.get("content-type")).toBe("image/webp");
      expect(shown.headers.get("cache-control")).toContain("immutable");
      expect(Buffer.from(await shown.arrayBuffer()).toString("latin1", 8, 12)).toBe("WEBP");
    }
    expect((await ask(`/content/pictures/${"0".repeat(32)}-640.webp`)).status).toBe(404);
    expect((await ask("/content/pictures/..%2f..%2fetc-640.webp")).status).toBe(404);
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
