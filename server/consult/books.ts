/** Tickets and duties: the store, its mirrors in this process, and the news of what changed. */
import type { Notice } from "../../shared/consult/events.ts";
import type { OnDuty } from "../../shared/consult/match.ts";
import { counsellorOf, isOver, type Ticket } from "../../shared/consult/ticket.ts";
import type { Store } from "../store/store.ts";
import { DutiesStore, type DutyRow } from "./duties.store.ts";
import { Mirror } from "../mirror.ts";
import type { ConsultNewsroom } from "./news.ts";
import { RecordsStore } from "./records.store.ts";
import { type Row, talkingWith } from "./row.ts";
import { endedBy } from "./seatRights.ts";
import { TicketsStore } from "./tickets.store.ts";

interface Given {
  readonly store: Store;
  readonly news: ConsultNewsroom;
  readonly failed: (error: unknown) => void;
}

type Load = Pick<OnDuty, "talking" | "calling">;
const nothing: Load = { talking: 0, calling: 0 };

/** What is reckoned from all tickets, as long as none changed. */
interface Reckoned {
  readonly version: number;
  readonly tickets: readonly Ticket[];
  readonly loads: ReadonlyMap<string, Load>;
}

/** Duties with how many talk with whom, as long as neither changed. */
interface Loaded {
  readonly version: number;
  readonly duties: readonly DutyRow[];
  readonly all: readonly (DutyRow & OnDuty)[];
}

export class Books {
  readonly tickets: TicketsStore;
  readonly duties: DutiesStore;
  readonly records: RecordsStore;
  readonly news: ConsultNewsroom;
  readonly failed: (error: unknown) => void;
  readonly #rows: Mirror<Row>;
  readonly #onDuty: Mirror<DutyRow>;
  readonly #unhear: readonly (() => void)[];
  #loaded: Loaded = { version: -1, duties: [], all: [] };
  #reckoned: Reckoned = { version: -1, tickets: [], loads: new Map() };

  private constructor({ store, news, failed }: Given, rows: Mirror<Row>, onDuty: Mirror<DutyRow>) {
    this.tickets = new TicketsStore(store);
    this.duties = new DutiesStore(store);
    this.records = new RecordsStore(store);
    this.news = news;
    this.failed = failed;
    this.#rows = rows;
    this.#onDuty = onDuty;
    this.#unhear = [
      news.on("consult:ticket", ({ ticket, rev, counsellors }) => {
        rows.stale(ticket, rev);
        // The breath of a counsellor goes with the end of a conversation.
        for (const counsellor of counsellors) onDuty.stale(counsellor);
      }),
      news.on("consult:duty", ({ counsellor }) => onDuty.stale(counsellor)),
    ];
  }

  static async open(given: Given): Promise<Books> {
    const { store, news, failed } = given;
    const [tickets, duties] = [new TicketsStore(store), new DutiesStore(store)];
    const rows = await Mirror.open<Row>({
      read: async (ids) =>
        (await tickets.some(ids)).filter(({ kept }) => !isOver(kept.ticket)).map((row) => [row.kept.ticket.id, row]),
      list: async () => (await tickets.openRevs()).map(({ id, rev }) => [id, rev]),
      found: (before, after) => {
        if (before && after && isQuiet(before, after)) return;
        const message = messageOf(before ?? null, after ?? before!, []);
        news.tellHere("consult:ticket", { ...message, rev: 0 });
      },
      failed,
    });
    const onDuty = await Mirror.open<DutyRow>({
      read: async (accounts) => (await duties.some(accounts)).map((duty) => [duty.id, duty]),
      list: async () => (await duties.revs()).map(({ account, rev }) => [account, rev]),
      found: (before, after) => {
        if (before && after && isOnlySeen(before, after)) return;
        news.tellHere("consult:duty", { counsellor: (after ?? before!).id });
      },
      failed,
    });
    return new Books(given, rows, onDuty);
  }

  /** Every ticket that is not over, as rows. The same array as long as nothing changed. */
  async rows(): Promise<readonly Row[]> {
    return this.#rows.all();
  }

  async open(): Promise<readonly Ticket[]> {
    await this.#rows.all();
    return this.known().tickets;
  }

  /** The same as far as is known in this moment, and how many talk with whom. */
  known(): Reckoned {
    const { version } = this.#rows;
    if (this.#reckoned.version !== version) {
      const tickets = this.#rows.known.map(({ kept }) => kept.ticket);
      this.#reckoned = { version, tickets, loads: loadsOf(tickets) };
    }
    return this.#reckoned;
  }

  /** A row that is not over, as far as is known in this moment. */
  peek(ticket: string): Row | undefined {
    return this.#rows.peek(ticket);
  }

  /** Everybody who has a duty, with how many talk with them; also those whose console is closed. The same array as above. */
  async onDuty(): Promise<readonly (DutyRow & OnDuty)[]> {
    const [duties] = [await this.#onDuty.all(), await this.#rows.all()];
    const { version, loads } = this.known();
    if (this.#loaded.version !== version || this.#loaded.duties !== duties) {
      const all = duties.map((duty) => ({ ...duty, ...(loads.get(duty.id) ?? nothing) }));
      this.#loaded = { version, duties, all };
    }
    return this.#loaded.all;
  }

  async duty(account: string): Promise<(DutyRow & OnDuty) | null> {
    await this.#onDuty.all();
    const duty = this.#onDuty.peek(account);
    if (!duty) return null;
    await this.#rows.all();
    return { ...duty, ...(this.known().loads.get(account) ?? nothing) };
  }

  /** A step was kept: all processes are told. `before` is null for a new ticket. */
  async tell(before: Row | null, after: Row, notices: readonly Notice[]): Promise<void> {
    const { ticket } = after.kept;
    if (isOver(ticket)) this.#rows.drop(ticket.id, after.rev);
    else this.#rows.put(ticket.id, after);
    const message = messageOf(before, after, notices);
    for (const counsellor of message.counsellors) this.#onDuty.stale(counsellor);
    await this.news.tell("consult:ticket", message);
  }

  /** A duty changed: all processes are told. */
  async tellDuty(counsellor: string): Promise<void> {
    this.#onDuty.stale(counsellor);
    await this.news.tell("consult:duty", { counsellor });
  }

  /** A small change of a duty that nobody sees. */
  dutyStale(counsellor: string): void {
    this.#onDuty.stale(counsellor);
  }

  /** Another process was faster: what is known of this ticket is old. */
  stale(ticket: string): void {
    this.#rows.stale(ticket);
  }

  /** A small change of a ticket that nobody sees. */
  noted(row: Row): void {
    this.#rows.put(row.kept.ticket.id, row);
  }

  close(): void {
    this.#rows.close();
    this.#onDuty.close();
    for (const unhear of this.#unhear) unhear();
  }
}

/** Whether nothing happened between these but signs of life. */
const isQuiet = (before: Row, after: Row): boolean => {
  const still = ({ rev: _rev, ...row }: Row) => JSON.stringify(row, (key, value) => (key === "quietSince" ? 0 : value));
  return still(before) === still(after);
};

/** Whether their console gave a sign, and nothing else. */
const isOnlySeen = (before: DutyRow, after: DutyRow): boolean =>
  JSON.stringify({ ...before, rev: 0, seenAt: 0 }) === JSON.stringify({ ...after, rev: 0, seenAt: 0 });

/** Whom a ticket concerns besides its visitor. */
const concerned = ({ kept: { ticket } }: Row): string[] => {
  const { stage, left } = ticket;
  return [
    ...(counsellorOf(ticket) === null ? [] : [counsellorOf(ticket)!]),
    ...("handOver" in stage && stage.handOver ? [stage.handOver.to] : []),
    ...(left ? [left.by] : []),
  ];
};

const messageOf = (before: Row | null, after: Row, notices: readonly Notice[]) => ({
  ticket: after.kept.ticket.id,
  rev: after.rev,
  visitor: after.kept.ticket.visitor,
  session: after.session ?? before?.session ?? null,
  ended: before ? endedBy(before.kept.ticket, after.kept.ticket) : [],
  counsellors: [...new Set([...(before ? concerned(before) : []), ...concerned(after)])],
  organisation: after.kept.ticket.organisation,
  notices,
});

const loadsOf = (tickets: readonly Ticket[]): Map<string, Load> => {
  const loads = new Map<string, { talking: number; calling: number }>();
  for (const ticket of tickets) {
    const counsellor = counsellorOf(ticket);
    if (counsellor === null) continue;
    const own = loads.get(counsellor) ?? { talking: 0, calling: 0 };
    if (talkingWith(ticket) === null) own.calling += 1;
    else own.talking += 1;
    loads.set(counsellor, own);
  }
  return loads;
};
