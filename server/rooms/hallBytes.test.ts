import { describe, expect, it } from "vitest";
import type { QuestionShown } from "../../shared/events/questions.ts";
import { hallMarked, hallPacket } from "./hallBytes.ts";

const question = (i: number, isVoted: boolean): QuestionShown => ({
  id: `q${i}`,
  name: i % 2 ? "はる" : null,
  // Also what looks like a part of the message itself.
  words: i % 3 ? "どうして「isVoted」ですか\u00a7isVoted\u00c3" : "?".repeat(i * 40),
  votes: i * 37,
  state: "shown",
  isMine: false,
  isVoted,
});
const questions = (count: number, voted: (i: number) => boolean) => ({
  questions: Array.from({ length: count }, (_, i) => question(i, voted(i))),
});

describe("bytes with marks of one's own", () => {
  it.each([0, 1, 3, 60, 200])("are those of the whole message, with %i questions", (count) => {
    const marked = hallMarked(
      "questions",
      questions(count, () => false),
      questions(count, () => true),
    );
    for (const marks of [[], [0], [0, count - 1], [...Array(count).keys()]]) {
      const mine = marks.filter((mark) => mark >= 0 && mark < count);
      const whole = hallPacket(
        "questions",
        questions(count, (i) => mine.includes(i)),
      );
      expect(marked(mine)).toEqual(whole);
    }
  });

  it("of one line are not another's", () => {
    const marked = hallMarked(
      "questions",
      questions(5, () => false),
      questions(5, () => true),
    );
    const one = marked([2]);
    marked([4]);
    expect(one).toEqual(
      hallPacket(
        "questions",
        questions(5, (i) => i === 2),
      ),
    );
  });
});
