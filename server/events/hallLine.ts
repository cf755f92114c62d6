/** One open line to a hall: who sits there, how much of them is heard, and the way to them. */
import type { HallServerMessages } from "../../shared/events/messages.ts";
import { mayUse, type Part, type Tool } from "../../shared/events/kinds.ts";
import { type Allowance, press } from "../../shared/events/reactions.ts";
import { mutedUntil } from "../../shared/safety/sanction.ts";
import type { Grant } from "../../shared/staff/roles.ts";
import type { KeptSanction } from "../safety/sanctions.store.ts";
import { Bucket, Patience } from "../walk/patience.ts";

/** What the door found out of somebody who comes in; clients cannot write it. */
export interface Coming {
  readonly event: string;
  readonly hall: number;
  /** The pass id of the audience; the account or guest of who holds it. */
  readonly who: string;
  /** Null for the audience. */
  readonly part: Part | null;
  /** What the account may do otherwise; none of a visitor or guest. */
  readonly grants: readonly Grant[];
  /** Whether they are of those who hold it: no seat, no visit, no answer. */
  readonly isHand: boolean;
  /** As all read it; empty: none. */
  readonly name: string;
  readonly look: number;
  readonly isList: boolean;
  /** Where they sat before, if they did. */
  readonly seat: number | null;
  /** Passes between whom and them there is a block. */
  readonly hidden: readonly string[];
  readonly sanctions: readonly KeptSanction[];
  /** Names the network they come from; for limits, and told to nobody. */
  readonly source: string;
  /** When they asked at the door, epoch ms: of two lines of one person the one that was asked for later counts. */
  readonly askedAt: number;
}

/** Bytes as they go out, the same for everybody: made once. */
export interface Packet {
  readonly bytes: number;
}

/** The way to one client. */
export interface Outlet {
  send<K extends keyof HallServerMessages>(type: K, message: HallServerMessages[K]): void;
  carry(packet: Packet): void;
  /** Bytes that wait in the socket. */
  readonly waiting: number;
  close(code: number): void;
  cut(): void;
  /** Ask whether the other side is there; `answered` is called each time that it is, and is the same at each call. */
  ping(answered: () => void): void;
}

/** More than this waits in a socket: it is behind, bytes. */
const BEHIND = 64 * 1024;
/** More than this: the line is cut, and comes back when it can. */
const HOPELESS = 1024 * 1024;
/** Messages of any kind that are heard: nobody presses more often, and a page that comes back sends what waited. */
const HEARD = { burst: 40, perSecond: 10 };

export class HallLine {
  readonly coming: Coming;
  readonly patience: Patience;
  readonly since: number;
  sanctions: readonly KeptSanction[];
  hidden: ReadonlySet<string>;
  seat: number | null = null;
  /** When their last sign was written down, epoch ms. */
  signedAt = 0;
  /** The event knows that this hand is here. */
  isUp = false;
  /** How often this line was asked in a row without an answer. */
  unanswered = 0;
  /** How they stand with the event was told since it is over. */
  isOverTold = false;
  /** Help was offered over this line. */
  isComforted = false;
  /** Something was left out: the stage is to be sent anew, and all else that is not lasting. */
  isBehind = false;
  /** How their own questions stood when they were told last. */
  askedTold = "";
  /** The questions they voted for: these are marked for them. */
  readonly voted = new Set<string>();
  readonly #outlet: Outlet;
  readonly #answered = () => {
    this.unanswered = 0;
  };
  readonly #buckets = new Map<string, Bucket>();
  #allowance: Allowance | null = null;

  constructor(coming: Coming, outlet: Outlet, now: number) {
    this.coming = coming;
    this.#outlet = outlet;
    this.since = now;
    this.sanctions = coming.sanctions;
    this.hidden = new Set(coming.hidden);
    this.patience = new Patience(now, HEARD);
  }

  get who(): string {
    return this.coming.who;
  }

  get parts(): readonly Part[] {
    return this.coming.part === null ? [] : [this.coming.part];
  }

  mayUse(tool: Tool): boolean {
    return mayUse(this.parts, tool);
  }

  /** Something for this line alone. */
  tell<K extends keyof HallServerMessages>(type: K, message: HallServerMessages[K]): void {
    this.#outlet.send(type, message);
  }

  /** Something for everybody; false where it was left out, because the line is slow. */
  carry(packet: Packet): boolean {
    const { waiting } = this.#outlet;
    if (waiting > HOPELESS) this.#outlet.cut();
    if (waiting > BEHIND) {
      this.isBehind = true;
      return false;
    }
    this.#outlet.carry(packet);
    return true;
  }

  /** Whether a line that was behind has caught up. */
  get hasCaughtUp(): boolean {
    return this.isBehind && this.#outlet.waiting === 0;
  }

  /** Whether they may attend, but not ask. */
  isMuted(now: number): boolean {
    return mutedUntil(this.sanctions, now) !== null;
  }

  /** Whether a press counts. */
  press(now: number): boolean {
    const after = press(this.#allowance, now);
    if (after) this.#allowance = after;
    return after !== null;
  }

  /** Whether this type of message is not more often than anybody means to. */
  mayDo(type: string, [burst, perSecond]: readonly [number, number], now: number): boolean {
    let bucket = this.#buckets.get(type);
    if (!bucket) this.#buckets.set(type, (bucket = new Bucket(burst, perSecond, now)));
    return bucket.take(now);
  }

  /** Ask whether they are still there. */
  ping(): void {
    this.unanswered += 1;
    this.#outlet.ping(this.#answered);
  }

  close(code: number): void {
    this.#outlet.close(code);
  }
}
