/** "Follow me": a greeter offers one person to go ahead. The person walks by themselves, and only if they like. */
import { distance } from "../../shared/walk/geometry.ts";
import { LEAD_M } from "../../shared/talk/near.ts";
import type { Refusal } from "../../shared/walk/messages.ts";
import type { Person } from "../walk/person.ts";
import type { Square } from "../walk/square.ts";

export class Leads {
  readonly #square: Square;
  /** Who is led by whom. */
  readonly #leaders = new Map<Person, Person>();

  constructor(square: Square) {
    this.#square = square;
  }

  /** Offer to lead somebody; a greeter leads one at a time. */
  offer(leader: Person, led: Person): Refusal | null {
    if (leader === led || distance(leader.motion, led.motion) > LEAD_M) return "not-here";
    const former = this.#leaders.get(led);
    if (former && former !== leader) return "seat-taken";
    this.end(leader);
    this.#leaders.set(led, leader);
    this.greet(led);
    return null;
  }

  /** A leader leads no more. */
  end(leader: Person): void {
    for (const [led, by] of this.#leaders) if (by === leader) this.#end(led);
  }

  gone(person: Person): void {
    this.#leaders.delete(person);
    this.end(person);
  }

  /** Say to somebody who came in who leads them. */
  greet(person: Person): void {
    const leader = this.#leaders.get(person);
    if (leader) this.#square.outlet.tell(person, "led", { slot: leader.slot });
  }

  /** Whoever has gone another way is led no more. */
  sweep(): void {
    for (const [led, leader] of this.#leaders) if (distance(led.motion, leader.motion) > LEAD_M) this.#end(led);
  }

  #end(led: Person): void {
    this.#leaders.delete(led);
    this.#square.outlet.tell(led, "led", { slot: null });
  }
}
