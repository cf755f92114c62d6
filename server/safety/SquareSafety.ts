/**
 * The safety of one square: who does not see whom, what holds about each, and what they ask for. It knows no sockets and no
 * database; what it must know at once it holds in memory for those who are here.
 */
import type { SeenLine } from "../../shared/safety/desk.ts";
import type { Block, SafetyServerMessages } from "../../shared/safety/messages.ts";
import type { ReportReason } from "../../shared/safety/reasons.ts";
import { holds, isClean, keptOut, mutedUntil } from "../../shared/safety/sanction.ts";
import { zoneAt } from "../../shared/walk/map.ts";
import { closeCodes, type Refusal } from "../../shared/walk/messages.ts";
import type { HeldLine, TalkRecord, TalkSafety } from "../talk/ports.ts";
import type { Person } from "../walk/person.ts";
import type { Square } from "../walk/square.ts";
import { Former } from "./former.ts";
import { ownReport, ownSanction, type PassRecord, type Safety } from "./safety.ts";
import type { KeptSanction } from "./sanctions.store.ts";

/** What the talk of the square knows and must hear. */
interface Hearing {
  /** The last lines as the reporter heard them, of somebody who may be gone. */
  linesFor(reporter: number, about: number): SeenLine[];
  /** What a pass was called when somebody last heard a line of it with this slot; null when they did not, lately. */
  nameHeard(hearer: number, slot: number, pass: string): string | null;
  setReported(table: string, isReported: boolean): void;
  /** What somebody may do has changed. */
  look(person: Person, now: number): void;
}

interface Given {
  readonly safety: Safety;
  readonly square: Square;
  /** The square's id. */
  readonly id: string;
  /** The talk of the square, which needs this safety to begin with. */
  readonly hearing: () => Hearing;
  /** Somebody must be told anew where everybody is: there are people whom they did not see before. */
  readonly resync: (person: Person) => void;
}

/** Somebody who is here. */
interface Here {
  readonly person: Person;
  readonly address: string;
  /** Passes between whom and theirs there is a block. */
  passes: ReadonlySet<string>;
  sanctions: readonly KeptSanction[];
  /** Slots of whom they must not perceive. A slot stays here when its owner leaves, until somebody new has it. */
  readonly hidden: Set<number>;
  /** Whether they have a state of their own; all others share one. */
  readonly isMirrored: boolean;
  /** Their own list, as they were told. */
  blocks: readonly Block[];
  asked: number;
  /** Sanctions of which this line was told. */
  readonly heard: Set<string>;
}

const NOBODY: ReadonlySet<number> = new Set();

/** Staff on duty see everybody: nobody vanishes for them, and they vanish for whoever blocked them. */
const seesAll = ({ facts }: Person): boolean => facts.kind === "staff";

export class SquareSafety implements TalkSafety {
  readonly #given: Given;
  readonly #safety: Safety;
  readonly #square: Square;
  readonly #here = new Map<number, Here>();
  readonly #former = new Former();
  readonly #ends: readonly (() => void)[];

  constructor(given: Given) {
    this.#given = given;
    this.#safety = given.safety;
    this.#square = given.square;
    const { news } = given.safety;
    this.#ends = [
      news.on("safety:sanction", ({ pass }) => this.#run(this.#ofPass(pass), (here) => this.#judge(here))),
      news.on("safety:block", ({ passes }) => {
        for (const pass of passes) this.#run(this.#ofPass(pass), (here) => this.#regard(here));
      }),
      news.on("safety:report", ({ report, reporter }) => {
        void this.#reportChanged(report, reporter).catch(this.#safety.failed);
      }),
    ];
  }

  close(): void {
    for (const end of this.#ends) end();
  }

  /** Somebody came in, or came in anew; `record` is what the door found. To be called before anybody hears of them. */
  enter(person: Person, record: PassRecord): void {
    const { slot } = person;
    for (const other of this.#here.values()) other.hidden.delete(slot);
    const here: Here = {
      person,
      address: record.address,
      passes: new Set(record.hidden),
      sanctions: record.sanctions,
      hidden: new Set(),
      isMirrored: record.hidden.length > 0 && !seesAll(person),
      blocks: record.blocks,
      asked: 0,
      heard: new Set(),
    };
    this.#here.set(slot, here);
    this.#former.delete(slot);
    if (person.pass !== "") this.#safety.addresses.arrived(person.pass, Date.now());
    for (const pass of here.passes) this.#part(here, this.#ofPass(pass));
    if (!this.#safety.hadNews(person.pass)) return;
    this.#run(here, (h) => this.#regard(h));
    this.#run(here, (h) => this.#judge(h));
  }

  /** Tell somebody whose line is new all that they must know. */
  greet(person: Person): void {
    const here = this.#here.get(person.slot);
    if (!here) return;
    if (here.blocks.length > 0) this.#tell(here, "blocks", { blocks: here.blocks });
    here.heard.clear();
    this.#run(here, (h) => this.#tellSanctions(h));
  }

  leave(person: Person, now: number): void {
    const here = this.#here.get(person.slot);
    if (here?.person !== person) return;
    this.#here.delete(person.slot);
    this.#former.add(person, here.address, now);
  }

  /** Whether what `doer` does and says is nothing to `witness`. */
  hides(doer: Person, witness: Person): boolean {
    return this.hiddenFrom(witness.slot).has(doer.slot);
  }

  /** Slots of whom this one must not perceive. */
  hiddenFrom(slot: number): ReadonlySet<number> {
    return this.#here.get(slot)?.hidden ?? NOBODY;
  }

  /** Whether this one needs a state of their own, without those who are hidden from them. Decided when they come in. */
  isMirrored(slot: number): boolean {
    return this.#here.get(slot)?.isMirrored ?? false;
  }

  recordOf(person: Person, now: number): TalkRecord {
    const sanctions = this.#here.get(person.slot)?.sanctions ?? [];
    return { isClean: isClean(sanctions, now), mutedUntil: mutedUntil(sanctions, now) };
  }

  /** A held line that a person must look at. */
  review({ person, words, why, at }: HeldLine): void {
    const line: SeenLine = { at, name: person.facts.name, words, theirs: true };
    const report = {
      ...this.#place(person),
      about: person.pass,
      aboutName: person.facts.name,
      address: this.#here.get(person.slot)?.address ?? null,
      reason: why === "lure" ? ("lure" as const) : ("solicitation" as const),
      lines: [line],
      at,
    };
    void this.#safety.review(report).catch(this.#safety.failed);
  }

  /** Vanish for each other. */
  block(person: Person, slot: number, now: number): Refusal | null {
    // Who looks after the place cannot look away; what they may do instead, they do at the desk.
    if (seesAll(person)) return "not-allowed";
    const about = this.#about(person, slot, now);
    if (!about) return "not-here";
    this.#run(this.#here.get(person.slot), async (here) => {
      await this.#separate(here, about.pass, about.name, now);
    });
    return null;
  }

  unblock(person: Person, id: string): void {
    void this.#safety.unblock(id, person.pass).catch(this.#safety.failed);
  }

  /** Tell those who look after the place about somebody, and be rid of them at once. */
  report(person: Person, slot: number, reason: ReportReason, words: string, now: number): Refusal | null {
    const about = this.#about(person, slot, now);
    if (!about) return "not-here";
    const lines = this.#given.hearing().linesFor(person.slot, slot);
    const { pass, name, address, place } = about;
    // Somebody from far off who heard nothing does not make a whole table fall silent.
    const isWitness = person.facts.table === place.table || lines.some(({ theirs }) => theirs);
    this.#run(this.#here.get(person.slot), async (here) => {
      const report = await this.#safety.report({
        by: "visitor",
        reporter: person.pass,
        about: pass,
        aboutName: name,
        address,
        source: here.address,
        ...place,
        reason,
        words,
        lines,
        at: now,
      });
      if (place.table !== null && isWitness) this.#given.hearing().setReported(place.table, true);
      this.#tell(here, "reported", ownReport(report));
      if (!seesAll(person)) await this.#separate(here, pass, name, now);
    });
    return null;
  }

  /** Where somebody is, as reports say it. */
  #place(person: Person) {
    return { square: this.#given.id, zone: zoneAt(person.motion), table: person.facts.table };
  }

  /**
   * Whom a visitor means by a slot. A guess tells nothing about whoever is hidden from them: such a one they mean only by a
   * line that they heard, and by the name of then.
   */
  #about(person: Person, slot: number, now: number) {
    const about = this.#holder(person, slot, now);
    if (!about || !this.#isHidden(person, slot, about.pass)) return about;
    const name = this.#given.hearing().nameHeard(person.slot, slot, about.pass);
    return name === null ? null : { ...about, name };
  }

  #isHidden(person: Person, slot: number, pass: string): boolean {
    const here = this.#here.get(person.slot);
    return !seesAll(person) && here !== undefined && (here.hidden.has(slot) || here.passes.has(pass));
  }

  /** Who has a slot, or had it lately. Nobody means themselves or a sample. */
  #holder(person: Person, slot: number, now: number) {
    const other = this.#square.person(slot);
    if (!other) return this.#former.find(slot, now, this.#given.id);
    if (other === person || other.pass === "") return null;
    const address = this.#here.get(slot)?.address ?? null;
    return { pass: other.pass, name: other.facts.name, address, place: this.#place(other) };
  }

  #ofPass(pass: string): Here | undefined {
    const person = this.#square.ofPass(pass);
    return person && this.#here.get(person.slot);
  }

  /** Do something about somebody that takes a moment; whatever goes wrong is noted. */
  #run(here: Here | undefined, work: (here: Here) => Promise<void>): void {
    if (here) void work(here).catch(this.#safety.failed);
  }

  #isHere(here: Here): boolean {
    return this.#here.get(here.person.slot) === here;
  }

  #tell<K extends keyof SafetyServerMessages>(here: Here, type: K, message: SafetyServerMessages[K]): void {
    if (this.#isHere(here)) this.#square.outlet.tell<keyof SafetyServerMessages>(here.person, type, message);
  }

  async #separate(here: Here, pass: string, name: string, now: number): Promise<void> {
    const block = { blocker: here.person.pass, blocked: pass, name, at: now };
    if (await this.#safety.block(block)) return;
    // Their list is full: for this visit they part all the same.
    this.#part(here, this.#ofPass(pass));
  }

  /** Look again at the blocks around somebody. */
  async #regard(here: Here): Promise<void> {
    const turn = ++here.asked;
    const { passes, own } = await this.#safety.around(here.person.pass);
    if (!this.#isHere(here) || here.asked !== turn) return;
    const former = here.passes;
    here.passes = passes;
    if (JSON.stringify(own) !== JSON.stringify(here.blocks)) this.#tell(here, "blocks", { blocks: own });
    here.blocks = own;
    for (const pass of former) if (!passes.has(pass)) this.#unite(here, this.#ofPass(pass));
    for (const pass of passes) if (!former.has(pass)) this.#part(here, this.#ofPass(pass));
  }

  #part(one: Here, other: Here | undefined): void {
    if (!other) return;
    this.#hide(one, other);
    this.#hide(other, one);
  }

  #hide(from: Here, who: Here): void {
    if (seesAll(from.person) || from.hidden.has(who.person.slot)) return;
    from.hidden.add(who.person.slot);
    // Whoever shares the state of all has seen them in it: only a new one is without.
    if (!from.isMirrored) this.#square.outlet.dismiss(from.person, closeCodes.anew);
  }

  #unite(one: Here, other: Here | undefined): void {
    if (!other) return;
    for (const [from, who] of [
      [one, other],
      [other, one],
    ] as const)
      if (from.hidden.delete(who.person.slot)) this.#given.resync(from.person);
  }

  /** Look again at what was done about somebody. */
  async #judge(here: Here): Promise<void> {
    const sanctions = await this.#safety.sanctionsOf(here.person.pass);
    if (!this.#isHere(here)) return;
    const now = Date.now();
    here.sanctions = sanctions;
    if (keptOut(sanctions, now)) return this.#square.outlet.dismiss(here.person, closeCodes.out);
    this.#given.hearing().look(here.person, now);
    await this.#tellSanctions(here);
  }

  /** Say what holds now, and what was said to them while they were not here. */
  async #tellSanctions(here: Here): Promise<void> {
    const now = Date.now();
    const isNews = (s: KeptSanction) =>
      s.liftedAt === null &&
      !here.heard.has(s.id) &&
      (s.kind === "mute" ? holds(s, now) : s.kind === "warning" && !s.isTold);
    const news = here.sanctions.filter(isNews);
    for (const sanction of news) {
      here.heard.add(sanction.id);
      this.#tell(here, "sanctioned", ownSanction(sanction));
    }
    const fresh = new Set(news.filter(({ isTold }) => !isTold).map(({ id }) => id));
    if (fresh.size === 0) return;
    here.sanctions = here.sanctions.map((sanction) =>
      fresh.has(sanction.id) ? { ...sanction, isTold: true } : sanction,
    );
    await this.#safety.sanctions.told([...fresh], now);
  }

  async #reportChanged(id: string, reporter: string | null): Promise<void> {
    const here = reporter === null ? undefined : this.#ofPass(reporter);
    const report = await this.#safety.reports.find(id);
    if (!report) return;
    if (here) this.#tell(here, "reported", ownReport(report));
    if (report.square !== this.#given.id || report.table === null || report.state !== "answered") return;
    const isStill = await this.#safety.reports.isTableReported(report.square, report.table);
    if (!isStill) this.#given.hearing().setReported(report.table, false);
  }
}
