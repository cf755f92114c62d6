/** Calls for somebody: greeters see them, come when they are called, and whoever called always knows how it stands. */
import type { DeskCall } from "../../shared/safety/desk.ts";
import { may } from "../../shared/staff/permissions.ts";
import type { Call, TalkServerMessages } from "../../shared/talk/messages.ts";
import { zoneAt } from "../../shared/walk/map.ts";
import type { Refusal } from "../../shared/walk/messages.ts";
import type { Person } from "../walk/person.ts";
import type { Square } from "../walk/square.ts";

/** A call that somebody came for is over after this at the latest, ms: it is easily forgotten. */
const HELPED_MS = 30 * 60 * 1000;
/** A call is kept this long for whoever left: a line breaks, and whoever blocks somebody comes in anew, ms. */
const GONE_MS = 60_000;

interface Open {
  readonly id: string;
  /** Whoever called, as they are here now or were last: they may come back as somebody new with the same pass. */
  caller: Person;
  /** When they left the square, ms; null while they are here. */
  leftAt: number | null;
  why: Call["why"];
  readonly at: number;
  taker: Person | null;
}

type Called = TalkServerMessages["called"];
type Ending = "over" | "nobody";

const answersCalls = (person: Person): boolean => may(person.roles, "call-take");

export class Calls {
  readonly #square: Square;
  readonly #hasGreeter: (now: number) => boolean;
  readonly #open = new Map<string, Open>();
  /** Passes whose call ended while they were gone, how, and when: they hear of it when they are back. */
  readonly #ended = new Map<string, { readonly state: Ending; readonly at: number }>();
  #next = 1;

  /** `hasGreeter`: whether somebody who answers calls is here, in this square or another or at the desk. */
  constructor(square: Square, hasGreeter: (now: number) => boolean) {
    this.#square = square;
    this.#hasGreeter = hasGreeter;
  }

  /** Calls that nobody has come for yet, the oldest first, and where each caller is or was last. */
  get waiting(): DeskCall[] {
    return [...this.#open.values()]
      .filter(({ taker }) => !taker)
      .map(({ caller, why, at }) => ({ zone: zoneAt(caller.motion), why, at }));
  }

  /** Call somebody. Where nobody can come, the caller hears that at once. */
  call(caller: Person, why: Call["why"], now: number): void {
    const own = this.#of(caller);
    if (own) own.why = why;
    else if (!this.#hasGreeter(now)) return this.#tell(caller, "nobody");
    else {
      const id = String(this.#next++);
      this.#open.set(id, { id, caller, leftAt: null, why, at: now, taker: null });
    }
    this.#tellState(this.#of(caller)!);
    this.#tellGreeters();
  }

  /** A greeter comes. */
  take(greeter: Person, id: string): Refusal | null {
    const call = this.#open.get(id);
    if (!call) return "not-here";
    if (call.taker && call.taker !== greeter) return "seat-taken";
    if (call.caller.pass === greeter.pass) return "not-allowed";
    call.taker = greeter;
    this.#tellState(call);
    this.#tellGreeters();
    return null;
  }

  /** It is over: said by who called, or by who came. */
  end(person: Person, now: number): void {
    const own = this.#of(person);
    const ended = [...this.#open.values()].filter((call) => call === own || call.taker === person);
    for (const call of ended) this.#close(call, "over", now);
    if (ended.length > 0) this.#tellGreeters();
  }

  /** Somebody left the square: their own call is kept for a while, and those they came for wait again. */
  gone(person: Person, now: number): void {
    const own = this.#of(person);
    if (own) own.leftAt = now;
    this.release(person, now);
  }

  /** Somebody answers calls no more: those they came for wait again. */
  release(person: Person, now: number): void {
    const left = [...this.#open.values()].filter(({ taker }) => taker === person);
    for (const call of left) {
      call.taker = null;
      if (this.#hasGreeter(now)) this.#tellState(call);
    }
    if (left.length > 0) this.#tellGreeters();
  }

  /** Whom a greeter came for: one may be led who called, a light too. */
  isTakenBy(caller: Person, greeter: Person): boolean {
    return this.#of(caller)?.taker === greeter;
  }

  /** Say to somebody who came in how things stand for them. */
  greet(person: Person): void {
    const own = this.#of(person);
    const ended = this.#ended.get(person.pass);
    this.#ended.delete(person.pass);
    if (own) this.#resume(own, person);
    else if (ended) this.#tell(person, ended.state);
    if (answersCalls(person)) this.#square.outlet.tell(person, "calls", { calls: this.#shown() });
  }

  /** Nobody waits for somebody who cannot come, nor for ever for somebody who left. */
  sweep(now: number): void {
    const before = this.#open.size;
    const isNobodyHere = before > 0 && !this.#hasGreeter(now);
    for (const call of this.#open.values())
      if (isNobodyHere && !call.taker) this.#close(call, "nobody", now);
      else if (call.leftAt !== null && now - call.leftAt >= GONE_MS) this.#close(call, "over", now);
      else if (now - call.at > HELPED_MS && call.taker) this.#close(call, "over", now);
    if (this.#open.size < before) this.#tellGreeters();
    for (const [pass, { at }] of this.#ended) if (now - at > HELPED_MS) this.#ended.delete(pass);
  }

  #of(caller: Person): Open | undefined {
    return [...this.#open.values()].find((call) => call.caller.pass === caller.pass);
  }

  /** Whoever called has a new line, perhaps as somebody new. */
  #resume(call: Open, caller: Person): void {
    const isNew = call.caller !== caller;
    call.caller = caller;
    call.leftAt = null;
    this.#tellState(call);
    if (isNew) this.#tellGreeters();
  }

  #close(call: Open, state: Ending, now: number): void {
    this.#open.delete(call.id);
    if (call.leftAt === null) this.#tell(call.caller, state);
    else this.#ended.set(call.caller.pass, { state, at: now });
  }

  #tellState({ caller, leftAt, taker }: Open): void {
    // Their slot may be somebody else's by now.
    if (leftAt === null) this.#tell(caller, taker ? "coming" : "waiting", taker?.facts.name ?? null);
  }

  #tell(caller: Person, state: Called["state"], taker: Called["taker"] = null): void {
    this.#square.outlet.tell(caller, "called", { state, taker });
  }

  #shown(): Call[] {
    return [...this.#open.values()].map(({ id, caller, why, at, taker }) => ({
      id,
      slot: caller.slot,
      name: caller.facts.name,
      why,
      at,
      taker: taker?.facts.name ?? null,
    }));
  }

  #tellGreeters(): void {
    const calls = this.#shown();
    for (const person of this.#square.people())
      if (answersCalls(person)) this.#square.outlet.tell(person, "calls", { calls });
  }
}
