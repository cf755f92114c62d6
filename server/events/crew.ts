/** Who holds an event: parts for accounts and guests, guests' links, and the code of an event by code. */
import { randomBytes } from "node:crypto";
import { LETTERS } from "../../shared/events/event.ts";
import type { Part } from "../../shared/events/kinds.ts";
import { type Hand, handOf, withCrew } from "../../shared/events/run.ts";
import { drawCode } from "../../shared/talk/code.ts";
import { clean } from "../safety/clean.ts";
import type { AccountsStore } from "../staff/accounts.store.ts";
import type { Actor } from "../staff/door.ts";
import type { Note } from "../staff/note.ts";
import { HttpError } from "../web/http.ts";
import type { Events } from "./events.ts";
import { isGuestId, newGuestId, newToken } from "./guests.ts";
import { keepGuests, putGuest } from "./guests.store.ts";
import type { Planning } from "./planning.ts";
import type { EventRow } from "./row.ts";

/** Hands of one event at most. */
const MOST = 20;
const TRIES = 20;

interface Given {
  readonly events: Events;
  readonly planning: Planning;
  readonly accounts: Pick<AccountsStore, "all" | "find">;
  readonly note: Note;
}

type HandWish = Pick<Hand, "id" | "part">;

export class Crew {
  readonly #given: Given;

  constructor(given: Given) {
    this.#given = given;
  }

  /** Give these parts, and nobody else one. Throws 422 "crew", 404 "account". */
  async set(actor: Actor, event: string, hands: readonly HandWish[], now: number): Promise<EventRow> {
    const { planning, events, note } = this.#given;
    const before = await planning.own(actor, event);
    const guests = new Set((await events.guests.store.ofEvent(event)).map(({ id }) => id));
    for (const { id, part } of hands) {
      if (isGuestId(id) ? !guests.has(id) : !(await this.#isOpen(id, before))) throw new HttpError(404, "account");
      // Who answers for an event can be asked about it afterwards.
      if (isGuestId(id) && part === "host") throw new HttpError(422, "crew");
    }
    const row = await this.#change(event, async (held, trx) => {
      const run = withCrew(held.run, hands, now);
      if (!run) throw new HttpError(422, "crew");
      const ids = hands.flatMap(({ id }) => (isGuestId(id) ? [id] : []));
      await keepGuests(trx, event, ids);
      return { ...held, run };
    });
    await note(actor, "event-crew", row.words.title.ja, partsOf(before, row));
    return row;
  }

  /** Whom this actor can give a part: who works for the same organisation or the whole place, and who has one. By name. */
  async people(actor: Actor, event: string): Promise<{ id: string; name: string }[]> {
    const row = await this.#given.planning.own(actor, event);
    const isWhole = actor.grants.some(({ role, organisation }) => role === "operator" || organisation === null);
    const organisations = new Set(actor.grants.flatMap(({ organisation }) => organisation ?? []));
    return (await this.#given.accounts.all())
      .filter((account) => !account.isClosed)
      .filter(
        ({ id, grants }) =>
          handOf(row.run, id) !== undefined ||
          grants.some(
            // Counsellors are known to nobody but their own.
            ({ role, organisation }) =>
              role !== "counsellor" &&
              role !== "supervisor" &&
              (isWhole || organisation === null || organisations.has(organisation)),
          ),
      )
      .map(({ id, name }) => ({ id, name }));
  }

  /** A link for somebody without an account: a new speaker (null), or a guest whose former link opens nothing any more. */
  async guest(
    actor: Actor,
    wish: { readonly event: string; readonly guest: string | null; readonly name: string },
    now: number,
  ): Promise<{ readonly id: string; readonly token: string }> {
    const { planning, note } = this.#given;
    const { event, guest } = wish;
    await planning.own(actor, event);
    const name = clean(wish.name, LETTERS.name);
    if (name === "") throw new HttpError(400, "bad-request");
    const { token, hash } = newToken();
    const id = guest ?? newGuestId();
    const row = await this.#change(event, async (held, trx) => {
      if (guest !== null && !(isGuestId(guest) && handOf(held.run, guest))) throw new HttpError(404, "account");
      if (guest === null && held.run.crew.length >= MOST) throw new HttpError(422, "crew");
      await putGuest(trx, { id, event, name }, hash, now);
      if (guest !== null) return held;
      const hand: Hand = { id, part: "speaker", isHere: false, since: now };
      return { ...held, run: { ...held.run, crew: [...held.run.crew, hand] } };
    });
    await note(actor, "event-guest", row.words.title.ja, guest === null ? "new" : "renewed");
    return { id, token };
  }

  /** The event's code; drawn where there is none, or a new one is asked for. */
  async code(actor: Actor, event: string, draws: boolean): Promise<string> {
    const row = await this.#given.planning.own(actor, event);
    if (row.code !== null && !draws) return row.code;
    const code = newCode();
    await this.#given.planning.change(actor, event, (held) => ({ ...held, code }));
    return code;
  }

  async #isOpen(id: string, { run }: EventRow): Promise<boolean> {
    const account = await this.#given.accounts.find(id);
    return account !== null && (!account.isClosed || handOf(run, id) !== undefined);
  }

  /** Change the crew and its guests together; all processes are told. */
  async #change(event: string, change: Change): Promise<EventRow> {
    const { books } = this.#given.events;
    for (let tries = 0; tries < TRIES; tries++) {
      const kept = await books.store.holding(event, async (held, trx, keep) => {
        if (!held) throw new HttpError(404, "event");
        const next = { ...(await change(held, trx)), rev: held.rev + 1 };
        return (await keep(next)) ? next : null;
      });
      if (!kept) continue;
      await books.tellStep(kept, []);
      await books.tellWords(kept);
      return kept;
    }
    throw new Error("a crew changed faster than it could be kept");
  }
}

type Change = (held: EventRow, trx: Parameters<typeof putGuest>[0]) => Promise<EventRow>;

/** Who has which part now and had another before, for the log: ids only, names may change. */
const partsOf = (before: EventRow, after: EventRow): string => {
  const part = ({ run }: EventRow, id: string): Part | "none" => handOf(run, id)?.part ?? "none";
  const ids = new Set([...before.run.crew, ...after.run.crew].map(({ id }) => id));
  const changes = [...ids].flatMap((id) =>
    part(before, id) === part(after, id) ? [] : [`${part(before, id)}>${part(after, id)}`],
  );
  return changes.join(" ");
};

const newCode = (): string => {
  for (;;) {
    const code = drawCode(randomBytes(8));
    if (code !== null) return code;
  }
};
