/**
 * Reminders: half an hour before, when the doors open, and when an event is moved or called off. What is to be told follows from
 * how the event stands and what somebody knows already, so that nothing is lost with a process: each of them looks now and then,
 * and takes upon itself whoever does not know yet.
 */
import type { EventSaid, PushSet, PushSign } from "../../shared/campaign/push.ts";
import { MINUTE, SECOND } from "../../shared/events/times.ts";
import { isOpen } from "../../shared/events/transitions.ts";
import type { EventsNewsroom } from "./news.ts";
import type { ReminderMail } from "./reminderMail.ts";
import type { RemindersStore } from "./reminders.store.ts";
import type { EventRow } from "./row.ts";

/** So long before the start, ms. */
const SOON_MS = 30 * MINUTE;
/** All that may be due is looked at so often, ms. */
const LOOK_MS = 10 * SECOND;
/** Whoever takes some upon itself has told them by then, ms: longer than a push service or a mail server may take in all. */
const CLAIM_MS = 3 * MINUTE;
/** So many are told at once. */
const AT_ONCE = 50;
/** Whoever's push service is slow holds up nobody else for longer than this, ms ... */
const SLOW_MS = 2000;
/** ... while no more than so many such groups are under way for one event. */
const GROUPS = 20;
/** Events that one mail address is told of at the same time: whoever enters another's does not fill their box. */
const MAILS_OF_ADDRESS = 5;

const pause = (ms: number) => new Promise<void>((next) => setTimeout(next, ms).unref());

/** Where somebody is told; one of them at least. */
export interface Reach {
  readonly push: PushSet | null;
  readonly mail: string | null;
}
/** What is told now, and for which start: "" nothing but that start. */
export interface Told {
  readonly told: "" | "soon" | "doors" | "cancelled";
  readonly from: number;
}
export interface Reminder extends Reach {
  readonly pass: string;
  readonly knows: string;
  readonly knowsFrom: number;
}

/** What whoever asked to be reminded should know by now; "over": nothing any more. */
const dueOf = ({ run: { stage, plan } }: Pick<EventRow, "run">, now: number): Told | "over" => {
  const { from } = plan;
  if (stage.state === "cancelled") return { told: "cancelled", from };
  if (stage.state === "ended") return "over";
  if (isOpen(stage.state)) return { told: "doors", from };
  return { told: now >= from - SOON_MS ? "soon" : "", from };
};

/** What is said to somebody who knows this much; null: nothing. An event that was moved is said to be that first. */
export const saidTo = ({ knows, knowsFrom }: Reminder, { told, from }: Told): EventSaid | null => {
  if (told === "cancelled" || told === "doors") return told === knows ? null : told;
  if (knowsFrom !== from) return "moved";
  return told === "soon" && knows === "" ? "soon" : null;
};

interface Given {
  readonly store: RemindersStore;
  readonly events: { readonly news: EventsNewsroom; find(event: string): Promise<EventRow | null> };
  readonly push: { send(push: PushSet, seconds: number, sign: PushSign): Promise<unknown> };
  /** Null where this place sends no mail. */
  readonly mail: Pick<ReminderMail, "send"> | null;
  readonly failed: (error: unknown) => void;
  readonly now: () => number;
}

export class Reminding {
  readonly #given: Given;
  readonly #timer: NodeJS.Timeout;
  readonly #endHearing: () => void;
  readonly #telling = new Map<string, Promise<void>>();

  constructor(given: Given) {
    this.#given = given;
    this.#timer = setInterval(() => void this.look(), LOOK_MS).unref();
    this.#endHearing = given.events.news.on("events:step", ({ notices }) => {
      if (notices.some(({ to }) => to === "registered")) void this.look();
    });
  }

  /** Whether anything can be sent by mail. */
  get hasMail(): boolean {
    return this.#given.mail !== null;
  }

  /** Tell somebody of this event. False where that address is told of enough already. */
  set({ id, run }: EventRow, pass: string, reach: Reach): Promise<boolean> {
    return this.#given.store.set(id, pass, reach, run.plan.from, this.#given.now(), MAILS_OF_ADDRESS);
  }

  forget(event: string, pass: string): Promise<void> {
    return this.#given.store.forget(event, pass);
  }

  /** The events that somebody is reminded of. */
  of(pass: string): Promise<ReadonlySet<string>> {
    return this.#given.store.of(pass);
  }

  /** Look once, and until all is told that is due; an event of which some are still being told is left to them. */
  look(): Promise<void> {
    return this.#look().catch(this.#given.failed);
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#endHearing();
    await Promise.all(this.#telling.values());
  }

  async #look(): Promise<void> {
    const { store, failed } = this.#given;
    for (const event of await store.events()) {
      if (this.#telling.has(event)) continue;
      const done = this.#lookAt(event)
        .catch(failed)
        .finally(() => this.#telling.delete(event));
      this.#telling.set(event, done);
    }
    await Promise.all(this.#telling.values());
  }

  async #lookAt(event: string): Promise<void> {
    const { store, events, now } = this.#given;
    const row = await events.find(event);
    const due = row ? dueOf(row, now()) : "over";
    if (due === "over") await store.over(event, null);
    else await this.#tell(row!, due);
  }

  async #tell(row: EventRow, due: Told): Promise<void> {
    const { store, now } = this.#given;
    const underWay = new Set<Promise<void>>();
    for (;;) {
      const at = now();
      const claimed = await store.claim(row.id, due, at, at + CLAIM_MS, AT_ONCE);
      if (claimed.length === 0) break;
      const group = this.#tellGroup(row, claimed, due).finally(() => underWay.delete(group));
      underWay.add(group);
      await (underWay.size < GROUPS ? Promise.race([group, pause(SLOW_MS)]) : Promise.race(underWay));
    }
    await Promise.all(underWay);
  }

  async #tellGroup(row: EventRow, claimed: readonly Reminder[], due: Told): Promise<void> {
    const { store } = this.#given;
    await Promise.all(claimed.map((reminder) => this.#send(row, reminder, due)));
    const passes = claimed.map(({ pass }) => pass);
    // Called off is the last that is said; and a mail is of no use once one can come in.
    if (due.told === "cancelled") await store.over(row.id, passes);
    else await store.tell(row.id, passes, due, due.told === "doors");
  }

  async #send({ id, run }: EventRow, reminder: Reminder, due: Told): Promise<void> {
    const said = saidTo(reminder, due);
    if (said === null) return;
    const { push, mail, now } = this.#given;
    const lasts = Math.max(60, Math.ceil((run.plan.to - now()) / SECOND));
    const signs = reminder.push ? push.send(reminder.push, lasts, { kind: "event", event: id, said }) : null;
    // One mail before it begins is enough.
    const isNew = said !== "doors" || reminder.knows === "";
    const mails = reminder.mail && isNew ? mail?.send(reminder.mail, id, said, run.plan) : null;
    await Promise.all([signs, mails]);
  }
}
