/** Whoever was in a square lately: what somebody said is told of also when they have gone. In memory only. */
import { zoneAt, type ZoneId } from "../../shared/walk/map.ts";
import type { Person } from "../walk/person.ts";

/** As long as their lines are known, ms. */
const KEPT_MS = 60 * 60 * 1000;

interface Gone {
  readonly person: Person;
  readonly address: string;
  readonly zone: ZoneId | null;
  readonly table: string | null;
  readonly at: number;
}

export class Former {
  /** By slot, in the order in which they left. */
  readonly #gone = new Map<number, Gone>();

  add(person: Person, address: string, now: number): void {
    for (const [slot, { at }] of this.#gone) {
      if (at > now - KEPT_MS) break;
      this.#gone.delete(slot);
    }
    if (person.pass === "") return;
    this.#gone.delete(person.slot);
    const { table } = person.facts;
    this.#gone.set(person.slot, { person, address, zone: zoneAt(person.motion), table, at: now });
  }

  /** Somebody new has this slot. */
  delete(slot: number): void {
    this.#gone.delete(slot);
  }

  /** Who had this slot last, as reports name them; null when that is too long ago. */
  find(slot: number, now: number, square: string) {
    const gone = this.#gone.get(slot);
    if (!gone || gone.at <= now - KEPT_MS) return null;
    const { person, address, zone, table } = gone;
    return { pass: person.pass, name: person.facts.name, address, place: { square, zone, table } };
  }
}
