/** Nobody is drawn in here: cut off from parents, bought, drugged, led to die. Whoever tells of it is heard. */
import { describe, expect, it } from "vitest";
import { hygiene, linesOf } from "./lines.ts";

/** How a message ends up that one person sends in parts. */
const verdictOf = (parts: string) => {
  const messages = parts.split("⏎");
  return hygiene.check(messages.at(-1)!, messages.slice(0, -1));
};

describe("what draws somebody in", () => {
  it.each([
    ["secrecy from those who look after one", "親に言わないでね"],
    ["secrecy", "お母さんには内緒にしてね"],
    ["secrecy", "ふたりだけのひみつだよ"],
    ["secrecy", "don't tell your mom about us"],
    ["bodies for money", "ホ別2でどう"],
    ["bodies for money", "Pかつ 条件よければ"],
    ["bodies for money", "えん しませんか"],
    ["bodies for money", "i pay 100 for pics"],
    ["a bed for the night", "泊まるところない子いる？"],
    ["drugs", "眠剤ゆずるよ"],
    ["drugs", "アイスあるよ 手押し"],
    ["drugs", "i have pills if you want"],
    ["dying together", "一緒に逝こ"],
    ["dying together", "しにたいならてつだうよ"],
    ["dying together", "i know a painless way"],
    ["dying together", "we could do it together, nobody will miss us"],
    ["pictures of wounds", "腕切ってる写真見せて"],
    ["pictures of wounds", "自傷の写真みせあおう"],
    ["a child wooed", "14歳？かわいいね、付き合お"],
    ["a child asked out", "asl?"],
    ["a child before a camera", "turn on your camera"],
    ["in halves", "お母さんには⏎内緒に⏎してね"],
    ["in halves", "一緒に⏎死⏎のう"],
  ])("is held, and a person looks: %s, %s", (_, line) =>
    expect(verdictOf(line)).toMatchObject({ outcome: "hold", review: true }),
  );

  it.each([
    "らい⏎ん⏎交換しよ",
    "インス⏎タ⏎おしえて",
    "IDは⏎hana⏎0412",
    "ぜろきゅうぜろ⏎いちにさんよん⏎ごろくななはち",
    "zero nine zero⏎one two three four⏎five six seven eight",
  ])("is an address in pieces: %s", (line) =>
    expect(verdictOf(line)).toMatchObject({ outcome: "hold", reason: "contact" }),
  );

  it.each([
    "親に言えない",
    "親に言わないでって言われて、こわい",
    "内緒の話だけど、今日誕生日なんです",
    "サポートしてくれてありがとう",
    "P活をやめたいです",
    "アイス食べたい",
    "野菜が高い",
    "円",
    "縁",
    "腕の傷を見せるのがこわい",
    "14歳です",
    "my camera broke",
    "he asked me for pics and told me not to tell my mom",
    "いち⏎に⏎さん",
    "死にたい⏎一緒に⏎いてほしい",
  ])("is not what people say of themselves: %s", (line) => expect(verdictOf(line)).toMatchObject({ outcome: "pass" }));

  it("is never let through among our own lines, whatever its words", () => {
    const bad = linesOf("tuning").filter(({ kind, messages }) => kind === "lure" && messages.length === 1);
    const passed = bad.filter(({ messages }) => hygiene.check(messages[0]!).outcome === "pass");
    expect(bad.length).toBeGreaterThan(100);
    expect(passed.length).toBeLessThanOrEqual(2);
  });
});
