/** Two talks over a relay that lives in this test: it keeps what it was given, as the real one does. */
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Epoch } from "../../../shared/consult/epoch.ts";
import type { Envelope, MemberKey } from "../../../shared/consult/envelope.ts";
import type { Seated, SeatKind } from "../../../shared/consult/messages.ts";
import type { BoothMessage, openBooth } from "../../session/boothLine.ts";
import { MemoryVault, type Vault } from "../seal/vault.ts";
import { openTalk } from "./booth.ts";
import type { Talk } from "./state.ts";

const SESSION = "s";
type Wish = Parameters<typeof openBooth>[0];

class Relay {
  readonly lines = new Map<string, Wish>();
  readonly seats = new Map<string, { seat: SeatKind; name: string; key: MemberKey | null }>();
  epochs: Epoch[] = [];
  mail: Envelope[] = [];
  isDown = false;
  /** What a server that means no good makes of an epoch. */
  forge = (epoch: Epoch, _to: string): Epoch => epoch;
  count = 0;

  open(member: string, seat: SeatKind): typeof openBooth {
    return (wish) => {
      const come = async () => {
        const kept = await wish.member();
        const id = kept ?? `${member}${kept === null && this.seats.has(member) ? ++this.count : ""}`;
        if (id !== member) this.seats.delete(member);
        this.seats.set(id, { seat, name: seat === "visitor" ? "" : member, key: this.seats.get(id)?.key ?? null });
        for (const [former, one] of this.lines) if (one === wish) this.lines.delete(former);
        this.lines.set(id, wish);
        wish.onState("here");
        wish.onMessage({ type: "seat", message: { session: SESSION, member: id, seat, build: "b", now: Date.now() } });
        this.company();
        for (const epoch of this.epochs) wish.onMessage({ type: "epoch", message: epoch });
        for (const sealed of this.mail) if (sealed.from !== id) wish.onMessage({ type: "sealed", message: sealed });
      };
      void come();
      const me = () => [...this.lines].find(([, one]) => one === wish)?.[0] ?? "nobody";
      return {
        send: (type, message) => {
          if (this.isDown) return false;
          this.take(me(), type, message);
          return true;
        },
        rejoin: () => void come(),
        close: () => void this.lines.delete(me()),
      };
    };
  }

  all(said: BoothMessage, but?: string): void {
    for (const [member, { onMessage }] of this.lines) if (member !== but) onMessage(said);
  }

  company(): void {
    const seated: Seated[] = [...this.seats].map(([member, one]) => ({ ...one, isHere: this.lines.has(member) }));
    const last = this.epochs.at(-1);
    const isLost = last !== undefined && !last.members.some(({ member }) => this.seats.has(member));
    this.all({ type: "company", message: { seated, lostAfter: isLost ? last.epoch : null } });
  }

  take(from: string, type: string, message: unknown): void {
    if (type === "key") {
      this.seats.get(from)!.key = message as MemberKey;
      this.company();
    } else if (type === "epoch") {
      const epoch = message as Epoch;
      if (epoch.epoch !== this.epochs.length + 1) return;
      this.epochs.push(epoch);
      for (const [to, { onMessage }] of this.lines) onMessage({ type: "epoch", message: this.forge(epoch, to) });
    } else if (type === "sealed") {
      const sealed = message as Envelope;
      if (sealed.epoch < this.epochs.length)
        return this.lines.get(from)!.onMessage({ type: "refused", message: { what: "sealed", why: "too-late" } });
      this.mail.push(sealed);
      this.lines.get(from)!.onMessage({ type: "kept", message: { seq: sealed.seq } });
      this.all({ type: "sealed", message: sealed }, from);
    } else if (type === "receipt") this.all({ type: "receipt", message: message as never }, from);
    else if (type === "thinking") this.all({ type: "thinking", message: { from } }, from);
  }
}

const open: Talk[] = [];
afterEach(() => {
  for (const talk of open.splice(0)) talk.close();
  vi.useRealTimers();
});

const sit = (relay: Relay, member: string, seat: SeatKind, vault: Vault = new MemoryVault()): Talk => {
  const talk = openTalk({
    session: SESSION,
    seat,
    vault,
    credentials: async () => ({}),
    open: relay.open(member, seat),
  });
  open.push(talk);
  return talk;
};
const words = (talk: Talk): string[] =>
  talk.store
    .getState()
    .lines.map((l) => (l.kind === "line" ? (l.words.kind === "text" ? l.words.text : l.words.kind) : l.kind));
const until = (check: () => boolean) => vi.waitFor(() => expect(check()).toBe(true), { timeout: 4000, interval: 5 });
const canWrite = (...talks: Talk[]) => until(() => talks.every((talk) => talk.store.getState().canWrite));

describe("two at a booth", () => {
  it("meet by themselves, talk, and see what has been read", async () => {
    const relay = new Relay();
    const [v, c] = [sit(relay, "v", "visitor"), sit(relay, "c", "counsellor")];
    await canWrite(v, c);
    expect(await v.write("こんばんは")).toBe(true);
    expect(await c.write({ kind: "numbers", ids: ["yorisoi"] })).toBe(true);
    await until(() => words(v).length === 2 && words(c).length === 2);
    expect(words(c)).toEqual(["こんばんは", "numbers"]);
    await until(() => v.store.getState().lines.every((l) => l.kind === "line" && l.state === "read"));
    expect(await v.code()).toEqual(await c.code());
    expect(v.store.getState().people.get("c")).toEqual({ seat: "counsellor", name: "c" });
  });

  it("what cannot be sealed is refused, and stays the writer's", async () => {
    const relay = new Relay();
    const v = sit(relay, "v", "visitor");
    expect(await v.write("だれか")).toBe(false);
    sit(relay, "c", "counsellor");
    await canWrite(v);
    expect(await v.write("あ".repeat(1300))).toBe(false);
    expect(await v.write("  ")).toBe(false);
    expect(words(v)).toEqual([]);
  });

  it("what is written while the line is down arrives once it stands again", async () => {
    const relay = new Relay();
    const [v, c] = [sit(relay, "v", "visitor"), sit(relay, "c", "counsellor")];
    await canWrite(v, c);
    relay.isDown = true;
    expect(await v.write("聞こえますか")).toBe(true);
    expect(v.store.getState().lines[0]).toMatchObject({ state: "sending" });
    relay.isDown = false;
    v.comeHere();
    await until(() => words(c).length === 1);
    await until(() => words(v).length === 1);
    expect(v.store.getState().lines[0]).toMatchObject({ state: "read" });
  });

  it("a reload goes on with the same lines, and sends what was not safe", async () => {
    const relay = new Relay();
    const vault = new MemoryVault();
    const [v, c] = [sit(relay, "v", "visitor", vault), sit(relay, "c", "counsellor")];
    await canWrite(v, c);
    await v.write("一");
    relay.isDown = true;
    await v.write("二");
    v.close();
    relay.isDown = false;
    const back = sit(relay, "v", "visitor", vault);
    await until(() => words(c).length === 2);
    expect(words(c)).toEqual(["一", "二"]);
    expect(words(back)).toEqual(["一", "二"]);
  });
});

describe("whoever comes later", () => {
  it("reads along only after a press, and nothing of before", async () => {
    const relay = new Relay();
    const [v, c] = [sit(relay, "v", "visitor"), sit(relay, "c", "counsellor")];
    await canWrite(v, c);
    await v.write("前の話");
    const s = sit(relay, "s", "listener");
    await until(() => c.store.getState().wantsIn.length === 1);
    expect(c.store.getState().isMineToLetIn).toBe(true);
    expect(v.store.getState().isMineToLetIn).toBe(false);
    expect(s.store.getState().canWrite).toBe(false);
    await c.letIn();
    await canWrite(s);
    await v.write("続き");
    await until(() => words(s).includes("続き"));
    expect(words(s)).not.toContain("前の話");
    expect(c.store.getState().wantsIn).toEqual([]);
  });

  it("a visitor whose keys are lost comes as somebody new, and is let in again", async () => {
    const relay = new Relay();
    const [v, c] = [sit(relay, "v", "visitor"), sit(relay, "c", "counsellor")];
    await canWrite(v, c);
    v.close();
    const again = sit(relay, "v", "visitor");
    await until(() => c.store.getState().wantsIn.length === 1);
    await c.letIn();
    await canWrite(again);
    await again.write("もどりました");
    await until(() => words(c).includes("もどりました"));
  });
});

describe("both have lost their keys", () => {
  it("and begin anew, without what was said before", async () => {
    const relay = new Relay();
    const [v, c] = [sit(relay, "v", "visitor"), sit(relay, "c", "counsellor")];
    await canWrite(v, c);
    await v.write("前の話");
    v.close();
    c.close();
    const [v2, c2] = [sit(relay, "v", "visitor"), sit(relay, "c", "counsellor")];
    await canWrite(v2, c2);
    await v2.write("もう一度");
    await until(() => words(c2).includes("もう一度"));
    expect(words(c2)).not.toContain("前の話");
    expect(relay.epochs.map(({ epoch }) => epoch)).toEqual([1, 2]);
  });
});

describe("a key that does not open", () => {
  it("is asked for again as somebody new, and the conversation goes on", async () => {
    const relay = new Relay();
    relay.forge = (epoch, to) => {
      if (to !== "v") return epoch;
      const [mine, other] = epoch.keys;
      const swapped = [
        { ...mine!, wrapped: other!.wrapped, enc: other!.enc },
        { ...other!, wrapped: mine!.wrapped, enc: mine!.enc },
      ];
      return { ...epoch, keys: swapped };
    };
    const [v, c] = [sit(relay, "v", "visitor"), sit(relay, "c", "counsellor")];
    await until(() => c.store.getState().wantsIn.length === 1);
    expect(v.store.getState().canWrite).toBe(false);
    await c.letIn();
    await canWrite(v, c);
    await v.write("聞こえますか");
    await until(() => words(c).includes("聞こえますか"));
  });
});

describe("the end", () => {
  it("leaves nothing on the device", async () => {
    const relay = new Relay();
    const vault = new MemoryVault();
    const [v, c] = [sit(relay, "v", "visitor", vault), sit(relay, "c", "counsellor")];
    await canWrite(v, c);
    await v.write("さようなら");
    await v.erase();
    expect(await vault.list("")).toEqual([]);
    expect(await v.write("まだ")).toBe(false);
  });
});

it("thinking stands for a while, and until the line comes", async () => {
  const relay = new Relay();
  const [v, c] = [sit(relay, "v", "visitor"), sit(relay, "c", "counsellor")];
  await canWrite(v, c);
  c.tell("thinking");
  await until(() => v.store.getState().thinking.length === 1);
  await c.write("はい");
  await until(() => v.store.getState().thinking.length === 0);
});
