/** Who may do what with an event: by their roles for its organisation, or by their part in it. */
import type { Deed } from "../../shared/events/transitions.ts";
import { isAllowed } from "../../shared/events/transitions.ts";
import type { Part } from "../../shared/events/kinds.ts";
import { handOf, stateOf } from "../../shared/events/run.ts";
import type { Grant, Role } from "../../shared/staff/roles.ts";
import { covers, type Scope, scopeOf } from "../../shared/staff/scope.ts";
import type { EventRow } from "./row.ts";

/** Who answers for an organisation's events. */
const OFFICE: readonly Role[] = ["host", "operator"];

/** Somebody who asks: an account with its grants, or a guest without. */
export interface Asking {
  readonly id: string;
  readonly grants: readonly Grant[];
}

type Owned = Pick<EventRow, "run" | "words">;
export type CrewParty = "host" | "co-host" | "operator";

/** The organisations for which somebody enters events; null: for the whole place. */
export const officeOf = ({ grants }: Pick<Asking, "grants">): Scope => scopeOf(grants, OFFICE);

/** Whether somebody's roles let them act for whose event this is. */
export const answersFor = ({ words }: Pick<EventRow, "words">, actor: Pick<Asking, "grants">): boolean =>
  covers(officeOf(actor), words.organisation);

/** Somebody's part in an event; an account or a guest. */
export const partOf = ({ run }: Pick<EventRow, "run">, who: string): Part | null => handOf(run, who)?.part ?? null;

/** Whether somebody may change what it is: who answers for it, and its host. */
export const mayChange = (event: Owned, actor: Asking): boolean =>
  partOf(event, actor.id) === "host" || answersFor(event, actor);

/** Whether somebody may know of it before everybody does. */
export const mayKnow = (event: Owned, actor: Asking): boolean =>
  partOf(event, actor.id) !== null || answersFor(event, actor);

/**
 * As whom somebody takes a step: as the host or co-host they are, or because they answer for its organisation. Whoever is both,
 * as whichever may do this deed now. Null: as nobody.
 */
export const partyOf = (event: Owned, actor: Asking, deed?: Deed): CrewParty | null => {
  const part = partOf(event, actor.id);
  const parties: CrewParty[] = [
    ...(part === "host" || part === "co-host" ? [part] : []),
    ...(answersFor(event, actor) ? (["operator"] as const) : []),
  ];
  const state = stateOf(event.run);
  return parties.find((party) => deed === undefined || isAllowed(state, deed, party)) ?? parties[0] ?? null;
};
