/**
 * The desk's live lines: they say what has changed, never what it is now. While a line is open, whoever holds it looks after
 * the place.
 */
import type { DeskChange } from "../../shared/safety/desk.ts";
import type { Actor, StaffDoor } from "../staff/door.ts";
import { StaffLines } from "../staff/lines.ts";
import type { SafetyNews } from "./news.ts";

/** Where people are changes all the time: at most one event in so many ms. */
const PLACES_MS = 3000;

interface Given {
  readonly news: SafetyNews;
  readonly door: StaffDoor;
  /** Somebody looks after the place now. */
  readonly mark: (actor: Actor, now: number) => void;
  /** Hear which account may do something else than before. */
  readonly onRevoked: (heard: (account: string) => void) => () => void;
}

export class Live {
  readonly #lines: StaffLines;
  readonly #unhear: () => void;
  #places: NodeJS.Timeout | undefined;

  constructor({ news, door, mark, onRevoked }: Given) {
    this.#lines = new StaffLines({ deed: "GET /api/desk/live", door, mark, onRevoked });
    this.#unhear = news.on("desk:changed", ({ what }) => this.changed(what));
  }

  /** Open a line. */
  get route() {
    return this.#lines.route;
  }

  /** Tell the lines of this process that something changed. */
  changed(what: DeskChange): void {
    if (what !== "places") return this.#tell(what);
    this.#places ??= setTimeout(() => {
      this.#places = undefined;
      this.#tell("places");
    }, PLACES_MS);
  }

  close(): void {
    this.#unhear();
    clearTimeout(this.#places);
    this.#lines.close();
  }

  #tell(what: DeskChange): void {
    for (const line of this.#lines.all) this.#lines.send(line, "changed", what);
  }
}
