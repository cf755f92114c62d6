import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CaptionLine } from "../../../shared/events/captions.ts";
import { createCaptionPost } from "./captionPost.ts";
import { createFakeHall } from "./hallFixture.ts";

const heard = (line: number, words: string, speaker = ""): CaptionLine => ({
  line,
  revision: 0,
  at: 0,
  language: "ja",
  words,
  speaker,
  slide: null,
});
const said = (words: string, speaker = "みどり") => ({ words, language: "ja", speaker }) as const;

describe("captions on their way out", () => {
  let hall: ReturnType<typeof createFakeHall>;
  let post: ReturnType<typeof createCaptionPost>;
  const words = () => hall.sent.map(({ message }) => (message as { words: string }).words);
  const waiting = () => post.state.getState().waiting.map((line) => line.words);

  beforeEach(() => {
    vi.useFakeTimers();
    hall = createFakeHall();
    post = createCaptionPost(hall);
  });
  afterEach(() => {
    post.stop();
    vi.useRealTimers();
  });

  it("wait until they are back, and name a speaker once", () => {
    post.say(said("はい。"));
    expect(waiting()).toEqual(["はい。"]);
    hall.store.setState({ captions: [heard(1, "はい。", "みどり")] });
    expect(waiting()).toEqual([]);
    post.say(said("そうです。"));
    post.say(said("こんにちは。", "あさひ"));
    expect(hall.sent.map(({ message }) => (message as { speaker: string }).speaker)).toEqual(["みどり", "", "あさひ"]);
  });

  it("are kept while the line is down, and go out in their order when it is back", () => {
    hall.store.setState({ line: "returning" });
    post.say(said("一つめ。"));
    post.say(said("二つめ。"));
    expect(words()).toEqual([]);
    hall.store.setState({ line: "here" });
    vi.runAllTimers();
    expect(words()).toEqual(["一つめ。", "二つめ。"]);
  });

  it("go out again where the line broke before they were back, and never twice", () => {
    post.say(said("届いた。"));
    post.say(said("届かない。"));
    hall.store.setState({ line: "returning" });
    // With the line comes what had arrived meanwhile.
    hall.store.setState({ line: "here" });
    hall.store.setState({ captions: [heard(1, "届いた。", "みどり")] });
    vi.runAllTimers();
    expect(words()).toEqual(["届いた。", "届かない。", "届かない。"]);
    hall.store.setState({ captions: [heard(1, "届いた。"), heard(2, "届かない。")] });
    expect(waiting()).toEqual([]);
  });

  it("come back to their writer where the hall does not take them", () => {
    post.say(said("長い。"));
    hall.store.setState({ refused: { id: 1, what: "caption", why: "long" } });
    expect(waiting()).toEqual([]);
    expect(post.state.getState().returned?.words).toBe("長い。");
  });
});
