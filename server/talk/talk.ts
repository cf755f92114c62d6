/**
 * The talk of one square: how far up the ladder everybody may go, what they say and who hears it, tables, calls. It knows no
 * sockets and no database.
 *
 *   const talk = new Talk(square, house, outlet);
 *   talk.enter(person, { seconds: 0, band: "unsaid", hasAgreed: false }, now); // after `square.enter`
 *   talk.tick(now); // with each tick of the square
 *   talk.leave(person, now); // when the square says that they left
 */
import type { DeskPlace, SeenLine } from "../../shared/safety/desk.ts";
import { may } from "../../shared/staff/permissions.ts";
import { type Hour, includes, type Level, reach } from "../../shared/talk/ladder.ts";
import type { TalkServerMessages } from "../../shared/talk/messages.ts";
import { talkTables } from "../../shared/talk/tables.ts";
import { zoneAt, type ZoneId } from "../../shared/walk/map.ts";
import type { Refusal } from "../../shared/walk/messages.ts";
import type { Manners } from "../walk/actions.ts";
import type { Person } from "../walk/person.ts";
import type { Square } from "../walk/square.ts";
import { attendsAs } from "./attendance.ts";
import { Calls } from "./calls.ts";
import { Leads } from "./leads.ts";
import type { Choice } from "./names.ts";
import type { TalkHouse, TalkOutlet, TalkSafety } from "./ports.ts";
import { RecentLines } from "./ring.ts";
import { Speech } from "./speech.ts";
import type { Known } from "./standing.store.ts";
import { type Hosted, HostedTables } from "./tables.ts";
import { Talker } from "./talker.ts";

/** Everybody is looked at once in so many ticks, a share of them at each: once a second. */
const SHARES = 10;

/** Without safety nothing is held against anybody. */
const nothingHeld: TalkSafety = {
  recordOf: () => ({ isClean: true, mutedUntil: null }),
  hides: () => false,
  review: () => undefined,
};

export class Talk implements Manners {
  readonly square: Square;
  readonly house: TalkHouse;
  readonly safety: TalkSafety;
  readonly tables: HostedTables;
  readonly calls: Calls;
  readonly leads: Leads;
  readonly speech: Speech;
  readonly lines = new RecentLines();
  readonly #outlet: TalkOutlet;
  readonly #talkers = new Map<Person, Talker>();
  #ticks = 0;
  #isAttended = false;
  #shown = "";

  constructor(square: Square, house: TalkHouse, outlet: TalkOutlet, safety: TalkSafety = nothingHeld) {
    this.square = square;
    this.house = house;
    this.safety = safety;
    this.#outlet = outlet;
    this.tables = new HostedTables(square, (id, facts) => outlet.table(id, facts));
    this.calls = new Calls(square, (now) => house.attendance.hasGreeter(now));
    this.leads = new Leads(square);
    this.speech = new Speech(this);
  }

  talker(person: Person): Talker | undefined {
    return this.#talkers.get(person);
  }

  /** Somebody came into the square, or came in anew; what is known of their pass comes with them. */
  enter(person: Person, known: Known, now: number): void {
    this.house.standings.said(person.pass, known.band);
    this.#attend(person, now);
    if (this.house.attendance.isAttended(now) !== this.#isAttended) this.refresh(now);
    // Somebody may have come back without the badge that they wore.
    if (!may(person.roles, "call-take")) this.calls.release(person, now);
    if (!may(person.roles, "lead")) this.leads.end(person);
    const talker = this.#talkers.get(person);
    if (talker) talker.learn(known);
    else this.#talkers.set(person, new Talker(person, known, now));
    this.greet(person, now);
  }

  /** Tell somebody whose line is new all that they must know. */
  greet(person: Person, now: number): void {
    const talker = this.#talkers.get(person);
    if (!talker) return;
    talker.told = "";
    this.#tellReach(talker, now);
    this.tables.greet(person);
    this.calls.greet(person);
    this.leads.greet(person);
    const { notice } = this.house.rules.current();
    if (notice) this.square.outlet.tell(person, "notice", notice);
  }

  /** Slow facts of somebody changed: they may have sat down at a table. */
  appeared(person: Person, now: number): void {
    const { seat, table } = person.facts;
    if (seat !== null || table !== null) this.tables.sat(person, now);
  }

  leave(person: Person, now: number): void {
    const talker = this.#talkers.get(person);
    if (!talker) return;
    this.#spend(talker, now);
    this.#talkers.delete(person);
    this.tables.gone(person, now);
    this.calls.gone(person, now);
    this.leads.gone(person);
  }

  /** A tick of the square: a share of the people is looked at, and once a second all that they have in common. */
  tick(now: number): void {
    const share = this.#ticks++ % SHARES;
    for (const talker of this.#talkers.values()) if (talker.person.slot % SHARES === share) this.#look(talker, now);
    if (share !== 0) return;
    this.tables.sweep(now);
    this.calls.sweep(now);
    this.leads.sweep();
    this.lines.sweep(now);
    if (this.house.attendance.isAttended(now) !== this.#isAttended) this.refresh(now);
  }

  /** Something that holds for all has changed: rules, attendance, a sanction. Everybody hears at once what it means to them. */
  refresh(now: number): void {
    this.#isAttended = this.house.attendance.isAttended(now);
    const { isCalm, notice } = this.house.rules.current();
    this.#outlet.place({ isCalm, isAttended: this.#isAttended, notice: notice?.text ?? "" });
    for (const talker of this.#talkers.values()) this.#tellReach(talker, now);
    const shown = notice ? JSON.stringify(notice) : "";
    if (shown !== this.#shown && notice)
      for (const { person } of this.#talkers.values()) this.square.outlet.tell(person, "notice", notice);
    this.#shown = shown;
  }

  /** What somebody can do here and now, as they are told. */
  reachOf(talker: Talker, now: number): TalkServerMessages["reach"] {
    const { person } = talker;
    const record = this.safety.recordOf(person, now);
    const hosted = this.tables.of(person);
    const zone = zoneAt(hosted?.table ?? person.motion);
    const rules = this.house.rules.ladder();
    const isLeft = hosted !== undefined && this.#isLeftAlone(hosted);
    const unattended: Level = isLeft && includes(rules.unattended, "phrases") ? "phrases" : rules.unattended;
    const hour: Hour = {
      zone: this.house.rules.levelOf(zone),
      isCalm: this.house.rules.current().isCalm,
      isAttended: this.#isAttended,
      keepers: this.tables.keepersAt(hosted),
    };
    return {
      ...reach(talker.standing(record), hour, { ...rules, unattended }, now),
      slow: person.facts.kind === "staff" ? 0 : this.house.rules.slowIn(zone),
      table: hosted?.table.id ?? null,
      mutedUntil: record.mutedUntil,
      hasAgreed: talker.hasAgreed,
    };
  }

  /** They read the three lines and agree. */
  agree(person: Person, now: number): void {
    const talker = this.#talkers.get(person);
    if (!talker || talker.hasAgreed) return;
    talker.agree();
    this.house.standings.agreed(person.pass);
    this.#tellReach(talker, now);
  }

  mayPhrase(person: Person, now: number): boolean {
    const talker = this.#talkers.get(person);
    return !talker || includes(this.reachOf(talker, now).level, "phrases");
  }

  phrased({ pass }: Person, now: number): void {
    this.house.counts.said(pass, "phrases", now);
  }

  /** A name is read by all, so whoever may not write keeps the one they have. */
  named(person: Person, name: string, now: number): Choice {
    const { mutedUntil } = this.safety.recordOf(person, now);
    const isBarred = mutedUntil !== null || this.house.rules.current().isCalm;
    return this.house.names.choose(person.pass, name, { isBarred, former: person.facts.name, now });
  }

  maySit(person: Person, seat: number): Refusal | null {
    return this.tables.maySit(person, seat);
  }

  hides(doer: Person, witness: Person): boolean {
    return this.safety.hides(doer, witness);
  }

  /** Something about one person changed that lets them do more or less: a table, a sanction. */
  look(person: Person, now: number): void {
    const talker = this.#talkers.get(person);
    if (talker) this.#tellReach(talker, now);
  }

  /** What the reporter saw lately, the last lines of the one reported among it, who may be gone; oldest first. */
  linesFor(reporter: number, about: number): SeenLine[] {
    const from = this.square.person(reporter)?.pass;
    const pass = this.square.person(about)?.pass ?? this.lines.speaker(about)?.pass;
    return from && pass ? this.lines.seenBy(from, pass) : [];
  }

  /** What a pass was called when somebody here last heard a line of it with this slot; null when they did not, lately. */
  nameHeard(hearer: number, slot: number, pass: string): string | null {
    const from = this.square.person(hearer)?.pass;
    return from ? this.lines.nameHeard(from, slot, pass) : null;
  }

  /** Somebody at this table was reported, or (false) that was looked into. Unattended, it falls to phrases. */
  setReported(table: string, isReported = true, now = Date.now()): void {
    this.tables.setReported(table, isReported);
    for (const person of this.tables.hosted(table)?.members ?? []) this.look(person, now);
  }

  /** Close a table, whoever hosts it; false when it is not open. */
  closeTable(table: string, now = Date.now()): boolean {
    const members = [...(this.tables.hosted(table)?.members ?? [])];
    const isClosed = this.tables.close(table);
    for (const person of members) this.look(person, now);
    return isClosed;
  }

  /** The square as the desk sees it. Samples are nobody. */
  place(id: string): DeskPlace {
    const byZone = new Map<ZoneId, number>();
    for (const { person } of this.#talkers.values()) {
      const zone = zoneAt(person.motion);
      if (zone) byZone.set(zone, (byZone.get(zone) ?? 0) + 1);
    }
    return {
      square: id,
      people: this.#talkers.size,
      zones: [...byZone].map(([zone, people]) => ({ zone, people })),
      tables: talkTables.flatMap(({ id: table }) => {
        const hosted = this.tables.hosted(table);
        if (!hosted) return [];
        const { topic, host, members, cap, isReported } = hosted;
        return [{ table, topic, host: host?.facts.name ?? "", members: members.size, cap, isReported }];
      }),
      calls: this.calls.waiting,
    };
  }

  /** Whether a report about a table waits while nobody can look into it. */
  #isLeftAlone({ isReported }: Hosted): boolean {
    return isReported && !this.#isAttended;
  }

  /** Once a second: time, attendance, the table they walked off from, and whether what they can do is another now. */
  #look(talker: Talker, now: number): void {
    this.#spend(talker, now);
    this.#attend(talker.person, now);
    this.tables.check(talker.person, now);
    this.#tellReach(talker, now);
  }

  #spend(talker: Talker, now: number): void {
    const seconds = talker.spend(now);
    if (seconds > 0) this.house.standings.spent(talker.person.pass, seconds);
  }

  #attend({ account, roles, facts }: Person, now: number): void {
    const role = account === null || facts.away ? null : attendsAs(roles);
    if (role) this.house.attendance.mark(account!, facts.name, role, now);
  }

  #tellReach(talker: Talker, now: number): void {
    const found = this.reachOf(talker, now);
    const told = JSON.stringify(found);
    if (told === talker.told) return;
    talker.told = told;
    this.square.outlet.tell(talker.person, "reach", found);
  }
}
