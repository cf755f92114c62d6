/** Whoever is in danger is heard, and known for it, so that help is offered and somebody near looks after them. */
import { describe, expect, it } from "vitest";
import { hygiene, judge, linesOf } from "./lines.ts";

describe("people in danger", () => {
  it("pass with what they wish, fear and suffer, and are known", () => {
    const cries = linesOf("tuning").filter(({ kind }) => kind === "distress");
    expect(cries.length).toBeGreaterThan(60);
    for (const cry of cries) expect(judge(cry), cry.messages.join()).toMatchObject({ outcome: "pass", distress: true });
  });

  it.each([
    "何錠飲めば死ねますか",
    "一緒に死んでくれる人いないかな",
    "誰か一緒に死んで",
    "消えたい人いますか",
    "死にたい人いる？ 私だけかな",
    "anyone want to die with me",
  ])("who ask for company or a way are known, though others are not to read it: %s", (line) =>
    expect(hygiene.check(line)).toMatchObject({ outcome: "hold", review: true, distress: true }),
  );

  it.each([
    "死にたい。話聞いてほしい、電話番号教えて",
    "つらい、会って話したい",
    "誰か会って話を聞いてほしい",
    "i'm so scared, can i have your number",
  ])("who ask for what cannot be given here are known: %s", (line) =>
    expect(hygiene.check(line)).toMatchObject({ outcome: "hold", distress: true }),
  );

  it.each(["練炭ってどこで買えるの", "how many pills to die", "楽に死ねる方法教えて"])(
    "who ask for means are known, and a person looks: %s",
    (line) => expect(hygiene.check(line)).toMatchObject({ review: true, distress: true }),
  );

  it.each([
    "裸の写真送って",
    "裸の写真送ってって言われたことある？",
    "send me nudes",
    "泊まるところないなら、うちにおいで",
    "LINEのID交換しよう、怖くないよ",
  ])("is nobody who does it to others: %s", (line) =>
    expect(hygiene.check(line)).toMatchObject({ outcome: "hold", distress: false }),
  );
});
