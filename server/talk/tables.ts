/**
 * The hosted tables of a square: who hosts, who is at them, who was asked to leave. Whoever sits down on a seat of a hosted
 * table is at it; whoever walks off is not any more.
 */
import { may } from "../../shared/staff/permissions.ts";
import { distance, yawTowards } from "../../shared/walk/geometry.ts";
import { seats } from "../../shared/walk/map.ts";
import { isAtTable, tableOfSeat, type TalkTable, talkTables } from "../../shared/talk/tables.ts";
import type { Refusal } from "../../shared/walk/messages.ts";
import type { Person } from "../walk/person.ts";
import type { Square } from "../walk/square.ts";
import { Entry } from "./entry.ts";
import type { TableFacts } from "./ports.ts";

/** A table is kept this long for a host whose line dropped, ms. */
const HOST_AWAY_MS = 60_000;

export interface Hosted {
  readonly table: TalkTable;
  readonly topic: string;
  readonly cap: number;
  /** Who may sit down at it, where it was opened with a code; null where everybody may. */
  readonly entry: Entry | null;
  /** Null while the host is gone for a moment. */
  host: Person | null;
  /** The host's pass: they may come back as somebody new. */
  hostPass: string;
  readonly members: Set<Person>;
  /** Passes that were asked to leave. */
  readonly asked: Set<string>;
  isReported: boolean;
  /** Since when the host's line is dropped, ms; null while it is not. */
  awaySince: number | null;
}

/** Why somebody is not at a table any more, as they are told; null when they left by themselves and know. */
type Left = "closed" | "asked" | "away" | null;

/** What somebody wants to open. */
export interface Opening {
  readonly topic: string;
  readonly cap: number;
  /** As its host typed it; undefined for a table that is open to everybody. */
  readonly code?: string | undefined;
}

const mayHost = (person: Person): boolean => may(person.roles, "table-open");
/** Moderators and operators may do at a table what its host may. */
const mayStepIn = (person: Person): boolean => may(person.roles, "POST /api/desk/close-table");

/** Whether they have yet to give the table's code: staff who keep tables need none. */
const needsCode = ({ entry }: Hosted, person: Person): boolean =>
  entry !== null && !mayHost(person) && !entry.admits(person.pass);

const seatsOf = (id: string): number[] => seats.flatMap((_, i) => (tableOfSeat(i) === id ? [i] : []));
const seatsByTable = new Map(talkTables.map(({ id }) => [id, seatsOf(id)]));

export class HostedTables {
  readonly #square: Square;
  readonly #show: (id: string, facts: TableFacts | null) => void;
  readonly #hosted = new Map<string, Hosted>();

  /** `show` hears of every change that everybody sees. */
  constructor(square: Square, show: (id: string, facts: TableFacts | null) => void) {
    this.#square = square;
    this.#show = show;
  }

  hosted(id: string | null): Hosted | undefined {
    return id === null ? undefined : this.#hosted.get(id);
  }

  all(): Iterable<Hosted> {
    return this.#hosted.values();
  }

  /** The hosted table that somebody is at. */
  of(person: Person): Hosted | undefined {
    return this.hosted(person.facts.table);
  }

  /** Whether a table may be opened by this person, here and now; why not, otherwise. */
  mayOpen(person: Person, id: string): Refusal | null {
    const table = talkTables.find((t) => t.id === id)!;
    if (this.#hosted.has(id)) return "seat-taken";
    if (this.#square.isClosed(table)) return "closed";
    return person.isLight || !isAtTable(table, person.motion) ? "not-here" : null;
  }

  /** Open a table that `mayOpen`, with this person as its host. */
  open(person: Person, id: string, { topic, cap, code }: Opening, now: number): void {
    this.leave(person, null, now);
    const table = talkTables.find((t) => t.id === id)!;
    const host = { host: person, hostPass: person.pass, awaySince: null };
    const hosted: Hosted = {
      ...host,
      table,
      topic,
      cap,
      entry: code === undefined ? null : new Entry(code),
      members: new Set(),
      asked: new Set(),
      isReported: false,
    };
    this.#hosted.set(id, hosted);
    this.#add(hosted, person);
    this.greet(person);
    // Who sits there already is at the table, as far as there is room.
    for (const other of this.#square.people()) this.sat(other, now);
  }

  /** Tell a host the code of their table: their page may have been loaded anew. */
  greet(person: Person): void {
    const hosted = this.of(person);
    if (hosted?.entry && hosted.host === person)
      this.#square.outlet.tell(person, "table-code", { table: hosted.table.id, code: hosted.entry.code });
  }

  /** How many of those who may keep a table are here, each account once; null at none and at a table that is open to everybody. */
  keepersAt(hosted: Hosted | undefined): number | null {
    if (!hosted?.entry) return null;
    const keepers = [...hosted.members].filter((member) => mayHost(member) && !member.facts.away);
    return new Set(keepers.map(({ account }) => account)).size;
  }

  /** Come to a hosted table: to a free seat if there is one. Where it is by code, whoever gives it may come back without. */
  join(person: Person, id: string, code: string | undefined, now: number): Refusal | null {
    const hosted = this.#hosted.get(id);
    if (!hosted) return "table-closed";
    if (this.#square.isClosed(hosted.table)) return "closed";
    if (person.isLight) return "not-here";
    let why = this.#bars(hosted, person);
    if (why === "by-code" && code !== undefined)
      why = hosted.entry!.give(person.pass, code, now) ?? this.#bars(hosted, person);
    if (why) return why;
    if (!hosted.members.has(person)) {
      this.leave(person, null, now);
      this.#add(hosted, person);
    }
    this.#seat(hosted, person, now);
    return null;
  }

  /** Why somebody may not sit down on this seat; null when they may. */
  maySit(person: Person, seat: number): Refusal | null {
    const hosted = this.hosted(tableOfSeat(seat));
    return hosted && !person.isLight ? this.#bars(hosted, person) : null;
  }

  /** Somebody's facts changed: whoever sits at a hosted table is at it, a light is at none, and without a role nobody hosts. */
  sat(person: Person, now: number): void {
    if (person.isLight) return this.leave(person, null, now);
    const own = this.of(person);
    if (own?.host === person && !mayHost(person)) this.#succeed(own);
    if (own?.members.has(person) && needsCode(own, person)) return this.leave(person, null, now);
    // Samples are nobody; they would only take up room.
    if (person.facts.seat === null || person.pass === "") return;
    const hosted = this.hosted(tableOfSeat(person.facts.seat));
    if (!hosted || hosted.members.has(person) || this.#bars(hosted, person)) return;
    this.leave(person, null, now);
    this.#add(hosted, person);
  }

  /** Somebody is at their table no more. Its host leaves it to another who may host, or closes it. */
  leave(person: Person, why: Left, now: number): void {
    const hosted = this.of(person);
    if (!hosted) return;
    this.#remove(hosted, person, why, now);
    if (hosted.host === person) this.#succeed(hosted);
    else this.#changed(hosted);
  }

  /** Somebody left the square. A host whose line had dropped may come back yet. */
  gone(person: Person, now: number): void {
    const hosted = this.of(person);
    if (hosted?.host !== person || !person.facts.away) return this.leave(person, null, now);
    hosted.awaySince ??= now;
    hosted.host = null;
    hosted.members.delete(person);
    this.#changed(hosted);
  }

  /** Give the table to somebody else at it. */
  hand(person: Person, to: Person): Refusal | null {
    const hosted = this.of(person);
    if (!hosted) return "table-closed";
    if (hosted.host !== person || !hosted.members.has(to) || !mayHost(to)) return "not-allowed";
    this.#host(hosted, to);
    return null;
  }

  /** Ask somebody to leave; they cannot come back while the table is open. */
  remove(person: Person, other: Person, now: number): Refusal | null {
    const hosted = this.of(person);
    if (!hosted) return "table-closed";
    if (!this.#keeps(hosted, person) || other === person || other === hosted.host) return "not-allowed";
    if (!hosted.members.has(other)) return "not-here";
    hosted.asked.add(other.pass);
    this.#remove(hosted, other, "asked", now);
    this.#changed(hosted);
    return null;
  }

  /** Close the table one is at. */
  closeBy(person: Person): Refusal | null {
    const hosted = this.of(person);
    if (!hosted) return "table-closed";
    if (!this.#keeps(hosted, person)) return "not-allowed";
    this.close(hosted.table.id);
    return null;
  }

  /** Close a table; false when it is not open. */
  close(id: string): boolean {
    const hosted = this.#hosted.get(id);
    if (!hosted) return false;
    this.#hosted.delete(id);
    for (const member of hosted.members) {
      member.facts.table = null;
      this.#square.appear(member);
      this.#square.outlet.tell(member, "table-left", { table: id, why: "closed" });
    }
    hosted.members.clear();
    hosted.host = null;
    this.#show(id, null);
    return true;
  }

  /** Somebody at it was reported; or (false) that was looked into. */
  setReported(id: string, isReported: boolean): void {
    const hosted = this.#hosted.get(id);
    if (!hosted || hosted.isReported === isReported) return;
    hosted.isReported = isReported;
    this.#changed(hosted);
  }

  /** Whether this person has walked off from their table: then they are at it no more. */
  check(person: Person, now: number): void {
    const hosted = this.of(person);
    if (hosted && !isAtTable(hosted.table, person.motion)) this.leave(person, "away", now);
  }

  /** Look after hosts whose line dropped. */
  sweep(now: number): void {
    for (const hosted of this.#hosted.values()) {
      if (hosted.host && !hosted.host.facts.away) hosted.awaySince = null;
      else if (hosted.awaySince === null) hosted.awaySince = now;
      else if (now - hosted.awaySince >= HOST_AWAY_MS) this.#succeed(hosted);
    }
  }

  /** Why somebody cannot be at this table; null when they can. */
  #bars(hosted: Hosted, person: Person): Refusal | null {
    if (hosted.members.has(person)) return null;
    if (hosted.asked.has(person.pass)) return "not-allowed";
    if (needsCode(hosted, person)) return "by-code";
    return hosted.members.size >= hosted.cap ? "table-full" : null;
  }

  #keeps(hosted: Hosted, person: Person): boolean {
    return hosted.host === person || mayStepIn(person);
  }

  #add(hosted: Hosted, person: Person): void {
    hosted.members.add(person);
    person.facts.table = hosted.table.id;
    if (hosted.host === null && hosted.hostPass === person.pass && mayHost(person)) this.#host(hosted, person);
    this.#square.appear(person);
    this.#changed(hosted);
  }

  #remove(hosted: Hosted, person: Person, why: Left, now: number): void {
    const { id } = hosted.table;
    hosted.members.delete(person);
    person.facts.table = null;
    if (person.facts.seat !== null && tableOfSeat(person.facts.seat) === id) this.#square.standUp(person, now);
    this.#square.appear(person);
    if (why) this.#square.outlet.tell(person, "table-left", { table: id, why });
  }

  #host(hosted: Hosted, person: Person): void {
    hosted.host = person;
    hosted.hostPass = person.pass;
    hosted.awaySince = null;
    this.greet(person);
    this.#changed(hosted);
  }

  /** The host is gone: the first at the table who may host takes over, or it closes. */
  #succeed(hosted: Hosted): void {
    const next = [...hosted.members].find((m) => m !== hosted.host && mayHost(m) && !m.facts.away);
    if (next) this.#host(hosted, next);
    else this.close(hosted.table.id);
  }

  #seat(hosted: Hosted, person: Person, now: number): void {
    const { table } = hosted;
    if (person.facts.seat !== null && tableOfSeat(person.facts.seat) === table.id) return;
    const near = (seatsByTable.get(table.id) ?? []).toSorted(
      (a, b) => distance(seats[a]!, person.motion) - distance(seats[b]!, person.motion),
    );
    if (near.some((seat) => this.#square.takeSeat(person, seat, now))) return;
    if (!isAtTable(table, person.motion))
      this.#square.placeNear(person, { ...table, yaw: yawTowards(person.motion, table) }, now);
  }

  #changed({ table, topic, cap, entry, host, members, isReported }: Hosted): void {
    const facts = { topic, cap, isByCode: entry !== null, host: host?.slot ?? null, members: members.size, isReported };
    this.#show(table.id, facts);
  }
}
