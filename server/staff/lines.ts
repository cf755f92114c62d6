/**
 * Live lines of staff: server-sent events to whoever is signed in. A line is open only as long as its holder may do the deed that
 * it is for: a session that ends, or a role that is taken, ends it.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Deed, may } from "../../shared/staff/permissions.ts";
import { EventLine } from "../web/eventStream.ts";
import { HttpError } from "../web/http.ts";
import type { Actor, StaffDoor } from "./door.ts";

/** A line says that it lives, and is looked at again, this often, ms. */
const ALIVE_MS = 15_000;
/** Lines of one account: a desk in several windows and on a phone. */
const PER_ACCOUNT = 8;

export interface StaffLine {
  /** Who holds it, with the grants they had when it was last looked at. */
  readonly actor: Actor;
}

interface Held {
  actor: Actor;
  readonly req: IncomingMessage;
  readonly events: EventLine;
}

interface Given {
  /** The route that they are opened by. */
  readonly deed: Deed;
  readonly door: StaffDoor;
  /** Hear which account may do something else than before. */
  readonly onRevoked: (heard: (account: string) => void) => () => void;
  /** Somebody holds a line now; told when it opens and as long as it lives, once for all lines of an account. */
  readonly mark: (actor: Actor, now: number) => void;
  readonly onOpen?: (line: StaffLine) => void;
  readonly onEnd?: (line: StaffLine) => void;
}

export class StaffLines {
  readonly #given: Given;
  readonly #lines = new Set<Held>();
  readonly #timer: NodeJS.Timeout;
  readonly #unhear: () => void;
  #isClosed = false;

  constructor(given: Given) {
    this.#given = given;
    this.#unhear = given.onRevoked((account) => void this.#check(({ actor }) => actor.id === account));
    this.#timer = setInterval(() => void this.#check(() => true), ALIVE_MS).unref();
  }

  /** All lines of this process, the oldest first. */
  get all(): Iterable<StaffLine> {
    return this.#lines;
  }

  /** Open a line. */
  readonly route = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const { deed, door, mark, onOpen, onEnd } = this.#given;
    const actor = await door.admit(deed, req);
    if (this.#isClosed) throw new HttpError(503, "closing");
    const own = [...this.#lines].filter((line) => line.actor.id === actor.id);
    // The oldest is the one whose window nobody looks at any more.
    if (own.length >= PER_ACCOUNT) own[0]!.events.end();
    const line: Held = { actor, req, events: new EventLine(res) };
    this.#lines.add(line);
    line.events.onClose(() => {
      this.#lines.delete(line);
      onEnd?.(line);
    });
    mark(actor, Date.now());
    onOpen?.(line);
  };

  /** Send an event; `data` is one line. Whoever reads too slowly loses the line: their page asks anew when it comes back. */
  send(line: StaffLine, event: string, data: string): void {
    (line as Held).events.send(data, event);
  }

  /** End all lines, and let nobody open one any more. */
  close(): void {
    this.#isClosed = true;
    clearInterval(this.#timer);
    this.#unhear();
    for (const line of this.#lines) line.events.end();
  }

  /** Look again whether whoever holds a line may. */
  async #check(which: (line: Held) => boolean): Promise<void> {
    const { deed, door, mark } = this.#given;
    const marked = new Set<string>();
    for (const line of [...this.#lines].filter(which)) {
      const actor = await door.actorOf(line.req).catch(() => null);
      if (!actor || actor.id !== line.actor.id || !may(actor.roles, deed)) {
        line.events.end();
        continue;
      }
      line.actor = actor;
      line.events.alive();
      if (!marked.has(actor.id)) mark(actor, Date.now());
      marked.add(actor.id);
    }
  }
}
