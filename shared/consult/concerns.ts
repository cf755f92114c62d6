/** What on the board needs a supervisor's eyes, the gravest first. Pure. */
import type { BoardEntry, BoardRow, BoardSession, BoardView } from "./board.ts";
import { callsSupervisor } from "./risk.ts";
import { hasLeft } from "./runbook.ts";
import { MINUTE } from "./times.ts";

/** From the gravest on. */
const concernKinds = [
  /** An emergency that nobody confirmed yet. */
  "emergency",
  "imminent",
  "serious",
  /** A counsellor did not come back, and the visitor waits first in line. */
  "gone",
  "help",
  /** A counsellor's line is down while somebody talks with them. */
  "counsellor-away",
  /** An emergency that is being dealt with, and has steps for a supervisor. */
  "runbook",
  /** Over, with steps left. */
  "after",
  "urgent-waits",
  "waits",
  /** The time agreed is long past. */
  "long",
] as const;
export type ConcernKind = (typeof concernKinds)[number];

/** Those of which one is told by a sound, and again until somebody has looked. */
const alarms: ReadonlySet<ConcernKind> = new Set(["emergency", "imminent", "serious", "gone", "help"]);
export const isAlarm = ({ kind }: Pick<Concern, "kind">): boolean => alarms.has(kind);

/** Somebody urgent, and anybody, should not wait longer than this, ms. */
export const LONG_WAIT_MS = { urgent: 3 * MINUTE, other: 20 * MINUTE } as const;
/** A conversation may go on so long past its time before it is pointed out, ms. */
export const PAST_MS = 5 * MINUTE;

export interface Concern {
  readonly kind: ConcernKind;
  /** The same as long as it is the same concern. */
  readonly key: string;
  /** Epoch ms; null where it is not known. */
  readonly since: number | null;
  /** The counsellor it is about, and the ticket. */
  readonly account: string | null;
  readonly ticket: string | null;
}

type Found = Omit<Concern, "key">;

const ofSession = ({ account }: BoardRow, session: BoardSession, now: number): Found[] => {
  const { ticket, level, emergency, away, endsAt } = session;
  const about = { account, ticket };
  const found: Found[] = [];
  const isConfirmed = emergency?.done.includes("confirm") ?? false;
  if (emergency && !isConfirmed) found.push({ kind: "emergency", since: null, ...about });
  // Once an emergency is confirmed, its steps say what is to be done.
  else if (level !== null && callsSupervisor(level) && !isConfirmed)
    found.push({ kind: level === "imminent" ? "imminent" : "serious", since: null, ...about });
  if (emergency && isConfirmed && hasLeft(emergency, "supervisor"))
    found.push({ kind: "runbook", since: null, ...about });
  const gone = away.find(({ side }) => side === "counsellor");
  if (gone) found.push({ kind: "counsellor-away", since: gone.since, ...about });
  if (endsAt !== null && now - endsAt > PAST_MS) found.push({ kind: "long", since: endsAt, ...about });
  return found;
};

const ofRow = (row: BoardRow, now: number): Found[] => [
  ...(row.asksForHelp ? [{ kind: "help", since: null, account: row.account, ticket: null } as const] : []),
  ...row.sessions.flatMap((session) => ofSession(row, session, now)),
];

const ofEntry = ({ ticket, takenAt, left, isUrgent }: BoardEntry, now: number): Found[] => {
  if (left?.wasTalking) return [{ kind: "gone", since: left.at, account: null, ticket }];
  const waited = now - takenAt;
  if (isUrgent && waited > LONG_WAIT_MS.urgent)
    return [{ kind: "urgent-waits", since: takenAt, account: null, ticket }];
  return waited > LONG_WAIT_MS.other ? [{ kind: "waits", since: takenAt, account: null, ticket }] : [];
};

/** All concerns at `now`, the gravest and oldest first. */
export const concernsOf = ({ rows, queue, after }: BoardView, now: number): Concern[] => {
  const found = [
    ...rows.flatMap((row) => ofRow(row, now)),
    ...queue.flatMap((entry) => ofEntry(entry, now)),
    ...after.map(({ ticket, endedAt }): Found => ({ kind: "after", since: endedAt, account: null, ticket })),
  ];
  const grave = ({ kind }: Found) => concernKinds.indexOf(kind);
  return found
    .map((concern) => ({ ...concern, key: `${concern.kind} ${concern.ticket ?? concern.account}` }))
    .toSorted((a, b) => grave(a) - grave(b) || (a.since ?? 0) - (b.since ?? 0) || (a.key < b.key ? -1 : 1));
};
