/** Everything that is answered over HTTP. */
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, posix } from "node:path";
import { matchMaker } from "@colyseus/core";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { sharedEvent } from "../events/sharing.ts";
import type { House } from "../house.ts";
import { Matchmaking, ROOM } from "../rooms/matchmaking.ts";
import { serveClient } from "./client.ts";
import { setHeaders } from "./headers.ts";
import { addressOf, HttpError, readJson, sendJson, sendText } from "./http.ts";
import { Kept } from "./kept.ts";
import { isLong, type Route, type Routes } from "./routes.ts";
import { sharedPage } from "./sharedPage.ts";

/** A join is far smaller than this, bytes. */
const BODY = 8 * 1024;
/** A whole school may share one address, and all come back at once after a restart. */
const PASSES_A_MINUTE = 1500;
const JOINS_IN_TEN_SECONDS = 3000;
/** Counting who is here costs a little with several processes: the answer is kept so long, ms. */
const COUNT_MS = 1000;
/** All of a request must be there in this time, ms; uploads excepted. */
const BODY_MS = 10_000;
/** A sender of too much has this long to come to an end and read why, ms. */
const LINGER_MS = 3000;
/** What proxies write into a request. */
const PROXY_HEADERS = ["x-forwarded-for", "x-real-ip", "forwarded", "via"];
/** Pages besides the first one: the client shows them by their path. */
const PAGE =
  /^\/(staff(\/[\w/-]*)?|talk|see(\/[\w-]{1,64}){0,2}|events(\/[\w-]{1,64}(\/(hall|record|survey|archive|console))?)?)$/;
/** One event: a link to it shows what it is where it is shared. */
const EVENT = /^\/events\/([\w-]{1,64})$/;
/** Such a document is made anew after so long, ms. */
const SHARED_MS = 5000;
const HOST = /^[\w.-]+(:\d+)?$/;

export class Site {
  readonly #house: House;
  readonly #matchmaking: Matchmaking;
  readonly #passes = new RateLimiterMemory({ points: PASSES_A_MINUTE, duration: 60 });
  readonly #joins = new RateLimiterMemory({ points: JOINS_IN_TEN_SECONDS, duration: 10 });
  readonly #shared = new Kept(SHARED_MS);
  readonly #files: ReturnType<typeof serveClient>;
  readonly #routes: Readonly<Record<string, Route>>;
  #here: { readonly at: number; readonly count: Promise<number> } | null = null;

  /** `routes` are those of the features. */
  constructor(house: House, routes: Routes = {}) {
    this.#house = house;
    this.#matchmaking = new Matchmaking(house);
    this.#files = serveClient(house.config.distDir);
    this.#routes = {
      ...routes,
      "GET /healthz": (_req, res) => sendJson(res, house.isClosing ? 503 : 200, { ok: !house.isClosing }),
      "GET /metrics": (req, res) => this.#metrics(req, res),
      "GET /api/now": async (_req, res) => sendJson(res, 200, { here: await this.#count(), build: house.build }),
      "POST /api/pass": (req, res) => this.#pass(req, res),
    };
  }

  /** Answer a request; never throws. */
  readonly answer = (req: IncomingMessage, res: ServerResponse): void => {
    setHeaders(req, res);
    this.#answer(req, res).catch((error: unknown) => {
      if (res.headersSent) return res.destroy();
      if (!(error instanceof HttpError)) this.#house.log.error({ error }, "a request failed");
      const { status, message } = error instanceof HttpError ? error : { status: 500, message: "failed" };
      if (error instanceof HttpError && error.retryAfter !== null) res.setHeader("Retry-After", error.retryAfter);
      sendJson(res, status, { ...(error instanceof HttpError ? error.details : {}), error: message });
      // Whatever is still on its way in goes by unread, for a moment.
      if (!req.complete) setTimeout(() => req.complete || req.socket.destroy(), LINGER_MS).unref();
    });
  };

  async #answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const path = (req.url ?? "/").split("?", 1)[0]!;
    const route = this.#routes[`${req.method} ${path}`] ?? this.#routes[`${req.method} ${posix.dirname(path)}/*`];
    if (!isLong(route)) hurry(req);
    if (route) return route(req, res);
    const matchmake = /^\/matchmake\/(\w+)\/([^/]+)$/.exec(path);
    if (matchmake && req.method === "POST") return this.#join(req, res, matchmake[1]!, matchmake[2]!);
    if (req.method !== "GET" && req.method !== "HEAD") return sendText(res, 405, "Method not allowed");
    const event = EVENT.exec(path)?.[1];
    if (event && (await this.#event(req, res, event))) return;
    if (PAGE.test(path)) {
      // One document for all pages; never kept, and nothing for search engines.
      req.url = "/";
      res.setHeader("Cache-Control", "no-store");
      res.setHeader("X-Robots-Tag", "noindex");
    }
    this.#files(req, res, () => sendText(res, 404, "Not found"));
  }

  /** The document with the event in its head; false where there is none such, or no client. */
  #event(req: IncomingMessage, res: ServerResponse, event: string): Promise<boolean> {
    const { config, campaign, events } = this.#house;
    const { host = "" } = req.headers;
    const origin = config.baseUrl ?? `http://${HOST.test(host) ? host : "localhost"}`;
    const make = async () => {
      const shared = await sharedEvent(events.attending.cards, event, { origin, place: campaign.settings.title.ja });
      const html = shared && (await readFile(join(config.distDir, "index.html"), "utf8").catch(() => null));
      return shared && html ? { text: sharedPage(html, shared), type: "text/html; charset=utf-8" } : null;
    };
    return this.#shared.send(req, res, `${origin} ${event}`, make, { "cache-control": "no-store" });
  }

  async #join(req: IncomingMessage, res: ServerResponse, method: string, target: string): Promise<void> {
    await this.#limit(this.#joins, req);
    const address = addressOf(req, this.#house.config.trustProxy);
    const { status, body } = await this.#matchmaking.answer(method, target, await readJson(req, BODY), address);
    sendJson(res, status, body);
  }

  async #pass(req: IncomingMessage, res: ServerResponse): Promise<void> {
    await this.#limit(this.#passes, req);
    await readJson(req, BODY);
    sendJson(res, 200, { pass: await this.#house.passes.issue() });
  }

  async #limit(limiter: RateLimiterMemory, req: IncomingMessage): Promise<void> {
    try {
      await limiter.consume(addressOf(req, this.#house.config.trustProxy));
    } catch {
      throw new HttpError(429, "too-often");
    }
  }

  /** For the operator's own eyes: with the token, or from this very machine and not through a proxy. */
  async #metrics(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { metricsToken, trustProxy } = this.#house.config;
    const isThroughProxy = trustProxy > 0 || PROXY_HEADERS.some((name) => req.headers[name] !== undefined);
    const isLocal = /^(::ffff:)?127\.|^::1$/.test(req.socket.remoteAddress ?? "") && !isThroughProxy;
    const mayRead = metricsToken ? req.headers.authorization === `Bearer ${metricsToken}` : isLocal;
    if (!mayRead) return sendText(res, 404, "Not found");
    const { registry } = this.#house.meters;
    const text = await registry.metrics();
    res.writeHead(200, { "content-type": registry.contentType, "cache-control": "no-store" });
    res.end(text);
  }

  #count(): Promise<number> {
    const now = Date.now();
    if (!this.#here || now - this.#here.at > COUNT_MS) this.#here = { at: now, count: countHere() };
    return this.#here.count;
  }
}

/** Let nobody hold a line open by sending a body drop by drop. */
const hurry = (req: IncomingMessage): void => {
  const { "content-length": length = "0", "transfer-encoding": encoding } = req.headers;
  if (length === "0" && encoding === undefined) return;
  setTimeout(() => req.complete || req.socket.destroy(), BODY_MS).unref();
};

/** People in all squares, on all processes. Samples are nobody. */
const countHere = async (): Promise<number> =>
  (await matchMaker.query({ name: ROOM })).reduce((sum, room) => sum + room.clients, 0);
