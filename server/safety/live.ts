/**
 * The desk's live lines: server-sent events that say what has changed, never what it is now. A line is open only as long as
 * whoever holds it may still look; while it is open, they look after the place.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { DeskChange } from "../../shared/safety/desk.ts";
import { may } from "../../shared/staff/permissions.ts";
import type { Actor, StaffDoor } from "../staff/door.ts";
import { HttpError } from "../web/http.ts";
import type { SafetyNews } from "./news.ts";

/** A line says that it lives, and is looked at again, this often, ms. */
const ALIVE_MS = 15_000;
/** Where people are changes all the time: at most one event in so many ms. */
const PLACES_MS = 3000;
/** Bytes that wait for a line that cannot take them. */
const BEHIND = 64 * 1024;
/** Lines of one account: a desk in several windows and on a phone. */
const PER_ACCOUNT = 8;

interface Line {
  readonly account: string;
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
}

interface Given {
  readonly news: SafetyNews;
  readonly door: StaffDoor;
  /** Somebody looks after the place now. */
  readonly mark: (actor: Actor, now: number) => void;
  /** Hear which account may do something else than before. */
  readonly onRevoked: (heard: (account: string) => void) => unknown;
}

export class Live {
  readonly #given: Given;
  readonly #lines = new Set<Line>();
  readonly #timer: NodeJS.Timeout;
  #places: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(given: Given) {
    this.#given = given;
    given.news.on("desk:changed", ({ what }) => this.changed(what));
    given.onRevoked((account) => void this.#check((line) => line.account === account));
    this.#timer = setInterval(() => void this.#check(() => true), ALIVE_MS).unref();
  }

  /** Tell the lines of this process that something changed. */
  changed(what: DeskChange): void {
    if (what !== "places") return this.#tell(what);
    this.#places ??= setTimeout(() => {
      this.#places = undefined;
      this.#tell("places");
    }, PLACES_MS);
  }

  /** Open a line. */
  readonly route = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const actor = await this.#given.door.admit("GET /api/desk/live", req);
    if (this.#isClosed) throw new HttpError(503, "closing");
    const own = [...this.#lines].filter(({ account }) => account === actor.id);
    // The oldest is the one whose window nobody looks at any more.
    if (own.length >= PER_ACCOUNT) this.#end(own[0]!);
    const line: Line = { account: actor.id, req, res };
    res.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      // Proxies that gather an answer before they pass it on are asked not to.
      "x-accel-buffering": "no",
    });
    res.write(": here\n\n");
    this.#lines.add(line);
    res.on("close", () => this.#lines.delete(line));
    this.#given.mark(actor, Date.now());
  };

  close(): void {
    this.#isClosed = true;
    clearInterval(this.#timer);
    clearTimeout(this.#places);
    for (const line of this.#lines) this.#end(line);
  }

  /** Look again whether whoever holds a line may; a session that ended ends its line. */
  async #check(which: (line: Line) => boolean): Promise<void> {
    const marked = new Set<string>();
    for (const line of [...this.#lines].filter(which)) {
      const actor = await this.#given.door.actorOf(line.req).catch(() => null);
      if (!actor || actor.id !== line.account || !may(actor.roles, "GET /api/desk/live")) {
        this.#end(line);
        continue;
      }
      line.res.write(": still here\n\n");
      if (!marked.has(actor.id)) this.#given.mark(actor, Date.now());
      marked.add(actor.id);
    }
  }

  #tell(what: DeskChange): void {
    for (const line of this.#lines) {
      // Nobody reads it: its page will ask for everything when it comes back.
      if (line.res.writableLength > BEHIND) this.#end(line);
      else line.res.write(`event: changed\ndata: ${what}\n\n`);
    }
  }

  #end(line: Line): void {
    this.#lines.delete(line);
    if (line.res.writableLength > BEHIND) line.res.destroy();
    else line.res.end();
  }
}
