import { expect, it } from "vitest";
import { again } from "./again.ts";

const controlled = () => {
  const ends: (() => void)[] = [];
  let begun = 0;
  const read = again(() => {
    begun++;
    return new Promise<void>((resolve) => ends.push(resolve));
  });
  return { read, ends, begun: () => begun };
};

it("asks that come while one reads become one more reading", async () => {
  const { read, ends, begun } = controlled();
  const first = read();
  const others = [read(), read(), read()];
  expect(begun()).toBe(1);
  ends[0]!();
  await first;
  await new Promise((resolve) => setTimeout(resolve));
  expect(begun()).toBe(2);
  ends[1]!();
  await Promise.all(others);
  expect(begun()).toBe(2);
});

it("reads again after an end, and after a failure", async () => {
  let fails = true;
  let begun = 0;
  const read = again(async () => {
    begun++;
    if (fails) throw new Error("offline");
  });
  await expect(read()).rejects.toThrow("offline");
  fails = false;
  await read();
  expect(begun).toBe(2);
});
