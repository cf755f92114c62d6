import { describe, expect, it } from "vitest";
import { languages } from "../../../shared/campaign/language.ts";
import { closings, limits } from "../console/tools/readyPhrases.ts";
import { en } from "../console/texts.en.ts";
import { easy } from "../console/texts.easy.ts";
import { ja } from "../console/texts.ja.ts";
import { type Act, begin, cuesIn, feedbackOf, type Play, respond } from "./play.ts";
import { scriptIds, scripts } from "./scripts.ts";

const T0 = 1_800_000_000_000;
const say = (text: string, after = 10_000): Act => ({ act: "write", words: { kind: "text", text }, at: T0 + after });
const play = (script: keyof typeof scripts, ...acts: readonly Act[]): Play =>
  acts.reduce((now, act) => respond(now, act).play, begin(scripts[script], T0));
const good = (of: Play): string[] => feedbackOf(of).checks.flatMap(({ check, isGood }) => (isGood ? check : []));

describe("what a scripted visitor answers to", () => {
  it("is told by our own ready words in each language", () => {
    for (const { risk } of [ja, easy, en])
      expect(cuesIn({ kind: "text", text: risk.asks.thoughts })).toContain("asks-death");
    for (const language of languages) {
      expect(closings.some((texts) => cuesIn({ kind: "text", text: texts[language] }).includes("closing"))).toBe(true);
      for (const texts of limits.slice(0, 1))
        expect(cuesIn({ kind: "text", text: texts[language] })).toContain("limit");
    }
    expect(cuesIn({ kind: "numbers", ids: ["yorisoi"] })).toEqual(["numbers"]);
    expect(cuesIn({ kind: "text", text: "今日はどんな一日でしたか。" })).toEqual([]);
  });

  it("comes when it is asked about, and the rest in order", () => {
    const { urgent } = scripts;
    const started = begin(urgent, T0);
    const plain = respond(started, say("来てくださって、うれしいです"));
    expect(plain.beat?.cue).toBeNull();
    const asked = respond(plain.play, say("死にたいと思うことはありますか"));
    expect(asked.beat?.cue).toBe("asks-death");
    // Never the same twice, and never nothing.
    let now = asked.play;
    const seen = new Set<string>();
    for (let i = 0; i < 20; i++) {
      const next = respond(now, say("死にたい気持ちのことを、もう少し聞かせてください"));
      expect(next.beat?.lines.length).toBeGreaterThan(0);
      const first = next.beat!.lines[0]!.ja;
      if (next.play.used.length > now.used.length) expect(seen.has(first)).toBe(false);
      seen.add(first);
      now = next.play;
    }
  });
});

describe("looking back", () => {
  it("sees nothing in a conversation without an answer", () => {
    for (const id of scriptIds) {
      const back = feedbackOf(play(id));
      expect(back.repliedAfterS).toBeNull();
      expect(back.checks.every(({ isGood }) => !isGood)).toBe(true);
    }
  });

  it("sees a first answer within a minute, and one after it", () => {
    expect(feedbackOf(play("quiet", say("こんばんは", 20_000))).repliedAfterS).toBe(20);
    expect(good(play("quiet", say("こんばんは", 20_000)))).toContain("quick");
    expect(good(play("quiet", say("こんばんは", 61_000)))).not.toContain("quick");
  });

  it("sees whether room was left", () => {
    const line = say("はい");
    expect(good(play("quiet", line, line, line, { act: "heard" }, line))).toContain("waited");
    expect(good(play("quiet", line, line, line, line, { act: "heard" }))).not.toContain("waited");
  });

  it("sees that risk was asked about in words, told, and not left alone", () => {
    const asked = say("死にたいと思うことはありますか");
    expect(good(play("urgent", asked))).toEqual(["quick", "asked"]);
    expect(good(play("urgent", asked, { act: "flag", level: "unknown" }))).not.toContain("form");
    const full = play("urgent", asked, { act: "flag", level: "imminent" }, { act: "emergency" });
    expect(good(full)).toEqual(["quick", "asked", "form", "stayed"]);
  });

  it("sees a limit that was said, and the label at the end", () => {
    const limit = say(limits[0]!.ja);
    expect(good(play("difficult", limit, { act: "end", reason: "sexual" }))).toEqual(["limits", "labelled"]);
    expect(good(play("difficult", limit, { act: "end", reason: "done" }))).toEqual(["limits"]);
  });
});
