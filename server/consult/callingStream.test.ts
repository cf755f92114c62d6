import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { LocalPresence, type Presence } from "@colyseus/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Mine } from "../../shared/consult/api.ts";
import { takeTicket, type Ticket } from "../../shared/consult/ticket.ts";
import { skipped } from "../../shared/consult/topics.ts";
import { viewOf } from "../../shared/consult/views.ts";
import { HttpError } from "../web/http.ts";
import { CallingStream } from "./callingStream.ts";
import { type ConsultNewsroom, openConsultNews } from "./news.ts";

const T0 = 1_800_000_000_000;
const ticketOf = (visitor: string): Ticket =>
  takeTicket({ id: `t-${visitor}`, visitor, intake: skipped, organisation: null, avoid: [] }, T0);

describe("live tickets", () => {
  let server: Server;
  let news: ConsultNewsroom;
  let stream: CallingStream;
  let ahead: number;
  let url: string;
  const mine = vi.fn<(visitor: string, now: number) => Promise<Mine>>();
  const failed = vi.fn<(error: unknown) => void>();
  const stepped = (visitor: string) =>
    news.tell("consult:ticket", {
      ticket: `t-${visitor}`,
      visitor,
      rev: 1,
      session: null,
      ended: [],
      counsellors: [],
      organisation: null,
      notices: [],
    });

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    ahead = 3;
    failed.mockReset();
    mine.mockReset();
    mine.mockImplementation(async (visitor, now) => ({
      now,
      ticket: viewOf(ticketOf(visitor), { line: { ahead, estimate: { kind: "unknown" } }, nameOf: () => "" }),
    }));
    news = await openConsultNews(new LocalPresence() as Presence, failed);
    stream = new CallingStream({ news, mine, failed, now: () => Date.now() });
    // The visitor and the address stand in the path.
    server = createServer((req, res) => {
      const [, visitor = "", address = ""] = req.url!.split("/");
      void (async () => {
        try {
          stream.open(visitor, address, await mine(visitor, 0), res);
        } catch (error) {
          res.writeHead((error as HttpError).status).end();
        }
      })();
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    vi.useRealTimers();
    stream.close();
    server.closeAllConnections();
    server.close();
  });

  /** A page that listens: what it was told so far. */
  const listen = async (visitor: string, address = "one") => {
    const ending = new AbortController();
    const answer = await fetch(`${url}/${visitor}/${address}`, { signal: ending.signal });
    const told: Mine[] = [];
    const page = { status: answer.status, told, comments: 0, isOver: false, leave: () => ending.abort() };
    const read = async () => {
      let rest = "";
      for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
        const parts = (rest + chunk).split("\n\n");
        rest = parts.pop()!;
        for (const part of parts)
          if (part.startsWith("data: ")) told.push(JSON.parse(part.slice(6)));
          else page.comments++;
      }
    };
    void read()
      .catch(() => undefined)
      .finally(() => (page.isOver = true));
    return page;
  };
  const soon = (check: () => void) => vi.waitFor(check, { timeout: 2000, interval: 5 });

  it("say at once how it stands, and again at each step of one's own ticket", async () => {
    const [page, other] = [await listen("v"), await listen("w")];
    await soon(() => expect([page.told.length, other.told.length]).toEqual([1, 1]));
    expect(page.told[0]!.ticket).toMatchObject({ id: "t-v", state: "waiting", line: { ahead: 3 } });
    ahead = 0;
    await stepped("v");
    await soon(() => expect(page.told[1]!.ticket).toMatchObject({ line: { ahead: 0 } }));
    expect(other.told).toHaveLength(1);
    expect(failed).not.toHaveBeenCalled();
  });

  it("say nothing where nothing is new", async () => {
    const page = await listen("v");
    await soon(() => expect(page.told).toHaveLength(1));
    const asked = mine.mock.calls.length;
    await stepped("v");
    await soon(() => expect(mine.mock.calls.length).toBeGreaterThan(asked));
    expect(page.told).toHaveLength(1);
  });

  it("say how the line moves every few seconds, and ask nothing while it does not", async () => {
    const page = await listen("v");
    await soon(() => expect(page.told).toHaveLength(1));
    await soon(() => expect(mine).toHaveBeenCalledTimes(2));
    vi.advanceTimersByTime(30_000);
    expect(mine).toHaveBeenCalledTimes(2);
    ahead = 2;
    await stepped("somebody else");
    expect(page.told).toHaveLength(1);
    vi.advanceTimersByTime(5000);
    await soon(() => expect(page.told[1]!.ticket).toMatchObject({ line: { ahead: 2 } }));
  });

  it("end with what is newest, however slowly the store answers", async () => {
    const page = await listen("v");
    await soon(() => expect(mine).toHaveBeenCalledTimes(2));
    const view = (count: number): Mine => ({
      now: count,
      ticket: viewOf(ticketOf("v"), { line: { ahead: count, estimate: { kind: "unknown" } }, nameOf: () => "" }),
    });
    const slow = Promise.withResolvers<Mine>();
    mine.mockReturnValueOnce(slow.promise).mockResolvedValueOnce(view(1));
    await stepped("v");
    await stepped("v");
    slow.resolve(view(2));
    await soon(() => expect(page.told.at(-1)!.ticket).toMatchObject({ line: { ahead: 1 } }));
  });

  it("live, and are counted while they do", async () => {
    const page = await listen("v");
    await soon(() => expect(page.comments).toBe(1));
    vi.advanceTimersByTime(15_000);
    await soon(() => expect(page.comments).toBe(2));
    expect(stream.size).toBe(1);
    page.leave();
    await soon(() => expect(stream.size).toBe(0));
  });

  it("of one pass are four: the oldest makes room", async () => {
    const pages: Awaited<ReturnType<typeof listen>>[] = [];
    for (let i = 0; i < 5; i++) pages.push(await listen("v", `address-${i}`));
    await soon(() => expect(pages.map(({ isOver }) => isOver)).toEqual([true, false, false, false, false]));
    expect(stream.size).toBe(4);
  });

  it("of one address are many, but not all", async () => {
    for (let i = 0; i < 300; i += 50) await Promise.all(Array.from({ length: 50 }, (_, k) => listen(`v${i + k}`)));
    expect((await listen("one-more")).status).toBe(429);
    expect((await listen("one-more", "elsewhere")).status).toBe(200);
  });

  it("end with the server, and begin no more", async () => {
    const page = await listen("v");
    stream.close();
    await soon(() => expect(page.isOver).toBe(true));
    expect((await listen("v")).status).toBe(503);
  });
});
