/** Lines of text: whether they may be said, whether they pass, and who hears them. */
import type { HoldReason, TextVerdict } from "../../shared/safety/hygiene.ts";
import { includes } from "../../shared/talk/ladder.ts";
import type { TalkClientMessages } from "../../shared/talk/messages.ts";
import { TALK_M } from "../../shared/talk/near.ts";
import { distance } from "../../shared/walk/geometry.ts";
import { EARSHOT_M, type Refusal } from "../../shared/walk/messages.ts";
import type { Person } from "../walk/person.ts";
import type { Talk } from "./talk.ts";
import type { Talker } from "./talker.ts";

type Text = TalkClientMessages["text"];

export class Speech {
  readonly #talk: Talk;

  constructor(talk: Talk) {
    this.#talk = talk;
  }

  /** Say something to one's table or to those near; why not, where one may not. What is held back is told to its writer. */
  say(person: Person, { words, to }: Text, now: number): Refusal | null {
    const talker = this.#talk.talker(person);
    if (!talker || person.isLight) return "not-here";
    const why = this.#bars(talker, to, now);
    if (why) return why;
    if (words.trim() === "") return "bad-message";
    const { hygiene, lately } = this.#talk.house;
    const verdict = hygiene.check(words, lately.recent(person.pass, now));
    const held = this.#heldFor(person, verdict);
    let line: number | null = null;
    if (held) this.#hold(person, { words, to }, held, verdict.review, now);
    else line = this.#deliver(person, { words: verdict.text, to }, now);
    if (verdict.distress) this.#care(talker, line, now);
    return null;
  }

  /** The topic that somebody wants to give a table, as it may stand; null when it was held back, and they were told. */
  topic(person: Person, typed: string): string | null {
    const verdict = this.#talk.house.hygiene.check(typed);
    const held = this.#heldFor(person, verdict);
    if (!held) return verdict.text;
    this.#talk.square.outlet.tell(person, "held", { why: held });
    return null;
  }

  /** What the ladder and the zone have against it. */
  #bars(talker: Talker, to: Text["to"], now: number): Refusal | null {
    const { person } = talker;
    if (to === "table" && !this.#talk.tables.of(person)) return "table-closed";
    const { level, slow, hasAgreed } = this.#talk.reachOf(talker, now);
    if (!includes(level, to)) return "not-yet";
    if (!hasAgreed && person.facts.kind !== "staff") return "agree";
    const saidAt = this.#talk.house.lately.saidAt(person.pass, now);
    return saidAt !== null && now - saidAt < slow * 1000 ? "too-often" : null;
  }

  /** Why it is held; null when it passes. That somebody says they are staff is no lie where they are. */
  #heldFor({ facts }: Person, { outcome, reason }: TextVerdict): HoldReason | null {
    if (outcome === "pass" || (reason === "staff" && facts.kind === "staff")) return null;
    return reason ?? "words";
  }

  #hold(person: Person, { words, to }: Text, why: HoldReason, review: boolean, now: number): void {
    this.#talk.square.outlet.tell(person, "held", { why });
    if (review) this.#talk.safety.review({ person, words, why, to, at: now });
  }

  /** Say it to all who hear it; returns the line's number. */
  #deliver(person: Person, { words, to }: Text, now: number): number {
    const { outlet } = this.#talk.square;
    this.#talk.house.lately.said(person.pass, words, now);
    this.#talk.house.counts.said(person.pass, "lines", now);
    const hearers = [person, ...this.#hearers(person, to)];
    const { pass, slot, facts } = person;
    const heardBy = new Set(hearers.map((hearer) => hearer.pass));
    const line = this.#talk.lines.add({ at: now, slot, pass, name: facts.name, words, hearers: heardBy });
    for (const hearer of hearers) outlet.tell(hearer, "heard", { slot, line, words, to });
    return line;
  }

  /** Whoever writes of their own distress is offered help, and somebody near hears of it, whatever became of the line. */
  #care(talker: Talker, line: number | null, now: number): void {
    const { person } = talker;
    const { outlet } = this.#talk.square;
    for (const carer of this.#carers(person)) outlet.tell(carer, "care", { slot: person.slot, line });
    if (talker.needsComfort(now)) outlet.tell(person, "comfort", {});
  }

  /** Who else hears it: those at the table, or those near, whom it does not reach past a block. Lights hear nothing. */
  #hearers(person: Person, to: Text["to"]): Person[] {
    const hears = (other: Person): boolean =>
      other !== person && !other.isLight && !other.facts.away && other.pass !== "" && !this.#talk.hides(person, other);
    if (to === "table") return [...(this.#talk.tables.of(person)?.members ?? [])].filter(hears);
    const near: Person[] = [];
    for (const other of this.#talk.square.people())
      if (distance(other.motion, person.motion) <= TALK_M && hears(other)) near.push(other);
    return near;
  }

  /** Who should look after somebody: the table's host, and staff at the table or near. */
  #carers(person: Person): Person[] {
    const hosted = this.#talk.tables.of(person);
    return [...this.#talk.square.people()].filter((other) => {
      if (other === person || other.facts.kind !== "staff") return false;
      const isNear = distance(other.motion, person.motion) <= EARSHOT_M;
      return isNear || other === hosted?.host || hosted?.members.has(other);
    });
  }
}
