/** Who may come into a hall: whoever holds the event, always; the audience by its state, for whom it is, and whether there is room. */
import type { NameVerdict } from "../../shared/safety/name.ts";
import type { EntryRefusal } from "../../shared/events/hallCodes.ts";
import type { HallJoin } from "../../shared/events/messages.ts";
import { isPublished, mayEnter, stateOf } from "../../shared/events/run.ts";
import { isOver } from "../../shared/events/transitions.ts";
import { mutedUntil } from "../../shared/safety/sanction.ts";
import type { Grant } from "../../shared/staff/roles.ts";
import type { Passes } from "../pass/pass.ts";
import type { PassRecord, Safety } from "../safety/safety.ts";
import type { Names } from "../talk/names.ts";
import type { Chair, ChairsStore } from "./chairs.store.ts";
import type { Codes } from "./codes.ts";
import type { Events } from "./events.ts";
import type { Halls } from "./halls.ts";
import type { Coming } from "./hallLine.ts";
import type { HallTokens } from "./hallTokens.ts";
import type { Registering } from "./registering.ts";
import type { EventRow } from "./row.ts";
import { type Shares, sourceOf } from "./shares.ts";
import type { Visits } from "./visits.ts";

export interface EntryPorts {
  readonly events: Pick<Events, "find" | "partOf" | "partyOf" | "guests">;
  readonly tokens: Pick<HallTokens, "check">;
  readonly codes: Pick<Codes, "refusal">;
  readonly passes: Pick<Passes, "check">;
  readonly safety: Pick<Safety, "admit">;
  readonly registering: Pick<Registering, "of" | "findsSeat">;
  readonly shares: Pick<Shares, "takesSeat">;
  readonly visits: Pick<Visits, "wasIn">;
  readonly chairs: Pick<ChairsStore, "find">;
  readonly halls: Pick<Halls, "peopleOf">;
  readonly names: Pick<Names, "choose">;
  readonly checkName: (name: string) => NameVerdict;
  /** While the place is calm, nobody takes another name. */
  readonly isCalm: () => boolean;
}

/** Whoever comes in, but for the hall; `chair` is where they sat before. */
export interface Admitted {
  readonly coming: Omit<Coming, "hall" | "seat" | "askedAt">;
  readonly chair: Chair | null;
}
export interface Refused {
  readonly status: number;
  readonly error: EntryRefusal | "event" | "pass" | "badge" | "guest" | "out" | `name:${string}`;
}

/** A staff account or a guest, as their token says. */
interface Shown {
  readonly id: string;
  readonly name: string;
  readonly grants: readonly Grant[];
}

const refuse = (status: number, error: Refused["error"]): Refused => ({ status, error });
const NO_EVENT = refuse(404, "event");

export class HallEntry {
  readonly #ports: EntryPorts;

  constructor(ports: EntryPorts) {
    this.#ports = ports;
  }

  /** Whether somebody may come in, from this address. */
  async admit(join: HallJoin, address: string, now: number): Promise<Admitted | Refused> {
    const { events } = this.#ports;
    const row = await events.find(join.event);
    const shown = row && (await this.#shown(join));
    if (shown && "status" in shown) return shown;
    if (!row) return NO_EVENT;
    if (shown) {
      const part = events.partOf(row, shown.id);
      // Whoever answers for it looks after it without a part, too.
      const isHand = part !== null || events.partyOf(row, shown) !== null;
      if (isHand) return { coming: { ...this.#hand(join, shown, address), part }, chair: null };
    }
    if (!isPublished(row.run)) return NO_EVENT;
    return this.#attend(row, join, shown, address, now);
  }

  /** Whose token they show; null: none. */
  async #shown({ event, badge, guest }: HallJoin): Promise<Shown | Refused | null> {
    const { tokens, events } = this.#ports;
    if (guest !== undefined) {
      const known = await events.guests.check(guest, event);
      return known ? { ...known, grants: [] } : refuse(401, "guest");
    }
    if (badge === undefined) return null;
    return (await tokens.check(badge, event)) ?? refuse(401, "badge");
  }

  #hand(
    { event, look, isList }: HallJoin,
    { id, name, grants }: Shown,
    address: string,
  ): Omit<Admitted["coming"], "part"> {
    const source = sourceOf(address);
    return { event, who: id, isHand: true, grants, name, look, isList, source, hidden: [], sanctions: [] };
  }

  async #attend(
    row: EventRow,
    join: HallJoin,
    shown: Shown | null,
    address: string,
    now: number,
  ): Promise<Admitted | Refused> {
    const { passes, safety, visits, chairs, checkName } = this.#ports;
    const pass = await passes.check(join.pass);
    if (pass === null) return refuse(401, "pass");
    // Without a name one is there all the same.
    const verdict: NameVerdict = join.name === "" ? { ok: true, name: "" } : checkName(join.name);
    if (!verdict.ok) return refuse(422, `name:${verdict.problem}`);
    const [record, wasIn, chair] = await Promise.all([
      safety.admit(pass, address, shown !== null, now),
      visits.wasIn(row.id, pass),
      chairs.find(row.id, pass),
    ]);
    if (!record) return refuse(403, "out");
    const why = wasIn ? barsOf(row) : await this.#bars(row, pass, join, { shown, address }, now);
    if (why !== null) return refuse(403, why);
    const { event, look, isList } = join;
    const name = verdict.name === "" ? "" : this.#called(pass, verdict.name, record, now);
    const { hidden, sanctions } = record;
    const [grants, source] = [shown?.grants ?? [], sourceOf(address)];
    return {
      coming: { event, who: pass, part: null, isHand: false, grants, name, look, isList, source, hidden, sanctions },
      chair,
    };
  }

  /** Coming in is no way to change one's name more often than in the square. */
  #called(pass: string, name: string, { sanctions }: PassRecord, now: number): string {
    const isBarred = mutedUntil(sanctions, now) !== null || this.#ports.isCalm();
    return this.#ports.names.choose(pass, name, { isBarred, now }).name;
  }

  async #bars(
    row: EventRow,
    pass: string,
    { code }: HallJoin,
    { shown, address }: { readonly shown: Shown | null; readonly address: string },
    now: number,
  ): Promise<EntryRefusal | null> {
    const { codes, registering, shares, halls } = this.#ports;
    const { run, words } = row;
    const barred = barsOf(row);
    if (barred !== null) return barred;
    if (!mayEnter(run, false)) return "shut";
    if (words.audience === "members" && !shown?.grants.some(({ organisation }) => organisation !== null))
      return "members";
    if (words.audience === "anybody" && words.capacity === null) return null;
    const registered = (await registering.of(row.id, pass))?.state ?? "cancelled";
    if (words.audience === "code" && registered === "cancelled") {
      const why = codes.refusal(row, { pass, source: sourceOf(address) }, code ?? null, now);
      if (why !== null) return why;
    }
    if (!(await registering.findsSeat(row, pass, false, halls.peopleOf(row.id), now))) return "full";
    // Whoever just walks in takes a seat that others wait for.
    const isTaken = words.capacity !== null && registered !== "seat";
    return !isTaken || (await shares.takesSeat(row.id, words.capacity, address)) ? null : "full";
  }
}

/** What keeps out those, too, who were in before. */
const barsOf = ({ run }: EventRow): EntryRefusal | null =>
  isOver(stateOf(run)) ? "over" : mayEnter(run, true) ? null : "not-open";
