/** All events with a line at this process: who comes and goes, what is heard of other processes, and the beat of it all. */
import { hallCodes } from "../../shared/events/hallCodes.ts";
import { noReactions } from "../../shared/events/reactions.ts";
import { isOpen } from "../../shared/events/transitions.ts";
import { keptOut } from "../../shared/safety/sanction.ts";
import { Gathering } from "./gathering.ts";
import { BEAT_MS, HallBeat } from "./hallBeat.ts";
import { type Coming, HallLine, type Outlet } from "./hallLine.ts";
import type { HallPorts } from "./hallPorts.ts";
import type { HandSeen } from "./halls.ts";

/** Seats that changed are told so often, ms. */
const SEATS_MS = 500;
/** An event without lines is kept in mind so long, ms. */
const EMPTY_MS = 10_000;

interface Open {
  readonly gathering: Gathering;
  readonly ready: Promise<void>;
  readonly ends: () => void;
  emptySince: number;
}

export class Gatherings {
  readonly #ports: HallPorts;
  readonly #open = new Map<string, Open>();
  readonly #endings: (() => void)[];
  readonly #beats: HallBeat;
  /** What came about in the background, so that the end can wait for it. */
  readonly #pending = new Set<Promise<unknown>>();

  constructor(ports: HallPorts) {
    this.#ports = ports;
    this.#beats = new HallBeat(ports, (work) => this.#later(work));
    const { news } = ports.events;
    const beat = setInterval(() => this.#beat(Date.now()), BEAT_MS);
    const seats = setInterval(() => {
      for (const { gathering } of this.#open.values()) gathering.rows.tell();
    }, SEATS_MS);
    this.#endings = [
      () => clearInterval(beat),
      () => clearInterval(seats),
      news.on("events:step", ({ event, notices }) => {
        const at = this.#at(event);
        if (!at) return;
        const to = (whom: string) => notices.filter((notice) => notice.to === whom).map(({ said }) => said);
        at.say(to("audience"), to("crew"));
        this.#later(this.#changed(at));
      }),
      news.on("events:words", ({ event }) => {
        const at = this.#at(event);
        if (at) this.#later(Promise.all([this.#changed(at), at.readDecks()]));
      }),
      news.on("events:wave", ({ event, counts }) => this.#at(event)?.wave.add(counts)),
      news.on("events:questions", ({ event }) => {
        const at = this.#at(event);
        if (at) at.areQuestionsNew = true;
      }),
      news.on("events:poll", ({ event, poll }) => {
        const at = this.#at(event);
        if (at) this.#later(at.readPolls(poll));
      }),
      news.on("events:registered", ({ event }) => {
        const at = this.#at(event);
        if (at) at.isCountNew = true;
      }),
      news.on("events:arrived", ({ event, who, process }) => {
        if (process === ports.process) return;
        this.#at(event)?.lineOf(who)?.close(hallCodes.elsewhere);
      }),
      ports.safety.news.on("safety:sanction", ({ pass }) => this.#later(this.#sanctioned(pass))),
      ports.safety.news.on("safety:block", ({ passes }) => {
        for (const pass of passes) this.#later(this.#blocked(pass));
      }),
      ports.halls.onOthers((event) => this.#at(event) && this.#showHands(this.#at(event)!)),
    ];
  }

  /** Somebody comes in whom the door let through. Null: there is no such event any more. */
  async enter(coming: Coming, outlet: Outlet): Promise<HallLine | null> {
    const at = await this.#opened(coming.event);
    if (!at) return null;
    const { questions, polls, own } = this.#ports;
    const { who, isHand, event } = coming;
    const now = Date.now();
    const openPoll = at.stage.poll;
    const [voted, answer, ownEvent] = await Promise.all([
      isHand || at.questions.length === 0 ? [] : questions.votedBy(event, who),
      isHand || !openPoll ? null : polls.answerOf(openPoll.id, who),
      own(at.row, who, now),
    ]);
    const line = new HallLine(coming, outlet, now);
    for (const id of voted) line.voted.add(id);
    at.enter(line);
    line.tell("here", {
      build: this.#ports.build,
      now,
      hall: coming.hall,
      stage: at.stage,
      decks: at.decks,
      seat: line.seat,
      parts: line.parts,
      ...at.questionsFor(line),
      // Another poll may have been opened meanwhile: then there is no answer to it yet.
      answer: at.stage.poll?.id === openPoll?.id ? answer : null,
      own: ownEvent,
    });
    line.tell("wave", { counts: noReactions, people: this.#ports.halls.peopleOf(event) });
    at.rows.greet(line);
    if (isHand) this.#welcome(at, line, now);
    else this.#arrived(at, line, now);
    this.#later(this.#ports.events.news.tell("events:arrived", { event, who, process: this.#ports.process }));
    return line;
  }

  leave(line: HallLine): void {
    const { event, who, isHand } = line.coming;
    const at = this.#at(event);
    if (!at?.leave(line)) return;
    if (!isHand) {
      if (isOpen(at.state)) this.#ports.visits.sign(event, who, Date.now(), true);
      return;
    }
    this.#showHands(at);
    if (line.isUp) this.#later(this.#ports.events.lineDown(event, who));
  }

  /** An account may do something else than before, or nothing: it comes in anew, if it still may. */
  revoked(account: string): void {
    for (const { gathering } of this.#open.values()) gathering.lineOf(account)?.close(hallCodes.restarting);
  }

  /** The gathering of an event that is open here. */
  of(event: string): Gathering | undefined {
    return this.#at(event);
  }

  /** Until what came about in the background is done. */
  async close(): Promise<void> {
    for (const end of this.#endings) end();
    for (const { gathering, ends } of this.#open.values()) {
      for (const line of gathering.lines) this.leave(line);
      ends();
      gathering.close();
    }
    this.#open.clear();
    await Promise.allSettled(this.#pending);
  }

  #at(event: string): Gathering | undefined {
    return this.#open.get(event)?.gathering;
  }

  async #opened(event: string): Promise<Gathering | null> {
    const known = this.#open.get(event);
    if (known) {
      known.emptySince = Date.now();
      await known.ready;
      return known.gathering;
    }
    const row = await this.#ports.events.find(event);
    if (!row) return null;
    // Somebody else may have been as fast.
    if (this.#open.has(event)) return this.#opened(event);
    const gathering = new Gathering(row, this.#ports);
    const ready = gathering.open();
    const filled = () => ({ halls: gathering.rows.halls, hands: this.#handsHere(gathering) });
    const ends = this.#ports.halls.open(event, filled);
    this.#open.set(event, { gathering, ready, ends, emptySince: Date.now() });
    ready.catch(() => this.#close(event));
    await ready;
    return gathering;
  }

  #close(event: string): void {
    const open = this.#open.get(event);
    if (!open) return;
    this.#open.delete(event);
    open.ends();
    open.gathering.close();
    this.#ports.visits.over(event);
  }

  #arrived(at: Gathering, line: HallLine, now: number): void {
    const { event, who, hall } = line.coming;
    this.#ports.chairs.note(event, who, { hall, seat: line.seat });
    // The first in a hall: whoever comes next, at another process, comes there too.
    if (at.rows.peopleIn(hall) === 1) this.#ports.halls.tell(event);
    this.#ports.arrived(at.row, who);
    if (!isOpen(at.state)) return;
    this.#ports.visits.sign(event, who, now, true);
    line.signedAt = now;
  }

  #welcome(at: Gathering, line: HallLine, now: number): void {
    line.tell("run", at.runAt(now));
    if (line.mayUse("questions")) line.tell("moderate", at.moderate);
    if (line.mayUse("polls"))
      for (const { id, results, state } of at.polls)
        if (state !== "ready") line.tell("results", { poll: id, ...results });
    this.#showHands(at);
    this.#ports.halls.tell(at.event);
    if (line.coming.part === null) return;
    line.isUp = true;
    this.#later(this.#ports.events.lineUp(at.event, line.who));
  }

  async #changed(at: Gathering): Promise<void> {
    const row = await this.#ports.events.find(at.event);
    if (!row) return;
    const wasOpen = isOpen(at.state);
    await at.changed(row);
    // Who is here to the end was here to the end.
    if (wasOpen && !isOpen(at.state)) this.#beats.signAll(at, Date.now());
    this.#reassign(at);
    at.sendRun(Date.now());
  }

  /** Whoever has another part than when they came in, comes in anew; whoever has none any more is out. */
  #reassign(at: Gathering): void {
    for (const line of at.hands) {
      const part = this.#ports.events.partOf(at.row, line.who);
      if (part === line.coming.part) continue;
      line.close(part === null ? hallCodes.removed : hallCodes.restarting);
    }
  }

  #handsHere(at: Gathering): HandSeen[] {
    return [...at.hands].flatMap(({ coming: { who, name, look, part } }) =>
      part === null ? [] : [{ who, name, look, part }],
    );
  }

  #showHands(at: Gathering): void {
    at.rows.showHands([...this.#handsHere(at), ...this.#ports.halls.handsElsewhere(at.event)]);
  }

  async #sanctioned(pass: string): Promise<void> {
    const lines = [...this.#open.values()].flatMap(({ gathering }) => gathering.lineOf(pass) ?? []);
    if (lines.length === 0) return;
    const sanctions = await this.#ports.safety.sanctionsOf(pass);
    for (const line of lines) {
      line.sanctions = sanctions;
      if (keptOut(sanctions, Date.now()) !== null) line.close(hallCodes.removed);
    }
  }

  async #blocked(pass: string): Promise<void> {
    for (const { gathering } of this.#open.values()) {
      const line = gathering.lineOf(pass);
      if (line) gathering.rows.hide(line, [...(await this.#ports.safety.around(pass)).passes]);
    }
  }

  #beat(now: number): void {
    for (const open of this.#open.values()) {
      try {
        this.#beatOf(open, now);
      } catch (error) {
        this.#ports.failed(error);
      }
    }
  }

  #beatOf(open: Open, now: number): void {
    const { gathering: at } = open;
    this.#beats.beat(at, now);
    this.#showHands(at);
    if (at.lines.size > 0) open.emptySince = now;
    else if (now - open.emptySince > EMPTY_MS) this.#close(at.event);
  }

  #later(work: Promise<unknown>): void {
    const done = work.catch(this.#ports.failed).finally(() => this.#pending.delete(done));
    this.#pending.add(done);
  }
}
