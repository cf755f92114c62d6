/** What is due once a second at an event of this process: the wave, signs of attendance, and what was put off or left out. */
import { SIGN_MS } from "../../shared/events/attendance.ts";
import { hallCodes } from "../../shared/events/hallCodes.ts";
import { isNothing, WINDOW_MS } from "../../shared/events/reactions.ts";
import { MINUTE, REOPEN_MS } from "../../shared/events/times.ts";
import { isOpen } from "../../shared/events/transitions.ts";
import type { Gathering } from "./gathering.ts";
import type { HallLine } from "./hallLine.ts";
import type { HallPorts } from "./hallPorts.ts";

/** How often, ms. */
export const BEAT_MS = WINDOW_MS;

/** Who holds it hears anew how many are in, and how time goes, after so long, ms. */
const RUN_MS = 5000;
/** Gone after so many beats without an answer. */
const SILENT_BEATS = 4;
/** Whoever sits in an event that was cancelled has so long to read why, ms. */
const CANCELLED_MS = 3 * MINUTE;
/** When it is over, so many with each beat are told how they stand with it. */
const OWN_AT_ONCE = 100;

export class HallBeat {
  readonly #ports: HallPorts;
  readonly #later: (work: Promise<unknown>) => void;

  /** `later` takes what goes on in the background. */
  constructor(ports: HallPorts, later: (work: Promise<unknown>) => void) {
    this.#ports = ports;
    this.#later = later;
  }

  beat(at: Gathering, now: number): void {
    for (const line of at.hands) this.#feelPulse(at.event, line);
    this.#wave(at, now);
    if (isOpen(at.state)) this.#sign(at, now, SIGN_MS);
    for (const line of at.lines) if (line.hasCaughtUp) at.resend(line);
    if (at.areQuestionsNew) this.#later(at.readQuestions(now));
    if (at.isCountNew) this.#later(at.readRegistered());
    if (at.isRunNew || now - at.ranAt >= RUN_MS) at.sendRun(now);
    this.#end(at, now);
  }

  /**
   * A phone that lost its network closes nothing: whoever holds the event is asked with each beat, and gone when they stay silent.
   * Counted in beats, so that a server that stood still takes nobody for gone.
   */
  #feelPulse(event: string, line: HallLine): void {
    const { events } = this.#ports;
    const isSilent = line.unanswered >= SILENT_BEATS;
    if (line.coming.part !== null && line.isUp === isSilent) {
      line.isUp = !isSilent;
      const told = isSilent ? events.lineDown(event, line.who, SILENT_BEATS * BEAT_MS) : events.lineUp(event, line.who);
      this.#later(told);
    }
    line.ping();
  }

  /** A sign of everybody who is here. */
  signAll(at: Gathering, now: number): void {
    this.#sign(at, now, 0);
  }

  #wave(at: Gathering, now: number): void {
    const { event } = at;
    const { halls, events, process } = this.#ports;
    const [counts, people] = [at.wave.take(), halls.peopleOf(event)];
    if (!isNothing(counts) || at.people.isDue(people, now)) {
      at.people.told(people, now);
      at.broadcast("wave", { counts, people });
    }
    const own = at.wave.takeOwn();
    if (own) this.#later(events.news.tell("events:wave", { event, process, counts: own }));
  }

  /** Of those whose last sign is so old, ms. */
  #sign(at: Gathering, now: number, olderThan: number): void {
    for (const line of at.lines) {
      // A clock that was set back takes nobody's time: they are here all the same.
      const sinceMs = now - line.signedAt;
      if (line.coming.isHand || (sinceMs >= 0 && sinceMs < olderThan)) continue;
      this.#ports.visits.sign(at.event, line.who, now);
      line.signedAt = now;
    }
  }

  /** It is over: everybody is told what the hour was to them, has time to read it, and goes. */
  #end(at: Gathering, now: number): void {
    const { stage } = at.row.run;
    if (stage.state === "ended") this.#later(this.#tellOwn(at, now));
    const staysMs = stage.state === "ended" ? REOPEN_MS : CANCELLED_MS;
    if ((stage.state === "ended" || stage.state === "cancelled") && now - stage.at > staysMs)
      at.dismiss(hallCodes.over, ({ isHand }) => !isHand);
  }

  /** Their share of it, and whether there is a record. A few with each beat. */
  async #tellOwn(at: Gathering, now: number): Promise<void> {
    const next = [...at.lines].filter(({ isOverTold, coming }) => !isOverTold && !coming.isHand).slice(0, OWN_AT_ONCE);
    for (const line of next) {
      line.isOverTold = true;
      line.tell("own", await this.#ports.own(at.row, line.who, now));
    }
  }
}
