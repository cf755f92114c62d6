import { Decoder } from "@colyseus/schema";
import { beforeEach, describe, expect, it } from "vitest";
import { Mirror } from "./mirror.ts";
import { PersonState, SquareState, TableState } from "./square.state.ts";

const person = (name: string): PersonState =>
  Object.assign(new PersonState(), {
    name,
    look: 1,
    kind: 0,
    seat: -1,
    umbrella: false,
    away: false,
    badge: 0,
    table: 0,
  });
const table = (host: number, topic: string): TableState =>
  Object.assign(new TableState(), { topic, host, cap: 8, members: 2, byCode: false, reported: false });

describe("the mirror of a square", () => {
  let square: SquareState;
  let hidden: Set<number>;
  let mirror: Mirror;
  let decoder: Decoder<SquareState>;
  /** Everything that went to the client, as one text. */
  let raw: string;
  const receive = (bytes: Uint8Array | null) => {
    if (!bytes) return;
    raw += Buffer.from(bytes).toString("utf8");
    decoder.decode(bytes, { offset: 1 });
  };
  const names = () => [...decoder.state.people.values()].map(({ name }) => name).toSorted();

  beforeEach(() => {
    square = Object.assign(new SquareState(), { closed: 5, calm: false, attended: true, notice: "" });
    hidden = new Set();
    mirror = new Mirror(() => hidden);
    decoder = new Decoder(new SquareState());
    raw = "";
    for (const [slot, name] of ["Ann", "Troll", "Eve"].entries()) square.people.set(String(slot), person(name));
  });

  it("has everything but the hidden ones, at once and later", () => {
    hidden.add(1);
    square.tables.set("table-1", table(1, "Troll's topic"));
    square.tables.set("table-2", table(2, "Tea"));
    receive(mirror.full(square));
    square.people.get("1")!.seat = 7;
    square.people.get("2")!.seat = 4;
    square.tables.get("table-1")!.topic = "Troll again";
    square.notice = "やすみ時間です";
    receive(mirror.patch(square));
    square.people.delete("0");
    square.people.set("5", person("Zoe"));
    receive(mirror.patch(square));
    expect(names()).toEqual(["Eve", "Zoe"]);
    expect(decoder.state.people.get("2")).toMatchObject({ seat: 4, look: 1 });
    expect([...decoder.state.tables.keys()]).toEqual(["table-2"]);
    expect(decoder.state).toMatchObject({ closed: 5, attended: true, notice: "やすみ時間です" });
    expect(raw).not.toContain("Troll");
  });

  it("says nothing when nothing has changed for its client", () => {
    hidden.add(1);
    receive(mirror.full(square));
    square.people.get("1")!.seat = 7;
    expect(mirror.patch(square)).toBeNull();
  });

  it("lets somebody vanish, and come back as they are then", () => {
    receive(mirror.full(square));
    hidden.add(2);
    receive(mirror.patch(square));
    expect(names()).toEqual(["Ann", "Troll"]);
    square.people.get("2")!.umbrella = true;
    hidden.clear();
    receive(mirror.patch(square));
    expect(decoder.state.people.get("2")).toMatchObject({ name: "Eve", umbrella: true });
  });

  it("tells a client that comes back to its place everything once more", () => {
    receive(mirror.full(square));
    square.people.delete("1");
    square.people.get("0")!.away = true;
    const again = new Decoder(new SquareState());
    again.decode(mirror.full(square), { offset: 1 });
    square.people.get("0")!.away = false;
    again.decode(mirror.patch(square)!, { offset: 1 });
    expect([...again.state.people.values()].map(({ name, away }) => [name, away])).toEqual([
      ["Ann", false],
      ["Eve", false],
    ]);
  });
});
