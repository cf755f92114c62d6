/**
 * Does what messages ask for. A feature gives its actions: the shape of each message, how often one may send it, and what it
 * does; here they are checked, in that order, before anything happens.
 */
import type { z } from "zod";
import { type Deed, may } from "../../shared/staff/permissions.ts";
import type { ClientMessages, Refusal } from "../../shared/walk/messages.ts";
import { faults } from "./patience.ts";
import type { Person } from "./person.ts";
import type { Square } from "./square.ts";

/** So many at once, and so many per second in the long run. */
export type Rate = readonly [burst: number, perSecond: number];

export interface Action<M> {
  /** Null for a message without contents. */
  readonly schema: z.ZodType<M> | null;
  readonly rate: Rate;
  /** Do it; or say why not. */
  readonly act: (person: Person, message: M, now: number) => Refusal | null;
}

/** One action for each message of a feature. */
export type Actions<Messages> = { readonly [K in keyof Messages]: Action<Messages[K]> };

export const action = <M>(schema: z.ZodType<M> | null, rate: Rate, act: Action<M>["act"]): Action<M> => ({
  schema,
  rate,
  act,
});

export class Performer {
  readonly #square: Square;
  readonly #actions: ReadonlyMap<string, Action<unknown>>;

  constructor(square: Square, actions: Partial<Actions<ClientMessages>>) {
    this.#square = square;
    this.#actions = new Map(Object.entries(actions) as [string, Action<unknown>][]);
  }

  /** Do what a message asks for, or tell the sender why not. `message` is whatever came over the line. */
  perform(slot: number, type: string, message: unknown, now: number): void {
    const square = this.#square;
    const person = square.person(slot);
    if (!person) return;
    const asked = this.#actions.get(type);
    if (!asked) return square.fault(slot, faults.malformed, now);
    // A move that came before was meant before.
    square.settle(person);
    const what = type as keyof ClientMessages & Deed;
    const refuse = (why: Refusal) => square.outlet.tell(person, "refused", { what, why });
    if (!person.mayDo(what, asked.rate, now)) {
      square.fault(slot, faults.tooOften, now);
      return refuse("too-often");
    }
    if (!may(person.roles, what)) {
      square.fault(slot, faults.malformed, now);
      return refuse("not-allowed");
    }
    const parsed = asked.schema?.safeParse(message);
    if (parsed && !parsed.success) {
      square.fault(slot, faults.malformed, now);
      return refuse("bad-message");
    }
    const why = asked.act(person, parsed?.data, now);
    if (why !== null) refuse(why);
  }
}
