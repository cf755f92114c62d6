/** The door for staff over HTTP: who asks, whether they may, and whether what they sent is what it should be. */
import type { IncomingMessage } from "node:http";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { z } from "zod";
import { type Deed, may } from "../../shared/staff/permissions.ts";
import type { Grant, Role } from "../../shared/staff/roles.ts";
import { HttpError, sendJson } from "../web/http.ts";
import { consume, parseBody, type Reached, readPosted, type Route } from "../web/routes.ts";

/** Somebody with an account who is signed in. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  /** The roles of the grants, each once. */
  readonly roles: readonly Role[];
}

/** An actor, and what the door must know besides. */
export interface SignedIn extends Actor {
  /** Their roles want a second factor that is not set up yet: until it is, nothing else is open. */
  readonly isHalfOpen: boolean;
  /** The id of their session; never its token. */
  readonly session: string;
}

/** Requests of one account: a desk that is open in several windows. */
const PER_MINUTE = 240;
/** What somebody may ask who still has to set up their second factor. */
const HALF_OPEN: ReadonlySet<Deed> = new Set<Deed>(["GET /api/staff/me"]);

export class StaffDoor {
  readonly #identify: (req: IncomingMessage) => Promise<SignedIn | null>;
  readonly #reached: Reached;
  readonly #limiter = new RateLimiterMemory({ points: PER_MINUTE, duration: 60 });

  /** `identify` finds out who is signed in, from the request's cookies. */
  constructor(identify: (req: IncomingMessage) => Promise<SignedIn | null>, reached: Reached) {
    this.#identify = identify;
    this.#reached = reached;
  }

  /** Who asks; null when nobody is signed in, or not all the way. */
  async actorOf(req: IncomingMessage): Promise<Actor | null> {
    const actor = await this.#identify(req);
    return actor && !actor.isHalfOpen ? actor : null;
  }

  /**
   * Who asks for this deed, if they may do it. Throws an HttpError: 401 "sign-in", 403 "second-factor" or "not-allowed",
   * 429 "too-often". For routes that `open` does not fit, such as streams.
   */
  async admit(deed: Deed, req: IncomingMessage): Promise<SignedIn> {
    const actor = await this.#identify(req);
    if (!actor) throw new HttpError(401, "sign-in");
    if (actor.isHalfOpen && !HALF_OPEN.has(deed)) throw new HttpError(403, "second-factor");
    if (!may(actor.roles, deed)) throw new HttpError(403, "not-allowed");
    await consume(this.#limiter, actor.id);
    return actor;
  }

  /**
   * A route for this deed. With a schema it is a POST: own origin, JSON, at most 16 KB or `bytes` (see `readPosted`). What `handle` gives
   * back is answered as JSON, an HttpError that it throws as such.
   */
  open<B>(
    deed: Deed,
    schema: z.ZodType<B> | null,
    handle: (actor: SignedIn, body: B, query: URLSearchParams, req: IncomingMessage) => Promise<object>,
    bytes?: number,
  ): Route {
    return async (req, res) => {
      const actor = await this.admit(deed, req);
      const body = schema ? parseBody(schema, await readPosted(req, this.#reached, bytes)) : (undefined as B);
      const query = new URL(req.url ?? "/", "http://localhost").searchParams;
      sendJson(res, 200, await handle(actor, body, query, req));
    };
  }
}
