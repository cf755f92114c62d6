/**
 * Signing in and out over HTTP. Of the sign-in library's many routes only those below are reachable, each with just the fields
 * that we use; before them stand our own checks (origin, size, guessing), after them what the library leaves open (a code used
 * twice, tokens in answers).
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { symmetricDecrypt } from "better-auth/crypto";
import { z } from "zod";
import {
  backupCodeSchema,
  changePasswordSchema,
  passwordSchema,
  renameSchema,
  revokeSessionSchema,
  type SessionList,
  type SessionShown,
  signInSchema,
  totpSchema,
} from "../../shared/staff/signing.ts";
import { checkWorkName } from "../../shared/staff/workName.ts";
import { addressOf, HttpError, sendJson } from "../web/http.ts";
import { parseBody, type Reached, readPosted, type Route, type Routes } from "../web/routes.ts";
import type { AccountsStore } from "./accounts.store.ts";
import { AUTH_PATH, type Auth } from "./auth.store.ts";
import { cookieOf } from "./cookies.ts";
import { DEVICE_COOKIE, deviceCookie } from "./device.ts";
import type { SignedIn } from "./door.ts";
import type { Lockout, Try } from "./lockout.ts";
import type { Note } from "./note.ts";
import { isGoodPassword } from "./password.ts";
import { stepOf } from "./totp.ts";
import { NoTurn, type Turns } from "./turns.ts";

const nothing = z.object({});
const sessionsSchema = z.array(
  z.object({ id: z.string(), userAgent: z.string().nullish(), createdAt: z.coerce.date(), expiresAt: z.coerce.date() }),
);

/** Seconds after which another try is worth it, where too many passwords wait. */
const BUSY_S = 5;

/** Do what looks at a password when it is its turn. Throws 503 "busy" when too many wait. */
export const inTurn = async <T>(turns: Turns, work: () => Promise<T>, isFirst = false): Promise<T> => {
  try {
    return await turns.take(work, isFirst);
  } catch (error) {
    throw error instanceof NoTurn ? new HttpError(503, "busy", BUSY_S) : error;
  }
};

/** Somebody signed in, with what only the door of the accounts needs. */
export interface Known extends SignedIn {
  readonly email: string;
  /** Whether their roles want a second factor. */
  readonly needsFactor: boolean;
}

interface Given extends Reached {
  readonly auth: Auth;
  /** Signs the library's cookies. */
  readonly secret: string;
  readonly accounts: AccountsStore;
  readonly lockout: Lockout;
  /** In which passwords are looked at. */
  readonly turns: Turns;
  readonly identify: (req: IncomingMessage) => Promise<Known | null>;
  /** Hears of every end of a session. */
  readonly revoked: (account: string) => Promise<void>;
  readonly note: Note;
  /** The origin that cookies belong to. */
  readonly origin: string;
}

/** What the library answered. */
interface Answered {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly cookies: readonly string[];
}

export class Signing {
  readonly #given: Given;
  readonly routes: Routes;

  constructor(given: Given) {
    this.#given = given;
    this.routes = {
      [`POST ${AUTH_PATH}/sign-in/email`]: this.#post(signInSchema, (req, res, body) => this.#signIn(req, res, body)),
      [`POST ${AUTH_PATH}/sign-out`]: this.#post(nothing, async (req, res) => {
        const known = await given.identify(req);
        this.#answer(res, await this.#ask(req, "/sign-out", {}), {});
        if (known) await given.revoked(known.id);
      }),
      [`POST ${AUTH_PATH}/two-factor/enable`]: this.#post(passwordSchema, async (req, res, body) => {
        const { email } = await this.#known(req, true);
        const answer = await this.#guarded(req, res, email, () => this.#ask(req, "/two-factor/enable", body));
        const { totpURI, backupCodes } = answer.body;
        this.#answer(res, answer, { totpURI, backupCodes });
      }),
      [`POST ${AUTH_PATH}/two-factor/disable`]: this.#post(passwordSchema, async (req, res, body) => {
        const known = await this.#known(req);
        if (known.needsFactor) throw new HttpError(403, "second-factor");
        const answer = await this.#guarded(req, res, known.email, () => this.#ask(req, "/two-factor/disable", body));
        this.#answer(res, answer, {});
      }),
      [`POST ${AUTH_PATH}/two-factor/verify-totp`]: this.#post(totpSchema, (req, res, body) =>
        this.#totp(req, res, body),
      ),
      [`POST ${AUTH_PATH}/two-factor/verify-backup-code`]: this.#post(backupCodeSchema, async (req, res, body) => {
        const answer = await this.#ask(req, "/two-factor/verify-backup-code", body);
        await this.#answerOpened(res, answer);
      }),
      [`POST ${AUTH_PATH}/two-factor/generate-backup-codes`]: this.#post(passwordSchema, async (req, res, body) => {
        const { email } = await this.#known(req);
        const ask = () => this.#ask(req, "/two-factor/generate-backup-codes", body);
        const answer = await this.#guarded(req, res, email, ask);
        this.#answer(res, answer, { backupCodes: answer.body.backupCodes });
      }),
      [`POST ${AUTH_PATH}/update-user`]: this.#post(renameSchema, async (req, res, body) => {
        const known = await this.#known(req);
        const name = checkWorkName(body.name, known.grants);
        if (name === null) throw new HttpError(422, "name");
        if (!(await given.accounts.rename(known.id, name))) throw new HttpError(409, "name");
        await given.note({ id: known.id, name }, "work-name", name, known.name);
        // Whoever wears a badge with the former name comes in anew.
        await given.revoked(known.id);
        sendJson(res, 200, {});
      }),
      [`POST ${AUTH_PATH}/change-password`]: this.#post(changePasswordSchema, (req, res, body) =>
        this.#change(req, res, body),
      ),
      [`POST ${AUTH_PATH}/revoke-session`]: this.#post(revokeSessionSchema, async (req, res, { session }) => {
        const { id } = await this.#known(req);
        if (!(await given.accounts.endSession(id, session))) throw new HttpError(404, "session");
        await given.revoked(id);
        sendJson(res, 200, {});
      }),
      [`POST ${AUTH_PATH}/revoke-sessions`]: this.#post(nothing, async (req, res) => {
        const { id } = await this.#known(req);
        this.#answer(res, await this.#ask(req, "/revoke-sessions", {}), {});
        await this.#ended(id);
      }),
      [`POST ${AUTH_PATH}/revoke-other-sessions`]: this.#post(nothing, async (req, res) => {
        const { id } = await this.#known(req);
        this.#answer(res, await this.#ask(req, "/revoke-other-sessions", {}), {});
        await this.#ended(id);
      }),
      [`GET ${AUTH_PATH}/list-sessions`]: async (req, res) => {
        const { session } = await this.#known(req);
        const answer = await this.#ask(req, "/list-sessions", null);
        if (answer.status !== 200) return this.#answer(res, answer);
        const sessions = sessionsSchema
          .parse(answer.body)
          .map(({ id, userAgent, createdAt, expiresAt }): SessionShown => ({
            id,
            userAgent: userAgent ?? "",
            since: createdAt.getTime(),
            until: expiresAt.getTime(),
            isCurrent: id === session,
          }));
        sendJson(res, 200, { sessions } satisfies SessionList);
      },
    };
  }

  #post<B>(schema: z.ZodType<B>, handle: (req: IncomingMessage, res: ServerResponse, body: B) => Promise<void>): Route {
    return async (req, res) => handle(req, res, parseBody(schema, await readPosted(req, this.#given)));
  }

  async #signIn(req: IncomingMessage, res: ServerResponse, body: z.infer<typeof signInSchema>): Promise<void> {
    const answer = await this.#guarded(req, res, body.email, () => this.#ask(req, "/sign-in/email", body));
    // No cookie of a session yet where a second factor is due: the library takes it back itself.
    if (answer.body.twoFactorRedirect) return this.#answer(res, answer, { twoFactorRedirect: true });
    await this.#answerOpened(res, answer);
  }

  async #totp(req: IncomingMessage, res: ServerResponse, body: z.infer<typeof totpSchema>): Promise<void> {
    const now = Date.now();
    const answer = await this.#ask(req, "/two-factor/verify-totp", body);
    const { token, user } = answer.body as { token?: string; user?: { id: string } };
    if (answer.status === 200 && user && !(await this.#isFirstUse(user.id, body.code, now))) {
      if (token) await this.#given.accounts.endSessionOf(token);
      throw new HttpError(401, "INVALID_CODE");
    }
    await this.#answerOpened(res, answer);
  }

  /** Whether a code that is right was not used before, nor a later one. */
  async #isFirstUse(account: string, typed: string, now: number): Promise<boolean> {
    const encrypted = await this.#given.accounts.factorOf(account);
    if (encrypted === null) return false;
    const step = stepOf(await symmetricDecrypt({ key: this.#given.secret, data: encrypted }), typed, now);
    return step !== null && this.#given.accounts.claimStep(account, step);
  }

  async #change(req: IncomingMessage, res: ServerResponse, body: z.infer<typeof changePasswordSchema>): Promise<void> {
    const known = await this.#known(req);
    if (!(await isGoodPassword(body.newPassword, [known.name, known.email]))) throw new HttpError(422, "password");
    const all = { ...body, revokeOtherSessions: true };
    const answer = await this.#guarded(req, res, known.email, () => this.#ask(req, "/change-password", all));
    this.#answer(res, answer, {});
    if (answer.status === 200) await this.#ended(known.id);
  }

  /** Other sessions of an account were ended: neither do those go on that had only begun. */
  async #ended(account: string): Promise<void> {
    await this.#given.accounts.forgetWaiting(account);
    await this.#given.revoked(account);
  }

  /** Who is signed in. Throws an HttpError when nobody is, or when all that is open to them is setting up a second factor. */
  async #known(req: IncomingMessage, isSetUp = false): Promise<Known> {
    const known = await this.#given.identify(req);
    if (!known) throw new HttpError(401, "sign-in");
    if (known.isHalfOpen && !isSetUp) throw new HttpError(403, "second-factor");
    return known;
  }

  /** Ask something that takes a password, unless there were too many wrong ones. */
  async #guarded(
    req: IncomingMessage,
    res: ServerResponse,
    email: string,
    ask: () => Promise<Answered>,
  ): Promise<Answered> {
    const address = addressOf(req, this.#given.trustProxy);
    const tried: Try | number = await this.#given.lockout.begin(
      email,
      address,
      cookieOf(req, DEVICE_COOKIE),
      Date.now(),
    );
    if (typeof tried === "number") {
      res.setHeader("Retry-After", tried);
      throw new HttpError(429, "too-often");
    }
    const answer = await inTurn(this.#given.turns, ask, tried.isKnown).catch(async (error: unknown) => {
      // Nobody has looked at the password: that was no try.
      if (error instanceof HttpError && error.message === "busy") await tried.withdrawn();
      throw error;
    });
    if (answer.status === 200) await tried.succeeded();
    return answer;
  }

  /** Hand a request on to the library. */
  async #ask(req: IncomingMessage, path: string, body: object | null): Promise<Answered> {
    const { origin, auth } = this.#given;
    const headers = new Headers({ origin });
    for (const name of ["cookie", "user-agent"] as const) {
      const value = req.headers[name];
      if (value !== undefined) headers.set(name, value);
    }
    if (body) headers.set("content-type", "application/json");
    const init = { method: body ? "POST" : "GET", headers, ...(body ? { body: JSON.stringify(body) } : {}) };
    const answer = await auth.handler(new Request(`${origin}${AUTH_PATH}${path}`, init));
    const told: unknown = await answer.json().catch(() => null);
    return { status: answer.status, body: (told ?? {}) as Answered["body"], cookies: answer.headers.getSetCookie() };
  }

  /** Answer, and mark the device when a session was opened with it. */
  async #answerOpened(res: ServerResponse, answer: Answered): Promise<void> {
    const { user } = answer.body as { user?: { email: string } };
    if (answer.status !== 200 || !user) return this.#answer(res, answer);
    const { origin, lockout } = this.#given;
    const mark = await deviceCookie(lockout, user.email, origin);
    this.#answer(res, { ...answer, cookies: [...answer.cookies, mark] }, {});
  }

  /** Answer with the library's status and cookies. `body` stands for its own where all went well: that holds tokens. */
  #answer(res: ServerResponse, { status, body, cookies }: Answered, instead: object = body): void {
    if (cookies.length > 0) res.setHeader("Set-Cookie", cookies);
    sendJson(res, status, status === 200 ? instead : { error: String(body.code ?? "failed") });
  }
}
