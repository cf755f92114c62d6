import { ClientState, Protocol } from "@colyseus/core";
import { beforeEach, describe, expect, it } from "vitest";
import { encodeFrame } from "../../shared/walk/frame.ts";
import { BYTES_MARK, HEADER_BYTES } from "../walk/square.ts";
import { readFrame } from "../walk/testing.ts";
import { type LineClient, Lines, SLICES } from "./lines.ts";

class FakeClient implements LineClient {
  readonly sessionId = "s";
  state: LineClient["state"] = ClientState.JOINED;
  readonly got: Uint8Array[] = [];
  cut = false;
  waiting = 0;
  readonly ref: LineClient["ref"];

  constructor() {
    const waiting = () => this.waiting;
    this.ref = {
      get bufferedAmount() {
        return waiting();
      },
      terminate: () => (this.cut = true),
    };
  }

  raw(bytes: Uint8Array): void {
    this.got.push(bytes);
  }
}

const frame = Uint8Array.of(1);
const snapshot = Uint8Array.of(2);
let lines: Lines;
let hidden: Map<number, ReadonlySet<number>>;
const sendAll = (bytes: Uint8Array | null) => {
  for (let slice = 0; slice < SLICES; slice++) lines.send(slice, bytes, () => snapshot);
};
const open = (slot: number): FakeClient => {
  const client = new FakeClient();
  lines.open(slot, client);
  return client;
};

beforeEach(() => {
  hidden = new Map();
  lines = new Lines((slot) => hidden.get(slot) ?? new Set());
});

describe("the lines of a square", () => {
  it("mark bytes as Colyseus does", () => {
    expect(BYTES_MARK).toBe(Protocol.ROOM_DATA_BYTES);
  });

  it("begin with a snapshot, and hand the very same frame to all", () => {
    const clients = Array.from({ length: 9 }, (_, slot) => open(slot));
    sendAll(frame);
    sendAll(frame);
    for (const client of clients) {
      expect(client.got).toEqual([snapshot, frame]);
      expect(client.got[1]).toBe(frame);
    }
  });

  it("serve each line in one slice only", () => {
    const clients = Array.from({ length: 8 }, (_, slot) => open(slot));
    lines.send(1, frame, () => snapshot);
    expect(clients.map((c) => c.got.length)).toEqual([0, 1, 0, 0, 0, 1, 0, 0]);
  });

  it("say nothing where nothing changed, but still tell a newcomer who is here", () => {
    const [first] = [open(0)];
    sendAll(frame);
    const second = open(1);
    sendAll(null);
    expect([first.got, second.got]).toEqual([[snapshot], [snapshot]]);
  });

  it("wait until somebody has joined", () => {
    const client = open(0);
    client.state = ClientState.JOINING;
    sendAll(frame);
    expect(client.got).toEqual([]);
    client.state = ClientState.JOINED;
    sendAll(frame);
    expect(client.got).toEqual([snapshot]);
  });

  it("leave out a line that is behind, and tell it everything once it has caught up", () => {
    const [slow, other] = [open(0), open(1)];
    sendAll(frame);
    slow.waiting = 100_000;
    for (let i = 0; i < 5; i++) sendAll(frame);
    expect(slow.got.length).toBe(1);
    slow.waiting = 0;
    sendAll(frame);
    sendAll(frame);
    expect(slow.got).toEqual([snapshot, snapshot, frame]);
    expect(other.got.length).toBe(8);
  });

  it("tell nothing of whom somebody must not perceive, and all others the very same", () => {
    const still = { x: 0, z: 0, yaw: 0, gait: 0 };
    const motions = [0, 1, 2].map((slot) => ({ slot, ...still }));
    const bytes = encodeFrame(7, motions, 3, HEADER_BYTES);
    const only = encodeFrame(7, [motions[1]!], 1, HEADER_BYTES);
    hidden.set(0, new Set([1, 900]));
    const clients = [open(0), open(1)];
    for (let slice = 0; slice < SLICES; slice++) lines.send(slice, bytes, () => bytes);
    for (const frame of [bytes, only])
      for (let slice = 0; slice < SLICES; slice++) lines.send(slice, frame, () => bytes);
    expect(clients[0]!.got.map((got) => [...readFrame(got).keys()])).toEqual([
      [0, 2],
      [0, 2],
    ]);
    expect(clients[1]!.got).toEqual([bytes, bytes, only]);
    expect(clients[1]!.got[1]).toBe(bytes);
  });

  it("tell everything anew to whoever asks for it", () => {
    const client = open(0);
    sendAll(frame);
    lines.resync(0);
    sendAll(frame);
    sendAll(frame);
    expect(client.got).toEqual([snapshot, snapshot, frame]);
  });

  it("cut a line that is hopelessly behind", () => {
    const slow = open(0);
    slow.waiting = 5_000_000;
    sendAll(frame);
    expect(slow.cut).toBe(true);
  });
});
