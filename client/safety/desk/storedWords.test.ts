import { expect, it } from "vitest";
import { type Named, storedWords } from "./storedWords.ts";

const named: readonly Named[] = [
  ["落ち着きモード", "calm"],
  ["注意", "warning"],
  ["たき火", "campfire"],
  ["Calm mode", "calm"],
  ["Out for a while", "out"],
  ["Campfire", "campfire"],
];

it("what is shown becomes what is kept, spaces or none", () => {
  expect(storedWords("落ち着きモード", named)).toBe("calm");
  expect(storedWords("calm mode みなみ", named)).toBe("calm みなみ");
  expect(storedWords("たき火の注意", named)).toBe("campfire の warning");
});

it("the beginning of a name is enough", () => {
  expect(storedWords("落ち着き", named)).toBe("calm");
  expect(storedWords("camp", named)).toBe("campfire");
  expect(storedWords("落", named)).toBe("落");
});

it("other words stay as they are", () => {
  expect(storedWords("佐藤 person-7k2", named)).toBe("佐藤 person-7k2");
});
