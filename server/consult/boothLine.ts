/** One open line to a conversation: who sits there, how much of them is heard, and the way to them. */
import { v7 as uuid } from "uuid";
import type { Envelope } from "../../shared/consult/envelope.ts";
import type { BoothServerMessages, SeatKind } from "../../shared/consult/messages.ts";
import type { Side } from "../../shared/consult/ticket.ts";
import type { Party } from "../../shared/consult/transitions.ts";
import type { Role } from "../../shared/staff/roles.ts";
import { Bucket, Patience } from "../walk/patience.ts";
import type { SeatHolder } from "./seatTokens.ts";

/** What the door found out of somebody who wants to sit down; clients cannot write it. */
export interface Coming {
  readonly session: string;
  readonly seat: SeatKind;
  /** The pass id or account. */
  readonly who: string;
  /** The work name; empty for a visitor. */
  readonly name: string;
  /** The member id that their device has keys for, as they say. */
  readonly member: string | null;
  /** Staff: by which token; null for a visitor. */
  readonly holder: SeatHolder | null;
  /** When they asked at the door, epoch ms: of two lines of one person the one that was asked for later counts. */
  readonly askedAt: number;
}

/** The way to one client. */
export interface Outlet {
  send<K extends keyof BoothServerMessages>(type: K, message: BoothServerMessages[K]): void;
  close(code: number): void;
}

type Said = {
  [K in keyof BoothServerMessages]: readonly [type: K, message: BoothServerMessages[K]];
}[keyof BoothServerMessages];

/** Messages of any kind that are heard: a page that comes back sends at once all that it wrote meanwhile, and its receipts. */
const HEARD = { burst: 400, perSecond: 30 };
/** Who has so many lines that nobody read writes no more of them for now: they would fill a disk. */
const MOST_UNREAD = 1000;

const partyOf: Readonly<Record<SeatKind, Party>> = {
  visitor: "visitor",
  counsellor: "counsellor",
  listener: "supervisor",
};

/** Whose line it is to the ticket: who listens is no side of it. */
export const sideOf = (seat: SeatKind): Side | null => (seat === "listener" ? null : seat);

export class BoothLine {
  readonly id = uuid();
  readonly ticket: string;
  readonly session: string;
  readonly who: string;
  readonly name: string;
  readonly holder: SeatHolder | null;
  readonly patience: Patience;
  seat: SeatKind;
  member = "";
  /** The last of their counts that is kept. */
  lastSeq = 0;
  /** Up to which of their counts somebody has read. */
  readUpTo = 0;
  /** When their last sign was told, epoch ms. */
  signedAt = 0;
  /** Runs while a former counsellor is still in, to let in who comes. */
  leaving: NodeJS.Timeout | null = null;
  readonly #outlet: Outlet;
  readonly #buckets = new Map<string, Bucket>();
  /** Up to which count they were given each member's envelopes. */
  readonly #given = new Map<string, number>();
  /** What came before they had what was before. */
  #held: Said[] | null = [];

  constructor(ticket: string, { session, who, name, holder, seat }: Coming, outlet: Outlet, now: number) {
    this.ticket = ticket;
    this.session = session;
    this.who = who;
    this.name = name;
    this.holder = holder;
    this.seat = seat;
    this.#outlet = outlet;
    this.patience = new Patience(now, HEARD);
  }

  get roles(): readonly Role[] {
    return this.holder?.roles ?? [];
  }

  /** As whom they do something to the ticket. */
  get by(): { readonly by: Party; readonly id: string } {
    return { by: partyOf[this.seat], id: this.who };
  }

  /** Send at once, before anything that is held back. */
  greet<K extends keyof BoothServerMessages>(type: K, message: BoothServerMessages[K]): void {
    this.#outlet.send(type, message);
  }

  /** Send in its order. */
  tell<K extends keyof BoothServerMessages>(type: K, message: BoothServerMessages[K]): void {
    if (this.#held) this.#held.push([type, message] as unknown as Said);
    else this.#outlet.send(type, message);
  }

  /** They have what was before: now what came meanwhile. */
  begin(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const [type, message] of held) this.#outlet.send(type, message);
  }

  get hasBegun(): boolean {
    return this.#held === null;
  }

  /** An envelope was sent to them. */
  given({ from, seq }: Envelope): void {
    this.#given.set(from, Math.max(this.#given.get(from) ?? 0, seq));
  }

  /** The last count of a member's that they can have read over this line; 0 when none. */
  lastGiven(from: string): number {
    return this.#given.get(from) ?? 0;
  }

  /** Whether a line of this count is near enough to what others have read. */
  mayKeep(seq: number): boolean {
    return seq <= this.readUpTo + MOST_UNREAD;
  }

  /** Whether this type of message is not more often than anybody means to. */
  mayDo(type: string, [burst, perSecond]: readonly [number, number], now: number): boolean {
    let bucket = this.#buckets.get(type);
    if (!bucket) this.#buckets.set(type, (bucket = new Bucket(burst, perSecond, now)));
    return bucket.take(now);
  }

  close(code: number): void {
    if (this.leaving) clearTimeout(this.leaving);
    this.#outlet.close(code);
  }
}
