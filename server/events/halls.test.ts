import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { LocalRelay } from "../safety/testing.ts";
import { Halls } from "./halls.ts";
import { openEventsNews } from "./news.ts";

const relay = new LocalRelay();
const hand = { who: "h", name: "はな", look: 1, part: "host" } as const;
let all: Halls[] = [];

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  for (const halls of all.splice(0)) halls.close();
  vi.useRealTimers();
});

const open = async (process: string): Promise<Halls> => {
  const failed = (error: unknown) => expect.fail(String(error));
  const halls = new Halls({ news: await openEventsNews(relay, failed), process, failed });
  all.push(halls);
  return halls;
};

it("everybody of all processes is counted, at once here and with the next word elsewhere", async () => {
  const [one, other] = [await open("a"), await open("b")];
  let people = 3;
  one.open("e", () => ({ halls: [{ hall: 0, people }], hands: [hand] }));
  other.open("e", () => ({ halls: [{ hall: 1, people: 4 }], hands: [] }));
  expect(one.peopleOf("e")).toBe(3);
  await vi.advanceTimersByTimeAsync(1000);
  people = 5;
  expect([one.peopleOf("e"), other.peopleOf("e")]).toEqual([9, 7]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(other.peopleOf("e")).toBe(9);
  expect(other.halls("e")).toEqual([
    { hall: 0, people: 5, process: "a" },
    { hall: 1, people: 4, process: null },
  ]);
  expect(other.handsElsewhere("e")).toEqual([hand]);
  expect(one.handsElsewhere("e")).toEqual([]);
  expect(one.peopleOf("another")).toBe(0);
});

it("a process that falls silent, or closes, has nobody any more", async () => {
  const [one, other, third] = [await open("a"), await open("b"), await open("c")];
  one.open("e", () => ({ halls: [{ hall: 0, people: 3 }], hands: [] }));
  const end = third.open("e", () => ({ halls: [{ hall: 1, people: 1 }], hands: [] }));
  await vi.advanceTimersByTimeAsync(1000);
  expect(other.peopleOf("e")).toBe(4);
  end();
  expect(other.peopleOf("e")).toBe(3);
  // It lives, though nothing changes.
  await vi.advanceTimersByTimeAsync(30_000);
  expect(other.peopleOf("e")).toBe(3);
  // It did not answer; then it tells again.
  other.silent("a");
  expect(other.peopleOf("e")).toBe(0);
  await vi.advanceTimersByTimeAsync(5000);
  expect(other.peopleOf("e")).toBe(3);
  // As after a kill: no word any more.
  one.close();
  await relay.publish("events:halls", { process: "a", event: "e", halls: [{ hall: 0, people: 3 }], hands: [] });
  expect(other.peopleOf("e")).toBe(3);
  await vi.advanceTimersByTimeAsync(9000);
  expect(other.peopleOf("e")).toBe(0);
});

it("is told at once where it must be", async () => {
  const [one, other] = [await open("a"), await open("b")];
  const heard = vi.fn();
  other.onOthers(heard);
  one.open("e", () => ({ halls: [{ hall: 0, people: 1 }], hands: [] }));
  one.tell("e");
  one.tell("e");
  expect(heard.mock.calls).toEqual([["e"]]);
  expect(other.peopleOf("e")).toBe(1);
});
