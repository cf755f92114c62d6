/** Sample people for the demo: they stroll, sit, wave and greet, so that a newcomer sees a living place. Nowhere else. */
import type { Motion } from "../../shared/walk/frame.ts";
import { type Gesture, gaitCode } from "../../shared/walk/gait.ts";
import { distance, type Point, yawTowards } from "../../shared/walk/geometry.ts";
import { LOOKS } from "../../shared/walk/look.ts";
import { seats, zones } from "../../shared/walk/map.ts";
import { findRoute } from "../../shared/walk/route.ts";
import { WALK_SPEED } from "../../shared/walk/step.ts";
import { walkActions } from "./actions.ts";
import { Performer } from "./perform.ts";
import type { Person } from "./person.ts";
import { freeSpot } from "./spots.ts";
import type { Square } from "./square.ts";

/** Names that can be read in either script. */
const NAMES =
  "ハル Haru,ソラ Sora,ナギ Nagi,ミオ Mio,アキ Aki,ユキ Yuki,リン Rin,カイ Kai,ヒナ Hina,レン Ren,ナオ Nao,ウミ Umi,メイ Mei,アオ Ao,トモ Tomo,サキ Saki,レイ Rei,ユズ Yuzu,ナツ Natsu,フユ Fuyu,アサ Asa,ミチ Michi,スズ Suzu,コト Koto,イズミ Izumi,カエデ Kaede,ハヅキ Hazuki,ミナト Minato,シオン Shion,ツムギ Tsumugi,ココロ Kokoro,チヒロ Chihiro,マヒロ Mahiro,アキラ Akira,マコト Makoto,ハヤテ Hayate,ノゾミ Nozomi,コハル Koharu,イツキ Itsuki,ヒカル Hikaru".split(
    ",",
  );

const IDLE = gaitCode("idle");
const WALK = gaitCode("walk");
const GESTURES: readonly Gesture[] = ["wave", "wave", "nod", "bow", "clap", "think", "heart"];
/** Ready phrases that fit anywhere; those that the campaign does not have are left out. */
const PHRASES = [
  "hello",
  "first-time",
  "again",
  "glad-you-are-here",
  "only-looking",
  "resting",
  "silence-is-fine",
  "interesting",
  "take-time",
];
/** Of what they think of, so much is a gesture, and so much a phrase. */
const [GESTURES_SHARE, PHRASES_SHARE] = [0.4, 0.06];
/** Nobody carries a motion on for long without news; a long leg is told again after this, ms. */
const TELL_AGAIN_MS = 4000;
/** Farther from the end of a leg than this one has been held up, metres. */
const ASTRAY_M = 0.7;
/** Of those who arrive, so many sit down if there is a free seat near. */
const SITS = 0.45;

interface Sample {
  readonly person: Person;
  route: Point[];
  /** When the present leg ends, ms. */
  arrives: number;
  /** When they think of something new, ms. */
  wakes: number;
}

export class Samples {
  readonly #square: Square;
  readonly #performer: Performer;
  readonly #random: () => number;
  readonly #all: Sample[];

  /** Bring the samples in. `random` gives numbers in [0, 1). */
  constructor(square: Square, now: number, random: () => number = Math.random) {
    this.#square = square;
    this.#performer = new Performer(square, walkActions(square));
    this.#random = random;
    this.#all = NAMES.map((name, i) => {
      const zone = zones[i % zones.length]!;
      const at = this.#near(zone.entry);
      const back = { ...at, yaw: random() * 6 - 3, seat: null };
      const visitor = { pass: "", name, look: Math.floor(random() * LOOKS), presence: "visitor" as const, back };
      const person = square.enter(visitor, now, true);
      return { person, route: [], arrives: 0, wakes: now + random() * 12_000 };
    });
    for (const sample of this.#all.slice(0, 14)) this.#sit(sample, now);
  }

  /** Let them go on with what they do; at most one finds a new way in one call. */
  think(now: number): void {
    let planned = false;
    for (const sample of this.#all) {
      if (sample.route.length > 0) this.#stroll(sample, now);
      else if (now >= sample.wakes && !planned) {
        planned = true;
        this.#decide(sample, now);
      }
    }
  }

  #decide(sample: Sample, now: number): void {
    sample.wakes = now + 6000 + this.#random() * 14_000;
    const idea = this.#random();
    const phrases = PHRASES.filter((id) => this.#square.rules.phrases.has(id));
    if (idea < PHRASES_SHARE && phrases.length > 0) {
      const id = phrases[Math.floor(this.#random() * phrases.length)]!;
      this.#performer.perform(sample.person.slot, "phrase", { id }, now);
      return;
    }
    if (idea < PHRASES_SHARE + GESTURES_SHARE) {
      const gesture = GESTURES[Math.floor(this.#random() * GESTURES.length)]!;
      this.#performer.perform(sample.person.slot, "gesture", { gesture }, now);
      return;
    }
    // Whoever sits, sits on for a while.
    if (sample.person.facts.seat !== null && this.#random() < 0.7) return;
    const goal = this.#near(zones[Math.floor(this.#random() * zones.length)]!.entry);
    this.#square.standUp(sample.person, now);
    sample.route = findRoute(sample.person.motion, goal) ?? [];
    if (sample.route.length > 0) this.#leg(sample, now);
  }

  #stroll(sample: Sample, now: number): void {
    const { person, route } = sample;
    if (now < sample.arrives) {
      if (now - person.heard > TELL_AGAIN_MS) this.#move(sample, person.motion, now);
      return;
    }
    const corner = route.shift()!;
    if (distance(person.motion, corner) > ASTRAY_M) return this.#giveUp(sample, now);
    if (route.length > 0) {
      this.#move(sample, { ...corner, yaw: person.motion.yaw, gait: WALK }, now);
      this.#leg(sample, now);
      return;
    }
    this.#move(sample, { ...corner, yaw: person.motion.yaw, gait: IDLE }, now);
    if (this.#random() < SITS) this.#sit(sample, now);
  }

  /** Something stood in the way: stay, and soon think of something else. */
  #giveUp(sample: Sample, now: number): void {
    sample.route = [];
    sample.wakes = now + 1000;
    this.#move(sample, { ...sample.person.motion, gait: IDLE }, now);
  }

  /** Set out for the next corner of the route. */
  #leg(sample: Sample, now: number): void {
    const { motion } = sample.person;
    const corner = sample.route[0]!;
    sample.arrives = now + (distance(motion, corner) / WALK_SPEED) * 1000;
    this.#move(sample, { ...motion, yaw: yawTowards(motion, corner), gait: WALK }, now);
  }

  #move({ person }: Sample, to: Motion, now: number): void {
    this.#square.place(person, to, now, to);
  }

  #sit({ person }: Sample, now: number): void {
    const near = seats
      .map((seat, index) => ({ index, d: distance(seat, person.motion) }))
      .filter(({ d }) => d < 12)
      .toSorted((a, b) => a.d - b.d)
      .slice(0, 12);
    const choice = near[Math.floor(this.#random() * near.length)];
    if (choice) this.#square.takeSeat(person, choice.index, now);
  }

  #near(p: Point): Point {
    const others = [...this.#square.people()].map((o) => o.motion);
    return freeSpot(p, 3, others, (at) => !this.#square.isClosed(at), this.#random());
  }
}
