/** Writes what everybody may know of a square, and of the people in it, into the state that the schema sends. */
import { zoneIds, type ZoneId } from "../../shared/walk/map.ts";
import type { PlaceFacts, TableFacts, TalkOutlet } from "../talk/ports.ts";
import type { Person } from "../walk/person.ts";
import { PersonState, publish, type SquareState, TableState } from "./square.state.ts";

export class Board implements TalkOutlet {
  readonly #state: SquareState;

  constructor(state: SquareState, closed: ReadonlySet<ZoneId>) {
    this.#state = state;
    this.zones(closed);
  }

  /** Zones that nobody may enter now. */
  zones(closed: ReadonlySet<ZoneId>): void {
    this.#state.closed = zoneIds.reduce((mask, id, bit) => (closed.has(id) ? mask | (1 << bit) : mask), 0) >>> 0;
  }

  /** Somebody came, or one of their slow facts changed. True when they sat down elsewhere or got up. */
  person({ slot, facts }: Person): boolean {
    const key = String(slot);
    const known = this.#state.people.get(key);
    const shown = known ?? new PersonState();
    const hasSeatChanged = known !== undefined && known.seat !== (facts.seat ?? -1);
    publish(shown, facts);
    if (!known) this.#state.people.set(key, shown);
    return hasSeatChanged;
  }

  left({ slot }: Person): void {
    this.#state.people.delete(String(slot));
  }

  table(id: string, facts: TableFacts | null): void {
    if (!facts) {
      this.#state.tables.delete(id);
      return;
    }
    const { topic, host, cap, members, isByCode: byCode, isReported: reported } = facts;
    const known = this.#state.tables.get(id);
    const shown = Object.assign(known ?? new TableState(), { topic, host: host ?? -1, cap, members, byCode, reported });
    if (!known) this.#state.tables.set(id, shown);
  }

  place({ isCalm, isAttended, notice }: PlaceFacts): void {
    this.#state.calm = isCalm;
    this.#state.attended = isAttended;
    this.#state.notice = notice;
  }
}
