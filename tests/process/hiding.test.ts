/** Two who do not want to see each other: nothing of the one reaches the other, in words, frames or state. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeCodes } from "../../shared/walk/presence.ts";
import { secret } from "./crowd.ts";
import { Guest, until } from "./guest.ts";
import { type RunningServer, startServer } from "./server.ts";

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("two who are hidden from each other", () => {
  let server: RunningServer;
  let ann: Guest;
  let bob: Guest;
  let eve: Guest;

  beforeAll(async () => {
    server = await startServer({ env: { PASS_SECRET: secret } });
    ann = await Guest.enter(server.url, "Annika");
    bob = await Guest.enter(server.url, "Bobolink");
    eve = await Guest.enter(server.url, "Evelina");
  });
  afterAll(() => server?.stop());

  /** Everybody does something that all others hear and see. */
  const liven = async () => {
    for (const guest of [ann, bob, eve]) {
      guest.send("phrase", { id: "hello" });
      guest.send("gesture", { gesture: "wave" });
      guest.send("umbrella", { open: true });
    }
    await sleep(700);
  };
  /** What one knows of the other. */
  const traces = (of: Guest, at: Guest) => ({
    state: at.room.state.people.has(String(of.slot)) || at.names.includes(of.name),
    frames: at.slots.has(of.slot),
    bytes: at.stateBytes.includes(of.name),
    words: at.told.some(({ type, message }) => type !== "you" && (message as { slot?: number }).slot === of.slot),
  });
  const none = { state: false, frames: false, bytes: false, words: false };

  it("see and hear each other before", async () => {
    await liven();
    expect(traces(bob, ann)).toEqual({ state: true, frames: true, bytes: true, words: true });
  });

  it("come in anew at once, and then there is nothing left of the one for the other", async () => {
    const begun = Date.now();
    ann.send("block", { slot: bob.slot });
    await until(() => ann.closed !== null && bob.closed !== null);
    expect([ann.closed, bob.closed]).toEqual([closeCodes.anew, closeCodes.anew]);
    expect(Date.now() - begun).toBeLessThan(2000);
    for (const guest of [ann, bob, eve]) guest.told.length = 0;
    await Promise.all([ann.join(server.url), bob.join(server.url)]);
    await liven();
    expect(traces(bob, ann)).toEqual(none);
    expect(traces(ann, bob)).toEqual(none);
    for (const guest of [ann, bob]) {
      expect(traces(guest, eve)).toEqual({ state: true, frames: true, bytes: true, words: true });
      expect(traces(eve, guest)).toEqual({ state: true, frames: true, bytes: true, words: true });
    }
  });

  it("cannot take each other's seat, which is simply taken", async () => {
    bob.send("sit", { seat: 3 });
    await until(() => eve.room.state.people.get(String(bob.slot))?.seat === 3);
    ann.send("sit", { seat: 3 });
    expect(await until(() => ann.last("refused"))).toMatchObject({ what: "sit", why: "seat-taken" });
  });

  it("stay hidden with another name, and from their first byte", async () => {
    await bob.leave();
    await sleep(500);
    await bob.join(server.url, { name: "Somebody" });
    bob.send("gesture", { gesture: "nod" });
    await sleep(700);
    expect(ann.names).toEqual(["Annika", "Evelina"]);
    expect(ann.slots.has(bob.slot)).toBe(false);
    expect(ann.stateBytes).not.toContain("Somebody");
    expect(bob.names).toEqual(["Evelina", "Somebody"]);
    expect(bob.stateBytes).not.toContain("Annika");
  });

  it("see each other again when the block is taken back, without coming in anew", async () => {
    const { blocks } = await until(() => ann.last("blocks"));
    expect(blocks).toMatchObject([{ name: "Bobolink" }]);
    bob.send("unblock", { id: blocks[0]!.id });
    await sleep(300);
    expect(ann.names).toEqual(["Annika", "Evelina"]);
    ann.send("unblock", { id: blocks[0]!.id });
    await until(() => ann.names.includes("Somebody") && bob.names.includes("Annika"));
    await until(() => ann.slots.has(bob.slot) && bob.slots.has(ann.slot));
    expect([ann.closed, bob.closed]).toEqual([null, null]);
    expect(await until(() => ann.last("blocks"))).toEqual({ blocks: [] });
  });

  it("are hidden after a restart of the server", async () => {
    ann.send("block", { slot: bob.slot });
    await until(() => ann.closed === null && (ann.last("blocks")?.blocks.length ?? 0) > 0);
    await server.kill("SIGTERM");
    server = await server.restart();
    await Promise.all([ann.join(server.url), bob.join(server.url), eve.join(server.url)]);
    await sleep(500);
    expect([ann.names, bob.names]).toEqual([
      ["Annika", "Evelina"],
      ["Bobolink", "Evelina"],
    ]);
  });
});
