/**
 * Random people talk, host tables, call and lead, sensibly and senselessly; after each message nobody has heard what was not
 * for them, and every table is one. A failure prints the seed and the shortest story that leads to it.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ageBands, includes, type Level, levels } from "../../shared/talk/ladder.ts";
import { TALK_M } from "../../shared/talk/near.ts";
import { isAtTable, talkTables } from "../../shared/talk/tables.ts";
import { may } from "../../shared/staff/permissions.ts";
import { distance } from "../../shared/walk/geometry.ts";
import { seats, type ZoneId, zoneIds } from "../../shared/walk/map.ts";
import type { Person } from "../../server/walk/person.ts";
import { regular, TestTalk } from "../../server/talk/testing.ts";

const SEED = 20_270_502;
const STORIES = 300;
const DEEDS = 320;
const CLOSED: readonly ZoneId[] = ["hall"];
/** Few tables, so that people meet. */
const TABLES = ["table-1", "campfire"] as const;
const TABLE_SEATS = seats.flatMap(({ id }, i) => (TABLES.some((table) => id.startsWith(`${table}-`)) ? [i] : []));
const PEOPLE = 10;

type Deed =
  | { readonly what: "enter"; readonly as: number; readonly at: number; readonly band: (typeof ageBands)[number] }
  | { readonly what: "leave" | "drop" | "return" | "block" | "mute"; readonly who: number }
  | { readonly what: "tick"; readonly ticks: number }
  | { readonly what: "wait"; readonly minutes: number }
  | {
      readonly what: "set";
      readonly calm: boolean;
      readonly nearText: boolean;
      readonly level: Level;
      readonly slow: number;
    }
  | { readonly what: "report"; readonly table: string; readonly on: boolean }
  | { readonly what: "say"; readonly who: number; readonly type: string; readonly message: unknown };

const who = fc.nat(PEOPLE - 1);
const table = fc.constantFrom(...TABLES);
const slot = fc.oneof(
  { weight: 6, arbitrary: fc.nat(40) },
  { weight: 1, arbitrary: fc.integer({ min: -2, max: 5000 }) },
);
const words = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom("こんにちは", "SAD", "HOLD", "LURE", "STAFF", "", "   ", "a‮b", "x".repeat(240)),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 260, unit: "binary" }) },
);
/** One code is right wherever a table is by code; the other opens none. */
const code = { code: fc.constantFrom(undefined, "K7M2QXPA", "K7M2QXPA", "k7m2 qxpa", "K7M2QXPB") };
const say = <T>(type: string, message: fc.Arbitrary<T>) =>
  fc.record({ what: fc.constant("say" as const), who, type: fc.constant(type), message });
const nothing = fc.constant(undefined);

const sensible = fc.oneof(
  { weight: 6, arbitrary: say("text", fc.record({ words, to: fc.constantFrom("table", "near") })) },
  {
    weight: 6,
    arbitrary: say("table-open", fc.record({ table, topic: words, cap: fc.integer({ min: 2, max: 5 }), ...code })),
  },
  { weight: 10, arbitrary: say("table-join", fc.record({ table, ...code })) },
  { weight: 5, arbitrary: say("sit", fc.record({ seat: fc.constantFrom(...TABLE_SEATS) })) },
  { weight: 2, arbitrary: say("go", fc.record({ zone: fc.constantFrom("tables", "campfire", "plaza") })) },
  say("stand", nothing),
  say("agree", nothing),
  say("table-leave", nothing),
  say("table-close", nothing),
  say("table-hand", fc.record({ slot })),
  { weight: 5, arbitrary: say("table-remove", fc.record({ slot })) },
  say("call", fc.record({ why: fc.constantFrom("lost", "uneasy", "company") })),
  say("call-end", nothing),
  say("call-take", fc.record({ call: fc.oneof(fc.nat(9).map(String), fc.string()) })),
  say("lead", fc.record({ slot: fc.oneof(slot, fc.constant(null)) })),
  say("phrase", fc.record({ id: fc.constant("hello") })),
  say(
    "appear",
    fc.record({ name: fc.constant("ゆき"), look: fc.nat(9), presence: fc.constantFrom("visitor", "light") }),
  ),
);
const types = ["text", "table-open", "table-join", "table-hand", "table-remove", "call", "call-take", "lead"] as const;
const senseless = fc.record({
  what: fc.constant("say" as const),
  who,
  type: fc.oneof(fc.constantFrom(...types), fc.string()),
  message: fc.oneof(fc.anything(), fc.record({ table: fc.anything(), slot: fc.anything(), words: fc.anything() })),
});

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant("enter" as const),
      as: fc.nat(5),
      at: fc.nat(2),
      band: fc.constantFrom(...ageBands, "under-18", "under-18"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constantFrom("leave", "drop", "return", "block", "mute" as const), who }),
  },
  { weight: 4, arbitrary: fc.record({ what: fc.constant("tick" as const), ticks: fc.integer({ min: 1, max: 12 }) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("wait" as const), minutes: fc.double({ min: 0.2, max: 2 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant("set" as const),
      calm: fc.boolean(),
      nearText: fc.boolean(),
      level: fc.constantFrom(...levels),
      slow: fc.constantFrom(0, 0, 5),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("report" as const), table, on: fc.boolean() }) },
  { weight: 26, arbitrary: sensible },
  { weight: 4, arbitrary: senseless },
);

class Story {
  readonly test = new TestTalk(CLOSED);
  readonly #people: Person[] = [];
  readonly #known = new Map<Person, (typeof ageBands)[number]>();
  lines = 0;
  /** Of those, by people under 18. */
  youngLines = 0;

  do(deed: Deed): void {
    const { test } = this;
    if (deed.what === "enter") return this.#enter(deed);
    if (deed.what === "tick") return void test.tick(deed.ticks);
    if (deed.what === "wait") return test.minutes(deed.minutes);
    if (deed.what === "report") return test.talk.setReported(deed.table, deed.on, test.now);
    if (deed.what === "set") {
      const byZone = <T>(value: T) => Object.fromEntries(zoneIds.map((zone) => [zone, value])) as Record<ZoneId, T>;
      const { calm: isCalm, nearText, level, slow } = deed;
      return test.set({ isCalm, nearText, levels: byZone(level), slow: byZone(slow) });
    }
    const person = this.#people[deed.who % Math.max(1, this.#people.length)];
    if (!person) return;
    const other = this.#people[0]!;
    if (deed.what === "say") this.#say(person, deed.type, deed.message);
    else if (deed.what === "leave") this.#remove(person);
    else if (deed.what === "block") test.blocks.add([person.pass, other.pass].toSorted().join());
    else if (deed.what === "mute") test.records.set(person.pass, { isClean: false, mutedUntil: test.now + 30_000 });
    else test.square.setAway(person.slot, deed.what === "drop", test.now);
  }

  #enter({ as, at, band }: Extract<Deed, { what: "enter" }>): void {
    if (this.#people.length >= PEOPLE) return;
    const role = (["table-host", "greeter", "moderator"] as const)[as];
    const where = TABLES[at] ? this.test.beside(TABLES[at], 3) : {};
    const presence = as === 3 ? "light" : "visitor";
    const person = role ? this.test.staff(role, where) : this.test.enter({ ...where, presence }, { ...regular, band });
    this.#people.push(person);
    this.#known.set(person, role ? "adult" : band);
  }

  #say(person: Person, type: string, message: unknown): void {
    const { test } = this;
    test.now += 700;
    if (!test.square.hears(person.slot, test.now)) return this.#sweep();
    test.told.length = 0;
    test.perform(person, type, this.#aimed(message));
    this.#checkTold(person);
    this.#sweep();
  }

  /** A low slot means one of those who are here: slots are used in turn, and by chance hardly anybody would be met. */
  #aimed(message: unknown): unknown {
    const { slot: n } = (message ?? {}) as { slot?: unknown };
    if (typeof n !== "number" || !(n >= 0 && n <= 40)) return message;
    return { slot: this.#people[Math.floor(n) % this.#people.length]!.slot };
  }

  /** The door closes the line of whoever is dismissed. */
  #sweep(): void {
    for (const { slot: dismissed } of this.test.dismissed.splice(0)) {
      const person = this.#people.find((p) => p.slot === dismissed);
      if (person) this.#remove(person);
    }
  }

  #remove(person: Person): void {
    this.test.square.leave(person.slot);
    this.#people.splice(this.#people.indexOf(person), 1);
  }

  /** Nobody was told what is not for them. */
  #checkTold(speaker: Person): void {
    const { square, talk, blocks } = this.test;
    for (const { slot: to, type, message } of this.test.told) {
      const hearer = square.person(to)!;
      if (type === "calls") expect(may(hearer.roles, "call-take")).toBe(true);
      if (type === "care") expect(hearer.facts.kind).toBe("staff");
      if (type !== "heard") continue;
      this.lines++;
      const heard = message as { slot: number; words: string; to: "table" | "near" };
      expect(heard.slot).toBe(speaker.slot);
      expect(heard.words.trim()).not.toBe("");
      expect(speaker.isLight || hearer.isLight).toBe(false);
      const { level, hasAgreed } = talk.reachOf(talk.talker(speaker)!, this.test.now);
      expect(includes(level, heard.to)).toBe(true);
      expect(hasAgreed || speaker.facts.kind === "staff").toBe(true);
      if (this.#known.get(speaker) === "under-18") {
        this.youngLines++;
        expect(heard.to).toBe("table");
        expect(talk.tables.keepersAt(talk.tables.of(speaker))).toBeGreaterThanOrEqual(2);
      }
      expect(blocks.has([speaker.pass, hearer.pass].toSorted().join()) && hearer !== speaker).toBe(false);
      if (heard.to === "near") expect(distance(hearer.motion, speaker.motion)).toBeLessThanOrEqual(TALK_M);
      else expect(hearer.facts.table).toBe(speaker.facts.table);
    }
  }

  /** Every table is one. */
  check(): void {
    const { talk, tables, square } = this.test;
    const hosted = [...talk.tables.all()];
    expect(hosted.map((h) => h.table.id).toSorted()).toEqual([...tables.keys()].toSorted());
    const members = new Set<Person>();
    for (const h of hosted) {
      expect(h.members.size).toBeLessThanOrEqual(h.cap);
      expect(tables.get(h.table.id)).toEqual({
        topic: h.topic,
        host: h.host?.slot ?? null,
        cap: h.cap,
        members: h.members.size,
        isByCode: h.entry !== null,
        isReported: h.isReported,
      });
      if (h.host) expect(h.members.has(h.host) && may(h.host.roles, "table-open")).toBe(true);
      else expect(h.awaySince).not.toBeNull();
      for (const member of h.members) {
        expect(members.has(member)).toBe(false);
        members.add(member);
        expect(member.facts.table).toBe(h.table.id);
        expect(h.entry === null || may(member.roles, "table-open") || h.entry.admits(member.pass)).toBe(true);
        expect(member.isLight || h.asked.has(member.pass)).toBe(false);
        expect(square.person(member.slot)).toBe(member);
      }
    }
    for (const person of square.people()) expect(person.facts.table !== null).toBe(members.has(person));
  }

  /** A second later whoever has walked off is at no table. */
  settle(): void {
    this.test.tick(10);
    for (const { table: at, members } of this.test.talk.tables.all())
      for (const member of members)
        expect(
          isAtTable(
            talkTables.find(({ id }) => id === at.id)!,
            member.motion,
          ),
        ).toBe(true);
  }
}

describe("the talk of a square", () => {
  it("stays what it is for, whatever tens of thousands of messages say", () => {
    let [lines, youngLines] = [0, 0];
    fc.assert(
      fc.property(fc.array(deeds, { minLength: DEEDS, maxLength: DEEDS, size: "max" }), (all) => {
        const story = new Story();
        for (const deed of all) {
          story.do(deed);
          story.check();
        }
        story.settle();
        story.check();
        lines += story.lines;
        youngLines += story.youngLines;
      }),
      { seed: SEED, numRuns: STORIES, endOnFailure: false },
    );
    expect(lines).toBeGreaterThan(2000);
    expect(youngLines).toBeGreaterThan(0);
  });
});
