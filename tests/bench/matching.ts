/**
 * How soon somebody who waits hears that they are called, once a counsellor is free: over HTTP, with all consoles and all pages of
 * those who wait open, while new visitors come in.
 */
import http from "node:http";
import type { Mine } from "../../shared/consult/api.ts";
import { consentVersions } from "../../shared/consult/consent.ts";
import { skipped } from "../../shared/consult/topics.ts";
import { startServer } from "../process/server.ts";
import { type Counter, seedCounter } from "./counter.ts";
import { cpuSeconds, quantile, round } from "./measure.ts";

/** A counsellor becomes free this often, ms. */
const FREE_MS = 50;
/** Pages opened at a time. */
const AT_ONCE = 20;
/** Whoever was not called by then, never was, ms. */
const PATIENCE_MS = 10_000;

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Every visitor has an address of their own. */
const addressOf = (index: number): string => `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`;

interface Asked {
  readonly url: string;
  readonly path: string;
  readonly headers: http.OutgoingHttpHeaders;
  /** Null: a GET. */
  readonly body: object | null;
}

/** Ask; with `onEvent`, an answer that goes on for ever, whose data lines it hears. */
const ask = ({ url, path, headers, body }: Asked, onEvent?: (data: string) => void): Promise<string> =>
  new Promise((resolve, reject) => {
    const bytes = body === null ? "" : JSON.stringify(body);
    const request = http.request(
      url + path,
      {
        method: body === null ? "GET" : "POST",
        ...(onEvent ? { agent: false } : { agent }),
        headers: {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(bytes),
          origin: url,
          ...headers,
        },
      },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8");
        answer.on("error", () => undefined);
        answer.on("data", (part: string) => {
          text += part;
          if (!onEvent || answer.statusCode !== 200) return;
          const events = text.split("\n\n");
          text = events.pop()!;
          for (const event of events) {
            const data = /^data: (.*)$/m.exec(event)?.[1];
            if (data) onEvent(data);
          }
        });
        if (onEvent && answer.statusCode === 200) return resolve("");
        answer.on("end", () =>
          answer.statusCode === 200 ? resolve(text) : reject(new Error(`${path}: ${answer.statusCode} ${text}`)),
        );
      },
    );
    request.on("error", (error) => (onEvent ? undefined : reject(error)));
    request.end(bytes);
  });

/** Open all pages, a few at a time. */
const each = async <T>(all: readonly T[], open: (one: T, index: number) => Promise<unknown>): Promise<void> => {
  for (let i = 0; i < all.length; i += AT_ONCE)
    await Promise.all(all.slice(i, i + AT_ONCE).map((one, k) => open(one, i + k)));
};

const run = async (url: string, { counsellors, conversations, waiting, strangers }: Counter, matches: number) => {
  /** When whose counsellor was free last, by their work name; gone once somebody has heard. */
  const free = new Map<string, number>();
  const delays: number[] = [];
  const called = (data: string): void => {
    const { ticket } = JSON.parse(data) as Mine;
    const since = ticket?.state === "called" && ticket.counsellor !== null && free.get(ticket.counsellor);
    if (!since) return;
    delays.push(performance.now() - since);
    free.delete(ticket.counsellor!);
  };
  const visitor = (index: number) => ({ "x-forwarded-for": addressOf(index) });
  await each(waiting, (pass, i) =>
    ask({ url, path: "/api/consult/live", headers: visitor(i), body: { pass } }, called),
  );
  await each(counsellors, ({ cookie }) =>
    ask({ url, path: "/api/consult/console/live", headers: { cookie }, body: null }, () => undefined),
  );
  const failed: unknown[] = [];
  const match = async (i: number): Promise<void> => {
    const { counsellor, pass, ticket } = conversations[i]!;
    const index = waiting.length + i;
    await ask({ url, path: "/api/consult/do", headers: visitor(index), body: { pass, ticket, deed: "end" } });
    free.set(counsellor.name, performance.now());
    const wish = { ticket: null, meanwhile: false };
    await ask({ url, path: "/api/consult/call", headers: { cookie: counsellor.cookie }, body: wish });
    const newcomer = {
      pass: strangers[i]!,
      intake: skipped,
      organisation: null,
      consent: { version: consentVersions.at(-1), supervisorMayJoin: false },
    };
    await ask({ url, path: "/api/consult/ticket", headers: visitor(index), body: newcomer });
  };
  const running: Promise<unknown>[] = [];
  for (let i = 0; i < matches; i++) {
    running.push(match(i).catch((error: unknown) => failed.push(error)));
    await sleep(FREE_MS);
  }
  await Promise.all(running);
  for (const end = Date.now() + PATIENCE_MS; delays.length < matches && Date.now() < end;) await sleep(50);
  if (failed.length > 0) throw new Error(`${failed.length} of ${matches} failed: ${String(failed[0])}`);
  return delays;
};

/** `matches` counsellors become free one after the other; each conversation that ends must be there. */
export const measureMatching = async (size: {
  counsellors: number;
  atOnce: number;
  waiting: number;
  matches: number;
}) => {
  const { counsellors, atOnce, waiting, matches } = size;
  const talking = counsellors * atOnce;
  const counter = await seedCounter({ counsellors, atOnce, talking, waiting, strangers: matches });
  const server = await startServer({ dataDir: counter.dataDir, env: counter.env });
  try {
    const [began, cpu] = [performance.now(), cpuSeconds(server.pid)];
    const delays = await run(server.url, counter, matches);
    return {
      counsellors,
      waiting,
      matches,
      matched: delays.length,
      matchP50Ms: round(quantile(delays, 0.5)),
      matchP99Ms: round(quantile(delays, 0.99)),
      matchCpuCores: round((cpuSeconds(server.pid) - cpu) / ((performance.now() - began) / 1000)),
    };
  } finally {
    agent.destroy();
    await server.stop();
  }
};
