import { expect, it } from "vitest";
import { type Notice, noticesAt } from "./notices.ts";

const words = { ja: "あ", easy: "あ", en: "a" };
const notice = (id: string, kind: Notice["kind"], from: number, to: number): Notice => ({ id, kind, words, from, to });

it("those that hold are told: important ones first, then the newest", () => {
  const all = [
    notice("old", "notice", 10, 100),
    notice("new", "notice", 20, 100),
    notice("first", "important", 5, 100),
    notice("over", "important", 0, 50),
    notice("later", "important", 60, 100),
  ];
  expect(noticesAt(all, 50).map(({ id }) => id)).toEqual(["first", "new", "old"]);
  expect(noticesAt(all, 49).map(({ id }) => id)).toEqual(["first", "over", "new", "old"]);
});
