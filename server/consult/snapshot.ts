/** Everything that consoles and boards show, as it is at one moment: read once for all of them. */
import type { BoothRow } from "../../shared/consult/roster.ts";
import type { Shift } from "../../shared/consult/hours.ts";
import { order, type Place } from "../../shared/consult/queue.ts";
import { hasLeft } from "../../shared/consult/runbook.ts";
import { BEGIN_EARLY_MS, MINUTE } from "../../shared/consult/times.ts";
import type { Consult } from "./consult.ts";
import type { DebriefsStore } from "./debriefs.store.ts";
import type { Duty, Kept } from "./ports.ts";
import type { Roster } from "./roster.ts";

/** A supervisor's last steps come after the conversation: so long they stay on the board, ms. */
const AFTER_MS = 24 * 60 * MINUTE;

export interface Snapshot {
  readonly now: number;
  /** Every ticket that is not over. */
  readonly kept: readonly Kept[];
  /** Those of them that wait, in order. */
  readonly queue: readonly Place[];
  readonly duties: readonly Duty[];
  /** Shifts that run or begin soon. */
  readonly shifts: readonly Shift[];
  readonly booths: readonly BoothRow[];
  readonly atOnceMost: (account: string) => number;
  /** Conversations that are over, and whose emergency has steps left for a supervisor. */
  readonly after: readonly Kept[];
  /** Work names of all accounts in it. */
  readonly nameOf: (account: string) => string;
}

export interface SnapshotGiven {
  readonly consult: Pick<Consult, "openKept" | "duties" | "find">;
  readonly roster: Pick<Roster, "booths" | "shifts" | "atOnceMost">;
  readonly debriefs: Pick<DebriefsStore, "emergencies">;
  /** Work names by account. */
  readonly names: (accounts: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

/** Accounts that a ticket mentions. */
const mentioned = ({ ticket: { stage, left } }: Kept): string[] => [
  ...("counsellor" in stage ? [stage.counsellor] : []),
  ...("handOver" in stage && stage.handOver ? [stage.handOver.to] : []),
  ...(left ? [left.by] : []),
];

const afterOf = async ({ consult, debriefs }: SnapshotGiven, now: number): Promise<Kept[]> => {
  const tickets = new Set((await debriefs.emergencies(now - AFTER_MS)).map(({ ticket }) => ticket));
  const all = await Promise.all([...tickets].map((ticket) => consult.find(ticket)));
  return all.filter((kept): kept is Kept => Boolean(kept?.emergency && hasLeft(kept.emergency, "supervisor")));
};

/** Read it. */
const snapshot = async (given: SnapshotGiven, now: number): Promise<Snapshot> => {
  const { consult, roster, names } = given;
  const [kept, duties, shifts, after] = await Promise.all([
    consult.openKept(),
    consult.duties(now),
    roster.shifts({ from: now, to: now + BEGIN_EARLY_MS }),
    afterOf(given, now),
  ]);
  const known = new Map(duties.map(({ id, name }) => [id, name]));
  const unknown = new Set([...kept, ...after].flatMap(mentioned).concat(after.flatMap(({ took }) => [...took])));
  const others = await names([...unknown].filter((account) => !known.has(account)));
  return {
    now,
    kept,
    queue: order(
      kept.map(({ ticket }) => ticket),
      now,
    ),
    duties,
    shifts,
    booths: roster.booths(),
    atOnceMost: (account) => roster.atOnceMost(account),
    after,
    nameOf: (account) => known.get(account) ?? others.get(account) ?? "",
  };
};

/** One snapshot for all who look within a moment; a new one as soon as something was told. */
export class Snapshots {
  readonly #given: SnapshotGiven;
  #last: { readonly at: number; readonly snapshot: Promise<Snapshot> } | null = null;

  constructor(given: SnapshotGiven) {
    this.#given = given;
  }

  /** As it is now, or was `maxAgeMs` ago at most. */
  read(now: number, maxAgeMs = 250): Promise<Snapshot> {
    if (!this.#last || now - this.#last.at > maxAgeMs || now < this.#last.at) {
      const reading = snapshot(this.#given, now);
      this.#last = { at: now, snapshot: reading };
      // A reading that did not succeed is nobody's snapshot.
      reading.catch(() => this.forget());
    }
    return this.#last.snapshot;
  }

  /** Something changed. */
  forget(): void {
    this.#last = null;
  }
}
