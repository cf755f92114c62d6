/** Booths without a network, for tests: tickets in memory that follow the real rules, and people who keep what they are told. */
import type { Event, Notice } from "../../shared/consult/events.ts";
import { call, fresh, lengthMs, T0 } from "../../shared/consult/fixture.ts";
import type { BoothServerMessages, SeatKind } from "../../shared/consult/messages.ts";
import { step } from "../../shared/consult/session.ts";
import { isOver, type Side, type Ticket } from "../../shared/consult/ticket.ts";
import { viewOf } from "../../shared/consult/views.ts";
import type { Role } from "../../shared/staff/roles.ts";
import type { Relay } from "../news.ts";
import type { Store } from "../store/store.ts";
import type { BoothLine, Outlet } from "./boothLine.ts";
import { type BoothTickets, Lines } from "./lines.ts";
import { type ConsultNewsroom, openConsultNews } from "./news.ts";
import type { AskedEvent, Done, Kept } from "./ports.ts";
import { endedBy } from "./seatRights.ts";

/** What several processes share instead of Redis. */
export class TestRelay implements Relay {
  readonly #heard = new Map<string, Set<(message: never) => void>>();
  subscribe(topic: string, heard: (message: never) => void): void {
    this.#heard.set(topic, (this.#heard.get(topic) ?? new Set()).add(heard));
  }
  publish(topic: string, message: unknown): void {
    for (const heard of this.#heard.get(topic) ?? []) heard(structuredClone(message) as never);
  }
}

const keptOf = (ticket: Ticket): Kept => ({
  ticket,
  level: null,
  emergency: null,
  consent: { supervisorMayJoin: true },
  listening: null,
  took: [],
  servedBy: "org",
});

/** One ticket, called by Anne to the session "s1". */
export class TestTickets implements BoothTickets {
  ticket: Ticket;
  #news: ConsultNewsroom | null = null;
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
    const called = step(fresh, call, T0);
    if (!called.ok) throw new Error(called.why);
    this.ticket = called.ticket;
  }
  tellBy(news: ConsultNewsroom): void {
    this.#news = news;
  }
  async find(id: string): Promise<Kept | null> {
    return id === this.ticket.id ? keptOf(this.ticket) : null;
  }
  async ofSession(session: string): Promise<Kept | null> {
    const { stage, left } = this.ticket;
    // The one that it is called to stands before the one that broke off, as in the store.
    const isIts = ("session" in stage ? stage.session : left?.sitting?.session) === session;
    return isIts || (session === "s1" && "at" in stage) ? keptOf(this.ticket) : null;
  }
  async open(): Promise<readonly Ticket[]> {
    return isOver(this.ticket) ? [] : [this.ticket];
  }
  async do(_: string, event: AskedEvent, now: number): Promise<Done> {
    const outcome = step(this.ticket, { ...event, hasRoom: true, lengthMs } as Event, now);
    if (!outcome.ok) return outcome;
    const ended = endedBy(this.ticket, outcome.ticket);
    this.ticket = outcome.ticket;
    await this.#tell(outcome.notices, ended);
    return { ok: true, kept: keptOf(this.ticket), notices: outcome.notices };
  }
  lineGone(_: string, side: Side, now: number): Promise<Done> {
    return this.do("t", { by: "line", id: "", deed: "drop", side }, now);
  }
  lineBack(_: string, side: Side, now: number): Promise<Done> {
    return this.do("t", { by: "line", id: "", deed: "back", side }, now);
  }
  async #tell(notices: readonly Notice[], ended: readonly string[]): Promise<void> {
    const { id: ticket, visitor } = this.ticket;
    const news = { rev: 0, ticket, visitor, session: null, ended, counsellors: [], organisation: null, notices };
    await this.#news?.tell("consult:ticket", news);
  }
  get now(): number {
    return this.#now();
  }
}

type Told = {
  [K in keyof BoothServerMessages]: { type: K; message: BoothServerMessages[K] };
}[keyof BoothServerMessages];

/** Somebody's client. */
export class TestClient implements Outlet {
  readonly told: Told[] = [];
  closed: number | null = null;
  line!: BoothLine;
  send<K extends keyof BoothServerMessages>(type: K, message: BoothServerMessages[K]): void {
    this.told.push({ type, message } as Told);
  }
  close(code: number): void {
    this.closed = code;
  }
  all<K extends keyof BoothServerMessages>(type: K): BoothServerMessages[K][] {
    return this.told.flatMap((one) => (one.type === type ? [one.message as BoothServerMessages[K]] : []));
  }
  last<K extends keyof BoothServerMessages>(type: K): BoothServerMessages[K] | undefined {
    return this.all(type).at(-1);
  }
}

/** One process. */
export const openTestLines = async (store: Store, relay: TestRelay, tickets: TestTickets): Promise<Lines> => {
  const failed = (error: unknown) => {
    throw error;
  };
  const news = await openConsultNews(relay, failed);
  tickets.tellBy(news);
  const line = { ahead: 0, estimate: { kind: "unknown" } } as const;
  return new Lines({
    store,
    consult: tickets,
    news,
    view: async ({ ticket }) => viewOf(ticket, { line, nameOf: (account) => account }),
    build: "test",
    failed,
    now: () => tickets.now,
  });
};

/** Sit down; null where there is no seat. */
export const enter = async (
  lines: Lines,
  seat: SeatKind,
  who: string,
  member: string | null = null,
  roles: readonly Role[] = [],
  askedAt = lines.now(),
): Promise<TestClient | null> => {
  const client = new TestClient();
  const holder = seat === "visitor" ? null : { account: who, name: who, roles, login: "login" };
  const line = await lines.enter(
    { session: "s1", seat, who, name: seat === "visitor" ? "" : who, member, holder, askedAt },
    client,
  );
  if (!line || line === "late") return null;
  client.line = line;
  return client;
};
