/** A visitor's own ticket, as they may see it. */
import type { Mine } from "../../shared/consult/api.ts";
import { isResting } from "../../shared/consult/queue.ts";
import { viewOf } from "../../shared/consult/views.ts";
import { estimate } from "../../shared/consult/wait.ts";
import { Recent } from "../recent.ts";
import type { Consult } from "./consult.ts";
import type { Kept } from "./ports.ts";

/** Work names change rarely, and each step of a ticket asks for one; kept so long, ms. */
const NAMES_MS = 60_000;
const NAMES_MOST = 1000;

interface Given {
  readonly consult: Pick<Consult, "ofVisitor" | "line" | "do">;
  /** The work names of these accounts. */
  readonly names: (accounts: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

export class OwnTickets {
  readonly #given: Given;
  readonly #names = new Recent<string>(NAMES_MS, NAMES_MOST);

  constructor(given: Given) {
    this.#given = given;
  }

  /** What this pass may see of its ticket; `kept` where it is known already. */
  async mine(visitor: string, now: number, kept?: Kept | null): Promise<Mine> {
    const own = kept === undefined ? await this.#given.consult.ofVisitor(visitor, now) : kept;
    return { now, ticket: own && (await this.#view(own, now)) };
  }

  /** The same, and "I am here": whoever missed a call, and rests from it, may be called again at once. */
  async here(visitor: string, now: number): Promise<Mine> {
    const { consult } = this.#given;
    const kept = await consult.ofVisitor(visitor, now);
    if (!kept || !isResting(kept.ticket, now)) return this.mine(visitor, now, kept);
    const done = await consult.do(kept.ticket.id, { by: "visitor", id: visitor, deed: "here" }, now);
    return this.mine(visitor, now, done.ok ? done.kept : undefined);
  }

  async #view({ ticket, listening }: Kept, now: number): Promise<Mine["ticket"]> {
    const { stage } = ticket;
    const accounts = [
      ...("counsellor" in stage ? [stage.counsellor] : []),
      ...("handOver" in stage && stage.handOver ? [stage.handOver.to] : []),
    ];
    const [line, names] = await Promise.all([
      stage.state === "waiting" ? this.#given.consult.line(ticket.organisation, ticket, now) : null,
      this.#namesOf(accounts, now),
    ]);
    return viewOf(ticket, {
      // Only whoever waits is told of the line.
      line: line ? { ahead: line.ahead, estimate: estimate(line) } : { ahead: 0, estimate: { kind: "unknown" } },
      nameOf: (account) => names.get(account) ?? "",
      listening,
    });
  }

  async #namesOf(accounts: readonly string[], now: number): Promise<ReadonlyMap<string, string>> {
    const known = new Map<string, string>();
    for (const account of accounts) {
      const name = this.#names.get(account, now);
      if (name !== undefined) known.set(account, name);
    }
    const unknown = accounts.filter((account) => !known.has(account));
    if (unknown.length === 0) return known;
    for (const [account, name] of await this.#given.names(unknown)) {
      known.set(account, name);
      this.#names.set(account, name, now);
    }
    return known;
  }
}
