/** The line to a booth: it comes back from whatever breaks it, and stops where another try cannot help. */
import type { Client } from "colyseus.js";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { boothCodes } from "../../shared/consult/boothCodes.ts";
import { FakeDoor, FakeRoom } from "./fixture.ts";

vi.mock("./build.ts", () => ({ noteBuild: () => {}, thisBuild: "b" }));
const { openBooth } = await import("./boothLine.ts");
type Wish = Parameters<typeof openBooth>[0];

let door = new FakeDoor();

let states: string[] = [];
let heard: string[] = [];
let member: string | null = null;
const wish: Wish = {
  session: "s",
  seat: "visitor",
  credentials: async () => ({ pass: "p" }),
  member: async () => member,
  onMessage: ({ type }) => void heard.push(type),
  onState: (state) => void states.push(state),
};
const line = () => openBooth(wish, door.client);
const joined = (count: number) => vi.waitFor(() => expect(door.rooms.length).toBe(count), 3000);

beforeEach(() => {
  door = new FakeDoor();
  [states, heard] = [[], []];
  member = null;
});
let open: ReturnType<typeof openBooth> | null = null;
afterEach(() => open?.close());

it("joins with what it is and has, and hands on everything in its order", async () => {
  member = "m";
  open = line();
  await joined(1);
  expect(door.joins[0]).toEqual({ session: "s", seat: "visitor", pass: "p", member: "m", build: "b" });
  expect(door.rooms[0]!.reconnection.enabled).toBe(false);
  for (const type of ["seat", "company", "stage", "sealed"]) door.rooms[0]!.says(type);
  expect(heard).toEqual(["seat", "company", "stage", "sealed"]);
  expect(states).toEqual(["joining", "here"]);
  expect(open.send("thinking")).toBe(true);
  expect(door.rooms[0]!.sent).toEqual([["thinking", undefined]]);
});

it.each([
  ["a broken line", 1006],
  ["a server that goes down", boothCodes.restarting],
])("comes back after %s, with what it knows by then", async (_, code) => {
  open = line();
  await joined(1);
  door.rooms[0]!.says("seat");
  member = "later";
  door.failures = [new Error("down"), Object.assign(new Error("too often"), { code: 503 })];
  door.rooms[0]!.closes(code);
  expect(open.send("thinking")).toBe(false);
  await joined(2);
  expect(door.joins.at(-1)).toMatchObject({ member: "later" });
  door.rooms[1]!.says("seat");
  expect(states[0]).toBe("joining");
  expect(states.at(-1)).toBe("here");
  expect(states).toContain("returning");
});

it.each([
  ["elsewhere", boothCodes.elsewhere],
  ["over", boothCodes.over],
  ["noSeat", boothCodes.noSeat],
  ["refused", boothCodes.nonsense],
] as const)("%s is an end, until one asks for it anew", async (state, code) => {
  open = line();
  await joined(1);
  door.rooms[0]!.closes(code);
  expect(states.at(-1)).toBe(state);
  await new Promise((done) => setTimeout(done, 400));
  expect(door.rooms.length).toBe(1);
  open.rejoin();
  await joined(2);
});

it.each([400, 401, 403, 404])("a join that is answered %d is not tried again", async (code) => {
  door.failures = [Object.assign(new Error("no"), { code })];
  open = line();
  await vi.waitFor(() => expect(states.at(-1)).toBe("noSeat"));
  await new Promise((done) => setTimeout(done, 400));
  expect(door.joins.length).toBe(1);
});

it("whoever has closed it hears nothing more, and is left where they came too late", async () => {
  const room = new FakeRoom();
  let letIn: (room: FakeRoom) => void = () => {};
  const joinOrCreate = vi.fn<() => Promise<FakeRoom>>(() => new Promise((resolve) => (letIn = resolve)));
  const late = openBooth(wish, async () => ({ joinOrCreate }) as unknown as Client);
  await vi.waitFor(() => expect(joinOrCreate).toHaveBeenCalledOnce());
  late.close();
  letIn(room);
  await vi.waitFor(() => expect(room.hasLeft).toBe(true));
  room.says("seat");
  expect(heard).toEqual([]);
});

it("asks for no seat any more once it was closed, however long it takes to show who one is", async () => {
  let show: (shown: { pass: string }) => void = () => {};
  const late = openBooth({ ...wish, credentials: () => new Promise((resolve) => (show = resolve)) }, door.client);
  late.close();
  show({ pass: "p" });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(door.joins).toEqual([]);
});
