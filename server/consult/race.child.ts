/** One process of the race: its counsellors and visitors do whatever they can, as fast as they can. Says what it kept. For tests. */
import { once } from "node:events";
import { openStore } from "../store/store.ts";
import { beginDuty, openCore, SaidRoster, shiftOf, wishOf } from "./coreTesting.ts";
import type { AskedEvent } from "./ports.ts";

interface Setting {
  readonly where: { readonly dataDir: string; readonly databaseUrl?: string };
  readonly forMs: number;
  readonly counsellors: readonly string[];
  readonly visitors: readonly string[];
  readonly atOnce: number;
}

const { where, forMs, counsellors, visitors, atOnce } = JSON.parse(process.argv[2]!) as Setting;
const store = await openStore(where);
const shifts = counsellors.map((id) => shiftOf(id, { from: 0, to: Date.now() + 24 * 60 * 60 * 1000 }));
const clock = { now: Date.now() };
// Its news reaches nobody else: what it knows of the others is always old.
const { consult, relay, failures } = await openCore(store, new SaidRoster(shifts, atOnce), { clock });
// All begin together, when the last of them is there.
process.stdout.write("ready\n");
await once(process.stdin, "data");
const end = Date.now() + forMs;

const any = <T>(all: readonly T[]): T => all[Math.floor(Math.random() * all.length)]!;
const deedsOf = (visitor: string, counsellor: string): AskedEvent[] => [
  { by: "visitor", id: visitor, deed: "sit" },
  { by: "visitor", id: visitor, deed: "sit" },
  { by: "counsellor", id: counsellor, deed: "offer", to: any(counsellors) },
  { by: "visitor", id: visitor, deed: "agree" },
  { by: "counsellor", id: any(counsellors), deed: "take" },
  { by: "line", id: "", deed: "drop", side: "counsellor" },
  { by: "line", id: "", deed: "back", side: "counsellor" },
  { by: "counsellor", id: counsellor, deed: "end", reason: "no-answer" },
  { by: "counsellor", id: counsellor, deed: "withdraw" },
  { by: "visitor", id: visitor, deed: "leave" },
];

const life = async (): Promise<void> => {
  while (Date.now() < end) {
    clock.now = Date.now();
    const counsellor = any(counsellors);
    const visitor = any(visitors);
    await beginDuty(consult, counsellor, clock.now, atOnce);
    await consult.take(wishOf(visitor), clock.now);
    // No breath, or nobody would be called twice in this race.
    await store.updateTable("duties").set({ breath_until: 0 }).where("account", "=", counsellor).execute();
    await consult.call(counsellor, null, Math.random() < 0.5, clock.now);
    const kept = await consult.ofVisitor(visitor, clock.now);
    if (!kept) continue;
    const { id, stage } = kept.ticket;
    const whose = "counsellor" in stage ? stage.counsellor : counsellor;
    for (let i = 0; i < 4; i++) await consult.do(id, any(deedsOf(visitor, whose)), clock.now);
  }
};
await Promise.all([life(), life(), life(), life()]);
clock.now = Date.now();
await consult.look();
await consult.close();
await store.destroy();
process.stdin.destroy();
const steps = relay.told
  .filter(({ topic }) => topic === "consult:ticket")
  .map(({ message }) => message as { ticket: string; rev: number; notices: { said: string }[] });
process.stdout.write(
  JSON.stringify({
    failures: failures.map(String),
    steps: steps.map(({ ticket, rev, notices }) => [ticket, rev, notices.map(({ said }) => said)]),
  }),
);
