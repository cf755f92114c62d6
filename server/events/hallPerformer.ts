/** Does what messages to a hall ask for: rate, permission, part and shape are checked, in this order, before anything happens. */
import type { HallClientMessages, HallRefusal } from "../../shared/events/messages.ts";
import { type Deed, may } from "../../shared/staff/permissions.ts";
import { rolesIn } from "../../shared/staff/roles.ts";
import { faults } from "../walk/patience.ts";
import type { Gathering } from "./gathering.ts";
import type { By, HallAction, HallActions } from "./hallActions.ts";
import type { HallLine } from "./hallLine.ts";

/** Who may send it, besides what the table of permissions says. */
const isBy = (by: By, line: HallLine): boolean => {
  if (by === "anybody") return true;
  if (by === "audience") return !line.coming.isHand;
  // Whose step it is, and whether they may take it, the event itself says.
  if (by === "party") return line.coming.isHand;
  return line.mayUse(by);
};

export class HallPerformer {
  readonly #actions: ReadonlyMap<string, HallAction<unknown>>;

  constructor(actions: Partial<HallActions>) {
    this.#actions = new Map(Object.entries(actions) as [string, HallAction<unknown>][]);
  }

  /**
   * Do what a message asks for, or tell the sender why not. `message` is whatever came over the line. Rejects when the store
   * does not answer: then the sender hears nothing, and tries again.
   */
  async perform(at: Gathering, line: HallLine, type: string, message: unknown, now: number): Promise<void> {
    const asked = this.#actions.get(type);
    if (!asked) return line.patience.fault(faults.malformed, now);
    const what = type as keyof HallClientMessages;
    const refuse = (why: HallRefusal, weight = 0) => {
      if (weight > 0) line.patience.fault(weight, now);
      line.tell("refused", { what, why });
    };
    if (!line.mayDo(what, asked.rate, now)) return refuse("too-often", faults.tooOften);
    const deed: Deed = `hall:${what}`;
    if (!may(rolesIn(line.coming.grants), deed) || !isBy(asked.by, line))
      return refuse("not-allowed", faults.malformed);
    const parsed = asked.schema?.safeParse(message);
    if (parsed && !parsed.success) return refuse("bad-message", faults.malformed);
    const why = await asked.act(at, line, parsed?.data, now);
    if (why !== null) refuse(why);
  }
}
