/**
 * Cuts the interface fonts down to the characters our own texts use, so that the first screen stays light.
 * Run by the build; writes client/public/fonts/*.woff2: one for the first screen, one with what the rest adds, and the
 * easily readable one for those who choose it. Names of visitors, which may hold anything, are drawn
 * with the full font, whose pieces the browser fetches only when it meets such a character.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as seasonTexts from "../../client/campaign/season/texts.ts";
import * as barTexts from "../../client/campaign/texts.ts";
import subsetFont from "subset-font";

const root = fileURLToPath(new URL("../../", import.meta.url));
const campaign = process.env.CAMPAIGN_DIR ?? `${root}assets/campaign`;

const settings = JSON.parse(readFileSync(`${campaign}/settings.json`, "utf8")) as { title: Record<string, string> };

const ranges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e], // ASCII
  [0x3041, 0x3096], // hiragana
  [0x30a1, 0x30fc], // katakana
];

/** What the first screen can show before anything is pressed. */
const firstScreen = ["client/index.html", "client/app/texts.ts", "client/app/names.ts"];
/** ... with the choices of language and size, the digits, and the buttons of the bar; what they open may come later. */
const around = Object.values(barTexts).flatMap(({ help, exit, settings, languages, scales }) => [
  help.open,
  exit.button,
  settings.open,
  settings.language,
  settings.textScale,
  ...Object.values(languages),
  ...Object.values(scales),
  "0123456789",
]);
/** What the season's card says there, with the days of its dates. Notices may hold anything and bring their own font. */
const season = Object.values(seasonTexts).flatMap(
  ({ label: _label, important: _important, notice: _notice, put: _put, closesSoon: _closesSoon, ...card }) => [
    ...Object.values(card),
    "年月火水木金土日()",
  ],
);

const charactersOf = (files: readonly string[]): Set<string> =>
  new Set(files.flatMap((f) => [...readFileSync(f, "utf8")]).filter((c) => c >= " "));

/** The characters of the first screen, and those that only the rest of our texts needs. */
export const interfaceCharacters = (): { first: Set<string>; more: Set<string> } => {
  const first = charactersOf(firstScreen.map((f) => root + f)).union(new Set([...around, ...season].join("")));
  for (const title of Object.values(settings.title)) for (const c of title) first.add(c);
  const all = charactersOf([
    ...globSync("client/**/*.{ts,tsx}", { cwd: root }).map((f) => root + f),
    ...globSync(["*.json", "help/core.json"], { cwd: campaign }).map((f) => `${campaign}/${f}`),
  ]);
  for (const [from, to] of ranges) for (let c = from; c <= to; c++) all.add(String.fromCodePoint(c));
  return { first, more: all.difference(first) };
};

const maru = "@fontsource/zen-maru-gothic/files/zen-maru-gothic-japanese-500-normal.woff2";
const udp = "@fontsource/biz-udpgothic/files/biz-udpgothic-japanese-400-normal.woff2";

if (import.meta.main) {
  const { first, more } = interfaceCharacters();
  const cut = async (name: string, source: string, characters: Set<string>) => {
    const text = [...characters].toSorted().join("");
    const font = await subsetFont(readFileSync(`${root}node_modules/${source}`), text, {
      targetFormat: "woff2",
      noLayoutClosure: true,
      noHinting: true,
    });
    writeFileSync(`${root}client/public/fonts/${name}.woff2`, font);
  };
  mkdirSync(`${root}client/public/fonts`, { recursive: true });
  await Promise.all([
    cut("plat-maru", maru, first),
    cut("plat-maru-more", maru, more),
    cut("plat-udp", udp, first.union(more)),
  ]);
}
