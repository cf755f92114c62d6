/** Calls for somebody: greeters see them, come when they are called, and whoever called always knows how it stands. */
import { may } from "../../shared/staff/permissions.ts";
import type { Call, TalkServerMessages } from "../../shared/talk/messages.ts";
import type { Refusal } from "../../shared/walk/messages.ts";
import type { Person } from "../walk/person.ts";
import type { Square } from "../walk/square.ts";

/** A call that somebody came for is over after this at the latest, ms: it is easily forgotten. */
const HELPED_MS = 30 * 60 * 1000;

interface Open {
  readonly id: string;
  readonly caller: Person;
  why: Call["why"];
  readonly at: number;
  taker: Person | null;
}

type Called = TalkServerMessages["called"];

const answersCalls = (person: Person): boolean => may(person.roles, "call-take");

export class Calls {
  readonly #square: Square;
  readonly #hasGreeter: (now: number) => boolean;
  readonly #open = new Map<string, Open>();
  #next = 1;

  /** `hasGreeter`: whether somebody who answers calls is here, in this square or another or at the desk. */
  constructor(square: Square, hasGreeter: (now: number) => boolean) {
    this.#square = square;
    this.#hasGreeter = hasGreeter;
  }

  /** Calls that nobody has come for yet. */
  get waiting(): number {
    return [...this.#open.values()].filter(({ taker }) => !taker).length;
  }

  /** Call somebody. Where nobody can come, the caller hears that at once. */
  call(caller: Person, why: Call["why"], now: number): void {
    const own = this.#of(caller);
    if (own) own.why = why;
    else if (!this.#hasGreeter(now)) return this.#tell(caller, "nobody");
    else {
      const id = String(this.#next++);
      this.#open.set(id, { id, caller, why, at: now, taker: null });
    }
    this.#tellState(this.#of(caller)!);
    this.#tellGreeters();
  }

  /** A greeter comes. */
  take(greeter: Person, id: string): Refusal | null {
    const call = this.#open.get(id);
    if (!call) return "not-here";
    if (call.taker && call.taker !== greeter) return "seat-taken";
    if (call.caller === greeter) return "not-allowed";
    call.taker = greeter;
    this.#tellState(call);
    this.#tellGreeters();
    return null;
  }

  /** It is over: said by who called, or by who came. */
  end(person: Person): void {
    const ended = [...this.#open.values()].filter(({ caller, taker }) => caller === person || taker === person);
    for (const call of ended) this.#close(call, "over");
    if (ended.length > 0) this.#tellGreeters();
  }

  /** Somebody left the square: their own call ends, and those they came for wait again. */
  gone(person: Person, now: number): void {
    const own = this.#of(person);
    if (own) this.#open.delete(own.id);
    this.release(person, now);
    if (own) this.#tellGreeters();
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
    if (own) this.#tellState(own);
    if (answersCalls(person)) this.#square.outlet.tell(person, "calls", { calls: this.#shown() });
  }

  /** Nobody waits for somebody who cannot come. */
  sweep(now: number): void {
    const before = this.#open.size;
    const isNobodyHere = before > 0 && !this.#hasGreeter(now);
    for (const call of this.#open.values())
      if (isNobodyHere && !call.taker) this.#close(call, "nobody");
      else if (now - call.at > HELPED_MS && call.taker) this.#close(call, "over");
    if (this.#open.size < before) this.#tellGreeters();
  }

  #of(caller: Person): Open | undefined {
    return [...this.#open.values()].find((call) => call.caller === caller);
  }

  #close(call: Open, state: "over" | "nobody"): void {
    this.#open.delete(call.id);
    this.#tell(call.caller, state);
  }

  #tellState({ caller, taker }: Open): void {
    this.#tell(caller, taker ? "coming" : "waiting", taker?.facts.name ?? null);
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
