/** How one visitor stands with events. */
import type { OwnEvent } from "../../shared/events/views.ts";
import { isPublished } from "../../shared/events/run.ts";
import type { Records } from "./records.ts";
import type { Registering } from "./registering.ts";
import type { Reminding } from "./reminding.ts";
import type { EventRow } from "./row.ts";
import type { Visits } from "./visits.ts";

/** Events of one visitor that are told at most, the latest first. */
const MOST = 100;

interface Given {
  readonly find: (event: string) => Promise<EventRow | null>;
  readonly registering: Pick<Registering, "of" | "eventsOf">;
  readonly reminding: Pick<Reminding, "of">;
  readonly visits: Pick<Visits, "eventsOf">;
  readonly records: Pick<Records, "percentOf" | "numberOf">;
}

export class OwnEvents {
  readonly #given: Given;

  constructor(given: Given) {
    this.#given = given;
  }

  /** Those that a pass registered for, is reminded of, or was at. */
  async all(pass: string, now: number): Promise<OwnEvent[]> {
    const { find, registering, reminding, visits } = this.#given;
    const [seats, reminded, visited] = await Promise.all([
      registering.eventsOf(pass),
      reminding.of(pass),
      visits.eventsOf(pass),
    ]);
    const rows = await Promise.all([...new Set([...seats, ...reminded, ...visited])].map(find));
    const shown = rows
      .filter((row) => row !== null && isPublished(row.run))
      .toSorted((a, b) => b!.run.plan.from - a!.run.plan.from)
      .slice(0, MOST);
    return Promise.all(shown.map((row) => this.#own(row!, pass, reminded.has(row!.id), now)));
  }

  async one(row: EventRow, pass: string, now: number): Promise<OwnEvent> {
    return this.#own(row, pass, (await this.#given.reminding.of(pass)).has(row.id), now);
  }

  async #own(row: EventRow, pass: string, reminds: boolean, now: number): Promise<OwnEvent> {
    const { registering, records } = this.#given;
    const [seat, percent, record] = await Promise.all([
      registering.of(row.id, pass),
      records.percentOf(row, pass, now),
      row.words.record === null ? null : records.numberOf(row.id, pass),
    ]);
    return { event: row.id, registered: seat?.state ?? null, ahead: seat?.ahead ?? null, reminds, percent, record };
  }
}
