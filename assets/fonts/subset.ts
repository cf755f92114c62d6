/**
 * Cuts the interface fonts down to the characters our own texts use, so that the first screen stays light.
 * Run by the build; writes client/public/fonts/*.woff2. Names of visitors, which may hold anything, are drawn
 * with the full font, whose pieces the browser fetches only when it meets such a character.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

const root = fileURLToPath(new URL("../../", import.meta.url));
const campaign = process.env.CAMPAIGN_DIR ?? `${root}assets/campaign`;

const ranges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e], // ASCII
  [0x3041, 0x3096], // hiragana
  [0x30a1, 0x30fc], // katakana
];

/** Every character that our texts, and nothing but our texts, can show. */
export const interfaceCharacters = (): string => {
  const files = [
    ...globSync("client/**/*.{ts,tsx}", { cwd: root }).map((f) => root + f),
    ...globSync("*.json", { cwd: campaign }).map((f) => `${campaign}/${f}`),
    `${root}client/index.html`,
  ];
  const set = new Set(files.flatMap((f) => [...readFileSync(f, "utf8")]));
  for (const [from, to] of ranges) for (let c = from; c <= to; c++) set.add(String.fromCodePoint(c));
  return [...set]
    .filter((c) => c >= " ")
    .toSorted()
    .join("");
};

const fonts = {
  "plat-maru": "@fontsource/zen-maru-gothic/files/zen-maru-gothic-japanese-500-normal.woff2",
  "plat-udp": "@fontsource/biz-udpgothic/files/biz-udpgothic-japanese-400-normal.woff2",
};

if (import.meta.main) {
  const text = interfaceCharacters();
  mkdirSync(`${root}client/public/fonts`, { recursive: true });
  await Promise.all(
    Object.entries(fonts).map(async ([name, file]) => {
      const font = await subsetFont(readFileSync(`${root}node_modules/${file}`), text, { targetFormat: "woff2" });
      writeFileSync(`${root}client/public/fonts/${name}.woff2`, font);
    }),
  );
}
