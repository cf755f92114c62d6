/** A square in which people talk, without a network, a database or word lists, for tests. */
import type { DeskRules } from "../../shared/safety/desk.ts";
import type { TextVerdict } from "../../shared/safety/hygiene.ts";
import type { Role } from "../../shared/staff/roles.ts";
import { levels } from "../../shared/talk/ladder.ts";
import { talkTables } from "../../shared/talk/tables.ts";
import { type ZoneId, zoneIds } from "../../shared/walk/map.ts";
import { walkActions } from "../walk/actions.ts";
import type { Person } from "../walk/person.ts";
import type { Visitor } from "../walk/square.ts";
import { TestSquare } from "../walk/testing.ts";
import { talkActions } from "./actions.ts";
import { ATTENDS_MS } from "./attendance.ts";
import { Lately } from "./lately.ts";
import { Names } from "./names.ts";
import type { HeldLine, PlaceFacts, TableFacts, TalkHouse, TalkRecord } from "./ports.ts";
import type { Known } from "./standing.store.ts";
import { Talk } from "./talk.ts";

/** Somebody who may say everything that the hour allows. */
export const regular: Known = { seconds: 3600, band: "unsaid", hasAgreed: true };

/** Words that stand for what the real hygiene finds. */
const judge = (text: string): TextVerdict => {
  const found = /HOLD|LURE|STAFF/.exec(text)?.[0];
  const reason = found && ({ HOLD: "contact", LURE: "lure", STAFF: "staff" } as const)[found];
  const [review, distress] = [found === "LURE", text.includes("SAD")];
  return reason
    ? { outcome: "hold", text, reason, review, distress }
    : { outcome: "pass", text: text.trim(), review, distress };
};

export class TestTalk extends TestSquare {
  readonly talk: Talk;
  readonly tables = new Map<string, TableFacts>();
  place: PlaceFacts | null = null;
  readonly spent = new Map<string, number>();
  readonly agreed: string[] = [];
  /** What the hygiene was asked: a line, and those before it. */
  readonly checked: { readonly text: string; readonly recent: readonly string[] }[] = [];
  readonly reviewed: HeldLine[] = [];
  readonly records = new Map<string, TalkRecord>();
  /** Pairs of passes that are hidden from each other. */
  readonly blocks = new Set<string>();
  rules: DeskRules = {
    isCalm: false,
    levels: Object.fromEntries(zoneIds.map((zone) => [zone, "near"])) as DeskRules["levels"],
    slow: Object.fromEntries(zoneIds.map((zone) => [zone, 0])) as DeskRules["slow"],
    nearText: true,
    unattended: "phrases",
    answerWithinHours: 24,
    notice: null,
  };
  readonly #marks = new Map<string, { readonly role: Role; readonly until: number }>();
  /** What was counted as said, and by whom. */
  readonly counted: string[] = [];
  #accounts = 0;

  constructor(closed: readonly ZoneId[] = []) {
    super(closed);
    const hygiene: TalkHouse["hygiene"] = {
      check: (text, recent = []) => {
        this.checked.push({ text, recent });
        return judge(text);
      },
    };
    const lately = new Lately();
    const attending = (now: number) => [...this.#marks.values()].filter(({ until }) => until > now);
    this.talk = new Talk(
      this.square,
      {
        rules: {
          current: () => this.rules,
          ladder: () => ({ ...this.rules, tableAfterMinutes: 3, nearAfterMinutes: 30 }),
          levelOf: (zone) => (zone ? this.rules.levels[zone] : levels.at(-1)!),
          slowIn: (zone) => (zone ? this.rules.slow[zone] : 0),
        },
        attendance: {
          mark: (account, _name, role, now) => this.#marks.set(account, { role, until: now + ATTENDS_MS }),
          isAttended: (now) => attending(now).length > 0,
          hasGreeter: (now) => attending(now).some(({ role }) => role !== "table-host"),
        },
        standings: {
          spent: (pass, seconds) => this.spent.set(pass, (this.spent.get(pass) ?? 0) + seconds),
          said: () => undefined,
          agreed: (pass) => this.agreed.push(pass),
        },
        hygiene,
        lately,
        names: new Names(hygiene, lately),
        counts: { said: (pass, how) => this.counted.push(`${pass} ${how}`) },
      },
      {
        table: (id, facts) => (facts ? this.tables.set(id, facts) : this.tables.delete(id)),
        place: (facts) => (this.place = facts),
      },
      {
        recordOf: ({ pass }) => this.records.get(pass) ?? { isClean: true, mutedUntil: null },
        hides: (a, b) => this.blocks.has([a.pass, b.pass].toSorted().join()),
        review: (held) => this.reviewed.push(held),
      },
    );
    this.use({ ...walkActions(this.square, this.talk), ...talkActions(this.talk) });
    this.talk.refresh(this.now);
  }

  protected override appeared(person: Person): void {
    super.appeared(person);
    // The square tells of nobody before the talk is there.
    this.talk.appeared(person, this.now);
  }

  protected override left(person: Person): void {
    super.left(person);
    this.talk.leave(person, this.now);
  }

  override enter(visitor: Partial<Visitor> = {}, known: Known = regular): Person {
    const person = super.enter(visitor);
    this.talk.enter(person, known, this.now);
    return person;
  }

  /** Somebody of the staff, with an account of their own. */
  staff(role: "table-host" | "greeter" | "moderator" | "operator", visitor: Partial<Visitor> = {}): Person {
    const account = `account-${++this.#accounts}`;
    return this.enter({ ...visitor, staff: { account, badge: role, roles: [role] } });
  }

  /** Beside a table, at this many metres to the north of its middle: between its seats. */
  beside(table: string, metres = 2.4): Pick<Visitor, "back"> {
    const { x, z } = talkTables.find(({ id }) => id === table)!;
    return { back: { x, z: z - metres, yaw: 0, seat: null } };
  }

  /** A table that a table host has opened, and its host. */
  hosted(table = "table-2", cap = 6): Person {
    const host = this.staff("table-host", this.beside(table));
    this.perform(host, "table-open", { table, topic: "cats", cap });
    return host;
  }

  /** Somebody who sat down at a hosted table. */
  guest(table = "table-2", visitor: Partial<Visitor> = {}, known: Known = regular): Person {
    const person = this.enter({ ...this.beside(table, 3), ...visitor }, known);
    this.perform(person, "table-join", { table });
    return person;
  }

  /** Somebody looks after the place from the desk, so long. */
  deskIsOpen(minutes = 1): void {
    this.#marks.set("desk", { role: "moderator", until: this.now + minutes * ATTENDS_MS });
    this.talk.refresh(this.now);
  }

  /** Change how the place is set, as the desk does. */
  set(change: Partial<DeskRules>): void {
    this.rules = { ...this.rules, ...change };
    this.talk.refresh(this.now);
  }

  override tick(ticks = 1): ReturnType<TestSquare["tick"]> {
    let frame = super.tick(0);
    for (let i = 0; i < ticks; i++) {
      frame = super.tick();
      this.talk.tick(this.now);
    }
    return frame;
  }

  /** Let a minute go by in one leap, and everybody be looked at. */
  minutes(count: number): void {
    this.now += count * 60_000 - 1000;
    this.tick(10);
  }

  /** What somebody was told of one kind since the last time this was asked, oldest first. */
  heard(person: Person, type: string): unknown[] {
    const found = this.told.filter((t) => t.slot === person.slot && t.type === type);
    for (const told of found) this.told.splice(this.told.indexOf(told), 1);
    return found.map(({ message }) => message);
  }
}
