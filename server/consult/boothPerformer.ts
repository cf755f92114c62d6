/** Does what messages to a booth ask for: rate, permission, seat and shape are checked, in this order, before anything happens. */
import { type BoothClientMessages, type BoothRefusal } from "../../shared/consult/messages.ts";
import { type Deed, may } from "../../shared/staff/permissions.ts";
import { faults } from "../walk/patience.ts";
import type { BoothAction, BoothActions } from "./boothActions.ts";
import type { BoothLine } from "./boothLine.ts";

export class BoothPerformer {
  readonly #actions: ReadonlyMap<string, BoothAction<unknown>>;

  constructor(actions: Partial<BoothActions>) {
    this.#actions = new Map(Object.entries(actions) as [string, BoothAction<unknown>][]);
  }

  /**
   * Do what a message asks for, or tell the sender why not. `message` is whatever came over the line. Rejects when the store
   * does not answer: then the sender hears nothing, and tries again.
   */
  async perform(line: BoothLine, type: string, message: unknown, now: number): Promise<void> {
    const asked = this.#actions.get(type);
    if (!asked) return line.patience.fault(faults.malformed, now);
    const what = type as keyof BoothClientMessages;
    const why = this.#barred(line, what, asked, message, now) ?? (await asked.act(line, message, now));
    if (why !== null) line.tell("refused", { what, why });
  }

  #barred(
    line: BoothLine,
    what: keyof BoothClientMessages,
    { schema, rate, seats }: BoothAction<unknown>,
    message: unknown,
    now: number,
  ): BoothRefusal | null {
    const fault = (weight: number, why: BoothRefusal): BoothRefusal => {
      line.patience.fault(weight, now);
      return why;
    };
    if (!line.mayDo(what, rate, now)) return fault(faults.tooOften, "too-often");
    const deed: Deed = `booth:${what}`;
    if (!may(line.roles, deed) || !seats.includes(line.seat)) return fault(faults.malformed, "not-allowed");
    if (schema && !schema.safeParse(message).success) return fault(faults.malformed, "bad-message");
    return null;
  }
}
