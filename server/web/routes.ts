/**
 * Routes of features: what a request must be before a feature hears of it. Staff come through `StaffDoor`, which builds on
 * the same checks; whoever has no account comes through `publicRoute`.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { z } from "zod";
import { addressOf, HttpError, readJson, sendJson } from "./http.ts";

export type Route = (req: IncomingMessage, res: ServerResponse) => Promise<void> | void;
/** By method and path, exactly as asked (the query excepted); with "*" at the end, whatever stands there without a slash. */
export type Routes = Readonly<Record<`${"GET" | "POST"} /${string}`, Route>>;

const long = new WeakSet<Route>();
/** Mark a route whose body may take minutes to come: an upload. It looks itself after a line that went silent. */
export const takesLong = (route: Route): Route => {
  long.add(route);
  return route;
};
export const isLong = (route: Route | undefined): boolean => route !== undefined && long.has(route);

/** Bytes of a body, at most. */
const BODY_BYTES = 16 * 1024;
/** Objects and lists inside each other, at most: deeper ones are nobody's form. */
const DEPTH = 8;
/** Requests of one address to one public route: a school may share one. */
const PUBLIC_PER_MINUTE = 300;

/** Where this server is reached, and how many proxies in front may be believed. */
export interface Reached {
  readonly trustProxy: number;
  /** The public address, when it is known; a proxy may change the Host header. */
  readonly baseUrl?: string | undefined;
}

/**
 * Refuse what another site's page makes a browser send: the Origin, which a page cannot change, must be our own. Browsers send
 * it with every POST; what comes without is no page of ours.
 */
export const checkOrigin = (req: IncomingMessage, { baseUrl }: Reached): void => {
  const { origin, host } = req.headers;
  const isOurs = URL.canParse(origin ?? "") && [host, baseUrl && new URL(baseUrl).host].includes(new URL(origin!).host);
  if (!isOurs) throw new HttpError(403, "origin");
};

/** Whether nothing lies deeper than `left` levels. */
const isShallow = (value: unknown, left: number): boolean =>
  typeof value !== "object" ||
  value === null ||
  (left > 0 && Object.values(value).every((v) => isShallow(v, left - 1)));

/** Read what a page of ours sent with POST, unchecked but small and shallow. Rejects with an HttpError. */
export const readPosted = async (req: IncomingMessage, reached: Reached, most = BODY_BYTES): Promise<unknown> => {
  checkOrigin(req, reached);
  // A form of another site cannot send this type without asking first.
  if (!/^application\/json\s*(;|$)/i.test(req.headers["content-type"] ?? "")) throw new HttpError(415, "content-type");
  const body = await readJson(req, most);
  if (!isShallow(body, DEPTH)) throw new HttpError(400, "bad-request");
  return body;
};

/** Check a body against its schema. Throws an HttpError that says nothing of what was wrong: our pages know. */
export const parseBody = <B>(schema: z.ZodType<B>, body: unknown): B => {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new HttpError(400, "bad-request");
  return parsed.data;
};

/** Count one request of `key`; throws an HttpError that says when to ask again when there were too many. */
export const consume = async (limiter: RateLimiterMemory, key: string): Promise<void> => {
  const refused = await limiter.consume(key).then(
    () => null,
    (why: unknown) => why,
  );
  if (refused === null) return;
  const wait = refused instanceof RateLimiterRes ? Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) : null;
  throw new HttpError(429, "too-often", wait);
};

/**
 * A POST route for whoever has no account: own origin, JSON of at most 16 KB (or `bytes`), `schema`, and at most `perMinute`
 * requests of one address. What `handle` gives back is answered as JSON; an HttpError that it throws is answered as such.
 */
export const publicRoute = <B>(
  schema: z.ZodType<B>,
  handle: (body: B, req: IncomingMessage, res: ServerResponse) => Promise<object>,
  {
    perMinute = PUBLIC_PER_MINUTE,
    bytes,
    ...reached
  }: Reached & { readonly perMinute?: number; readonly bytes?: number },
): Route => {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return async (req, res) => {
    await consume(limiter, addressOf(req, reached.trustProxy));
    const body = parseBody(schema, await readPosted(req, reached, bytes));
    sendJson(res, 200, await handle(body, req, res));
  };
};
