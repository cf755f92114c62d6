/** Who may read what belongs to an event: everybody, once the event is known; before, those who make it. */
import type { IncomingMessage } from "node:http";
import type { StaffDoor } from "../../staff/door.ts";
import { HttpError } from "../../web/http.ts";
import type { EventsOfFiles } from "./ports.ts";

export class Access {
  readonly #door: Pick<StaffDoor, "actorOf">;
  readonly #events: Pick<EventsOfFiles, "find" | "known">;

  constructor(door: Pick<StaffDoor, "actorOf">, events: Pick<EventsOfFiles, "find" | "known">) {
    this.#door = door;
    this.#events = events;
  }

  /** "everybody", "makers" (who asks is one of them), or null: as if it were not there. One of the events is enough. */
  async of(req: IncomingMessage, events: readonly string[]): Promise<"everybody" | "makers" | null> {
    const found = (await Promise.all(events.map((event) => this.#events.find(event)))).filter(
      (event) => event !== null,
    );
    if (found.some(({ isOpen }) => isOpen)) return "everybody";
    const actor = found.length > 0 ? await this.#door.actorOf(req) : null;
    if (!actor) return null;
    for (const { id } of found) {
      try {
        await this.#events.known(actor, id);
        return "makers";
      } catch (error) {
        if (!(error instanceof HttpError)) throw error;
      }
    }
    return null;
  }
}
