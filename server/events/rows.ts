/**
 * Who sits where in the halls of one event at this process, and who holds it: as those in 3D see them. The same bytes for a whole
 * hall; only those from whom somebody is hidden get a copy of their own.
 */
import type { HallServerMessages, Sitting } from "../../shared/events/messages.ts";
import type { HallLine } from "./hallLine.ts";
import type { HallPorts } from "./hallPorts.ts";
import type { HandSeen } from "./halls.ts";
import { HAND_SEATS, HallSeats } from "./hallSeats.ts";

/** Whoever drops keeps their seat so long, ms. */
const KEPT_MS = 20_000;

type Message = HallServerMessages["sitting"];

interface InHall {
  readonly seats: HallSeats;
  readonly lines: Set<HallLine>;
  /** Of the lines, those of the audience. */
  people: number;
}

/** Hands by their seat, the same in every hall and process. */
const handsSitting = (hands: readonly HandSeen[]): Sitting[] =>
  [...new Map(hands.map((hand) => [hand.who, hand])).values()]
    .toSorted((a, b) => (a.who < b.who ? -1 : 1))
    .map(({ name, look, part }, i) => ({ seat: HAND_SEATS + i, name, look, part }));

export class Rows {
  readonly #size: number;
  readonly #packet: HallPorts["packet"];
  readonly #halls = new Map<number, InHall>();
  /** Whoever sits or sat a moment ago. */
  readonly #sitters = new Map<string, HallLine>();
  readonly #leaving = new Map<string, NodeJS.Timeout>();
  #hands: readonly Sitting[] = [];

  constructor(size: number, packet: HallPorts["packet"]) {
    this.#size = size;
    this.#packet = packet;
  }

  /** How many are in each hall. */
  get halls(): { readonly hall: number; readonly people: number }[] {
    return [...this.#halls].flatMap(([hall, { people }]) => (people > 0 ? [{ hall, people }] : []));
  }

  peopleIn(hall: number): number {
    return this.#halls.get(hall)?.people ?? 0;
  }

  enter(line: HallLine): void {
    const { who, isHand, seat: wish } = line.coming;
    const hall = this.#hall(line.coming.hall);
    const { seats } = hall;
    hall.lines.add(line);
    if (isHand) return;
    hall.people += 1;
    clearTimeout(this.#leaving.get(who));
    this.#leaving.delete(who);
    const kept = this.#sitters.get(who);
    if (kept && kept.coming.hall !== line.coming.hall) this.#free(who);
    line.seat = this.#sitters.get(who)?.seat ?? seats.find(wish);
    if (line.seat === null) return;
    this.#sitters.set(who, line);
    seats.sit(line.seat, who);
  }

  leave(line: HallLine): void {
    const { who, isHand } = line.coming;
    const hall = this.#hall(line.coming.hall);
    if (hall.lines.delete(line) && !isHand) hall.people -= 1;
    if (this.#sitters.get(who) !== line) return;
    this.#leaving.set(who, setTimeout(() => this.#free(who), KEPT_MS).unref());
  }

  /** Another seat, or standing (null); false where it is taken. */
  move(line: HallLine, seat: number | null): boolean {
    const { seats } = this.#hall(line.coming.hall);
    if (seat === line.seat) return true;
    if (seat !== null && !seats.isFree(seat)) return false;
    if (line.seat !== null) seats.free(line.seat);
    line.seat = seat;
    if (seat === null) this.#sitters.delete(line.who);
    else {
      this.#sitters.set(line.who, line);
      seats.sit(seat, line.who);
    }
    return true;
  }

  /** All who are to be seen, to one line in 3D. */
  greet(line: HallLine): void {
    if (line.coming.isList) return;
    const { seats } = this.#hall(line.coming.hall);
    line.tell("sitting", { isAll: true, came: this.#seen(seats, [...seats.taken.keys()], line), gone: [] });
  }

  /** Who holds it changed, here or elsewhere. */
  showHands(hands: readonly HandSeen[]): void {
    const [before, now] = [this.#hands, handsSitting(hands)];
    if (JSON.stringify(before) === JSON.stringify(now)) return;
    this.#hands = now;
    const kept = new Set(now.map(({ seat }) => seat));
    const gone = before.map(({ seat }) => seat).filter((seat) => !kept.has(seat));
    const packet = this.#packet("sitting", { isAll: false, came: now, gone });
    for (const { lines } of this.#halls.values()) for (const line of lines) if (!line.coming.isList) line.carry(packet);
  }

  /** What changed since the last time, to those in 3D. */
  tell(): void {
    for (const { seats, lines } of this.#halls.values()) {
      const changes = seats.changes();
      if (!changes) continue;
      const seen = [...lines].filter(({ coming }) => !coming.isList);
      if (seen.length === 0) continue;
      const message = (line: HallLine | null): Message => ({
        isAll: false,
        came: this.#sitting(seats, changes.came, line),
        gone: changes.gone,
      });
      const packet = this.#packet("sitting", message(null));
      for (const line of seen) line.carry(line.hidden.size > 0 ? this.#packet("sitting", message(line)) : packet);
    }
  }

  /** Whom somebody must not see has changed: all of it anew. */
  hide(line: HallLine, hidden: readonly string[]): void {
    line.hidden = new Set(hidden);
    this.greet(line);
  }

  close(): void {
    for (const timer of this.#leaving.values()) clearTimeout(timer);
  }

  #hall(hall: number): InHall {
    let found = this.#halls.get(hall);
    if (!found) this.#halls.set(hall, (found = { seats: new HallSeats(this.#size), lines: new Set(), people: 0 }));
    return found;
  }

  #free(who: string): void {
    const line = this.#sitters.get(who);
    this.#leaving.delete(who);
    this.#sitters.delete(who);
    if (line?.seat == null) return;
    this.#halls.get(line.coming.hall)?.seats.free(line.seat);
  }

  #seen(seats: HallSeats, taken: readonly number[], line: HallLine): Sitting[] {
    return [...this.#sitting(seats, taken, line), ...this.#hands];
  }

  #sitting(seats: HallSeats, taken: readonly number[], to: HallLine | null): Sitting[] {
    return taken.flatMap((seat) => {
      const who = seats.at(seat);
      const line = who === undefined ? undefined : this.#sitters.get(who);
      if (!line || to?.hidden.has(line.who)) return [];
      return { seat, look: line.coming.look, name: line.coming.name, part: null };
    });
  }
}
