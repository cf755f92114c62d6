/** Who is on duty: the beginning and end of a shift, breaks, signs of a console, "help me". */
import type { z } from "zod";
import type { dutySchema } from "../../shared/consult/console.ts";
import { isIn, merge } from "../../shared/consult/hours.ts";
import { takesUntil } from "../../shared/consult/lastTicket.ts";
import type { OnDuty } from "../../shared/consult/match.ts";
import { step } from "../../shared/consult/session.ts";
import { BEGIN_EARLY_MS, MINUTE } from "../../shared/consult/times.ts";
import type { Books } from "./books.ts";
import type { DutyRow } from "./duties.store.ts";
import type { Begun, Duty, RosterPort } from "./ports.ts";
import { type Row, stepped } from "./row.ts";

/** A console that was seen within this is open. */
const SEEN_MS = 90_000;
/** A console's sign is kept once in so many ms. */
const SIGN_MS = 20_000;
/** Shifts of one's own that follow each other are one; none is longer than this. */
const LONGEST_MS = 24 * 60 * MINUTE;
/** Duties whose shift was over so long ago are forgotten. */
const KEPT_MS = 60 * MINUTE;

const dutyOf = ({ rev: _rev, ...duty }: DutyRow & OnDuty): Duty => duty;

export class DutyRoster {
  readonly #books: Books;
  readonly #roster: RosterPort;
  readonly #unhear: () => void;
  #following: Promise<void> = Promise.resolve();
  /** As others see them, as long as nothing changed. */
  #duties: { readonly of: readonly object[]; readonly all: readonly Duty[] } = { of: [], all: [] };

  constructor(books: Books, roster: RosterPort, clock: () => number) {
    this.#books = books;
    this.#roster = roster;
    this.#unhear = roster.onChange(() => {
      this.#following = this.#following.then(() => this.#follow(clock())).catch(books.failed);
    });
  }

  /** Begin a shift, or change how one works in it. In two windows it is one duty. */
  async begin(
    account: { readonly id: string; readonly name: string },
    asked: z.infer<typeof dutySchema>,
    now: number,
  ): Promise<Begun> {
    const shift = await this.#roster.shift(asked.shift);
    if (!shift) return { ok: false, why: "no-shift" };
    if (shift.counsellor !== account.id) return { ok: false, why: "not-yours" };
    const until = await this.#endOf(shift.id, account.id, now);
    if (until === null) return { ok: false, why: "no-shift" };
    if (asked.atOnce > this.#roster.atOnceMost(account.id)) return { ok: false, why: "too-many" };
    const row = await this.#books.duties.begin({
      id: account.id,
      name: account.name,
      organisation: shift.organisation,
      booth: shift.booth,
      shift: shift.id,
      topics: asked.topics,
      languages: asked.languages,
      atOnce: asked.atOnce,
      until,
      takesUntil: takesUntil({ from: now, to: until }, this.#roster.rules(shift.organisation)),
      seenAt: now,
    });
    await this.#books.tellDuty(account.id);
    const duty = await this.#books.duty(account.id);
    return { ok: true, duty: dutyOf(duty ?? { ...row, talking: 0, calling: 0 }) };
  }

  /** A break, or its end; false when they are not on duty. */
  rest(account: string, isOnBreak: boolean, now: number): Promise<boolean> {
    return this.#set(account, { isOnBreak, seenAt: now });
  }

  help(account: string, asks: boolean): Promise<boolean> {
    return this.#set(account, { asksForHelp: asks });
  }

  /** Their console is open. Told to nobody: only its absence means something, and that is seen by everybody alike. */
  async seen(account: string, now: number): Promise<void> {
    const duty = await this.#books.duty(account);
    if (!duty || Math.abs(now - duty.seenAt) < SIGN_MS) return;
    const wasAway = now - duty.seenAt > SEEN_MS;
    await this.#books.duties.set(account, { seenAt: now });
    if (wasAway) await this.#books.tellDuty(account);
    else this.#books.dutyStale(account);
  }

  /** The end of a shift. Whoever was called is first in line; false while somebody talks with them. */
  async off(account: string, now: number): Promise<boolean> {
    const steps = await this.#books.tickets.turn([account], async (turn) => {
      if (turn.load(account).talking > 0) return null;
      const taken: { before: Row; after: Row; notices: readonly { to: "visitor"; said: "first-in-line" }[] }[] = [];
      for (const before of await turn.calls(account)) {
        const { ticket } = before.kept;
        const outcome = step(ticket, { by: "counsellor", id: account, deed: "withdraw" }, now);
        if (!outcome.ok) continue;
        const after = stepped(before, outcome.ticket, { deed: "withdraw", organisation: null, now });
        if (!(await turn.keep(after))) continue;
        taken.push({ before, after, notices: [{ to: "visitor", said: "first-in-line" }] });
      }
      await turn.leave(account);
      return taken;
    });
    if (!steps) return false;
    for (const { before, after, notices } of steps) await this.#books.tell(before, after, notices);
    await this.#books.tellDuty(account);
    return true;
  }

  async duty(account: string): Promise<Duty | null> {
    const duty = await this.#books.duty(account);
    return duty && dutyOf(duty);
  }

  /** Those who are there: their console is open, or somebody talks with them. */
  async here(now: number, seenWithin = SEEN_MS): Promise<readonly Duty[]> {
    const all = await this.#books.onDuty();
    if (this.#duties.of !== all) this.#duties = { of: all, all: all.map(dutyOf) };
    return this.#duties.all.filter(({ seenAt, talking }) => talking > 0 || now - seenAt < seenWithin);
  }

  async forget(now: number): Promise<void> {
    await this.#books.duties.forget(now - KEPT_MS);
  }

  async close(): Promise<void> {
    this.#unhear();
    await this.#following;
  }

  /** The end of a shift that runs or begins soon, with what of their own follows it at once; null when it does not stand. */
  async #endOf(id: string, account: string, now: number): Promise<number | null> {
    const standing = await this.#roster.shifts({ from: now, to: now + LONGEST_MS });
    const shift = standing.find((one) => one.id === id);
    if (!shift || !isIn({ from: shift.from - BEGIN_EARLY_MS, to: shift.to }, now)) return null;
    const own = standing.filter((one) => one.counsellor === account && one.organisation === shift.organisation);
    return merge(own).find(({ from, to }) => from <= shift.from && shift.to <= to)?.to ?? null;
  }

  /** Shifts were moved or cancelled: nobody is called upon longer than they are here. Who talks goes on. */
  async #follow(now: number): Promise<void> {
    for (const { id, shift, organisation, until, takesUntil: former } of await this.#books.onDuty()) {
      const to = (await this.#endOf(shift, id, now)) ?? Math.min(until, now);
      const takes = Math.min(to, takesUntil({ from: now, to }, this.#roster.rules(organisation)));
      if (to === until && takes === former) continue;
      await this.#books.duties.move(id, shift, to, takes);
      await this.#books.tellDuty(id);
    }
  }

  async #set(account: string, change: Parameters<Books["duties"]["set"]>[1]): Promise<boolean> {
    const isSet = await this.#books.duties.set(account, change);
    if (isSet) await this.#books.tellDuty(account);
    return isSet;
  }
}
