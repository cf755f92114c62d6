/**
 * One event as it goes on at this process: its lines in all halls here, and what they are sent. What is shown, asked and answered
 * is the store's; this is gone with the process, and is there again with the first line that comes back.
 */
import type { Tool } from "../../shared/events/kinds.ts";
import type { DeckShown, HallServerMessages } from "../../shared/events/messages.ts";
import type { Poll } from "../../shared/events/polls.ts";
import { type Question, questionsFor, questionsToModerate } from "../../shared/events/questions.ts";
import { emptyStage, type News, type Stage } from "../../shared/events/stage.ts";
import { stateOf } from "../../shared/events/run.ts";
import type { Said } from "../../shared/events/happenings.ts";
import { type RunView, runView } from "../../shared/events/views.ts";
import { hallCodes } from "../../shared/events/hallCodes.ts";
import type { Coming, HallLine } from "./hallLine.ts";
import type { HallPorts, HandName } from "./hallPorts.ts";
import type { EventRow } from "./row.ts";
import { Rows } from "./rows.ts";
import { alignment, isStale } from "./staging.ts";
import { PeopleTold, Wave } from "./wave.ts";

/** So many questions everybody is sent, the most wanted first; their own besides. */
const SHOWN = 60;
/** Where so many are in, votes alone are told once in so long, ms. */
const MANY = 500;
const VOTES_MS = 5000;

type Type = keyof HallServerMessages;

export class Gathering {
  readonly event: string;
  readonly wave = new Wave();
  readonly people = new PeopleTold();
  readonly rows: Rows;
  row: EventRow;
  stage: Stage = emptyStage;
  decks: readonly DeckShown[] = [];
  polls: readonly Poll[] = [];
  questions: readonly Question[] = [];
  /** To be read, or sent, with the next beat. */
  areQuestionsNew = false;
  isRunNew = false;
  isCountNew = false;
  /** When those who hold it heard of the run last, epoch ms. */
  ranAt = 0;
  /** What everybody was sent of the questions last, and when, epoch ms. */
  #asked = { text: "[]", states: "", at: 0 };
  #registered = { seats: 0, waiting: 0 };
  #names: ReadonlyMap<string, HandName> = new Map();
  readonly #ports: HallPorts;
  readonly #lines = new Set<HallLine>();
  readonly #hands = new Set<HallLine>();
  readonly #byWho = new Map<string, HallLine>();

  constructor(row: EventRow, ports: HallPorts) {
    this.event = row.id;
    this.row = row;
    this.#ports = ports;
    this.rows = new Rows(ports.seats, ports.packet);
  }

  get lines(): ReadonlySet<HallLine> {
    return this.#lines;
  }

  /** Lines of those who hold it. */
  get hands(): ReadonlySet<HallLine> {
    return this.#hands;
  }

  lineOf(who: string): HallLine | undefined {
    return this.#byWho.get(who);
  }

  /** Read all there is, and follow it. */
  async open(): Promise<void> {
    const { stages, polls, questions, decks } = this.#ports;
    this.stage = await stages.open(this.event, (stage, news) => this.#showed(stage, news));
    [this.polls, this.questions, this.decks] = await Promise.all([
      polls.of(this.event),
      questions.of(this.event),
      decks.shown(this.event),
    ]);
    await Promise.all([this.#readNames(), this.readRegistered()]);
    await this.align();
  }

  close(): void {
    this.#ports.stages.close(this.event);
    this.rows.close();
  }

  /** A line is in: from now on it hears of everything. A former one of the same person is closed. */
  enter(line: HallLine): void {
    const former = this.#byWho.get(line.who);
    if (former) {
      this.leave(former);
      former.close(hallCodes.elsewhere);
    }
    this.#lines.add(line);
    if (line.coming.isHand) this.#hands.add(line);
    this.#byWho.set(line.who, line);
    this.rows.enter(line);
  }

  /** Twice is once. False where it was not in. */
  leave(line: HallLine): boolean {
    if (!this.#lines.delete(line)) return false;
    this.#hands.delete(line);
    if (this.#byWho.get(line.who) === line) this.#byWho.delete(line.who);
    this.rows.leave(line);
    return true;
  }

  /** The same bytes to those who hold it, or only who have a tool. */
  toHands<K extends Type>(type: K, message: HallServerMessages[K], tool?: Tool): void {
    const packet = this.#ports.packet(type, message);
    for (const line of this.#hands) if (!tool || line.mayUse(tool)) line.carry(packet);
  }

  /** The same bytes to many lines. */
  broadcast<K extends Type>(type: K, message: HallServerMessages[K], to?: (line: HallLine) => boolean): void {
    const packet = this.#ports.packet(type, message);
    for (const line of this.#lines) if (!to || to(line)) line.carry(packet);
  }

  /** Said once to each: to the audience, to those who hold it, or to both. */
  say(audience: readonly Said[], crew: readonly Said[]): void {
    for (const said of new Set([...audience, ...crew])) {
      const [toAll, toCrew] = [audience.includes(said), crew.includes(said)];
      this.broadcast("said", { said }, ({ coming }) => (coming.isHand ? toCrew : toAll));
    }
  }

  /** The event as it is now, and what follows of it for the stage. */
  async changed(row: EventRow): Promise<void> {
    if (row.rev >= this.row.rev) this.row = row;
    await this.#readNames();
    this.isRunNew = true;
    await this.align();
  }

  /** Decks were added or changed. */
  async readDecks(): Promise<void> {
    const decks = await this.#ports.decks.shown(this.event);
    if (JSON.stringify(decks) === JSON.stringify(this.decks)) return;
    this.decks = decks;
    this.broadcast("decks", { decks });
  }

  /** Read the questions anew, and send them to whom they concern. */
  async readQuestions(now: number): Promise<void> {
    this.areQuestionsNew = false;
    this.questions = await this.#ports.questions.of(this.event);
    this.#sendQuestions(now);
  }

  /** Polls were turned, or have new answers. */
  async readPolls(poll: string): Promise<void> {
    this.polls = await this.#ports.polls.of(this.event);
    const found = this.polls.find(({ id }) => id === poll);
    if (found) this.toHands("results", { poll, ...found.results }, "polls");
    await this.align();
  }

  async readRegistered(): Promise<void> {
    this.isCountNew = false;
    this.#registered = await this.#ports.registered(this.event);
    this.isRunNew = true;
  }

  /** The stage shows the course and the polls as they are; and nothing of a rehearsal that is over. */
  async align(): Promise<void> {
    const { stages, polls } = this.#ports;
    const nameOf = (id: string) => this.#nameOf(id);
    if (isStale(this.row, this.stage)) {
      await polls.reset(this.event);
      this.polls = await polls.of(this.event);
      await stages.reset(this.event, this.stage);
    }
    await stages.align(this.event, (stage) =>
      isStale(this.row, stage) ? [] : alignment(this.row, this.polls, stage, nameOf),
    );
  }

  /** What somebody sees of the questions; most see the same. */
  questionsFor(line: HallLine): HallServerMessages["questions"] {
    const all = questionsFor(this.questions, line.coming.isHand ? "" : line.who, line.voted);
    let others = 0;
    return { questions: all.filter(({ isMine }) => isMine || ++others <= SHOWN) };
  }

  #sendQuestions(now: number): void {
    this.toHands("moderate", this.moderate, "questions");
    const shown = questionsFor(this.questions, "", new Set()).slice(0, SHOWN);
    const states = shown.map(({ id, state }) => `${id} ${state}`).join();
    const text = JSON.stringify(shown);
    const before = this.#asked;
    // Votes alone, of thousands: nobody reads each of them.
    const isDue = states !== before.states || this.#lines.size < MANY || now - before.at >= VOTES_MS;
    const isNews = isDue && text !== before.text;
    if (isNews) this.#asked = { text, states, at: now };
    else if (text !== before.text) this.areQuestionsNew = true;
    const everybody = this.#ports.packet("questions", { questions: shown });
    const voters = this.#ports.marked(
      "questions",
      { questions: shown },
      { questions: shown.map((one) => ({ ...one, isVoted: true })) },
    );
    const writers = this.#writers();
    for (const line of this.#lines) {
      // Who asked sees theirs wait, or pass.
      const own = writers.get(line.who) ?? "";
      const isOwnNew = own !== line.askedTold;
      line.askedTold = own;
      if (isOwnNew || (isNews && own !== "")) line.carry(this.#ports.packet("questions", this.questionsFor(line)));
      else if (isNews && line.voted.size > 0)
        line.carry(voters(shown.flatMap(({ id }, i) => (line.voted.has(id) ? [i] : []))));
      else if (isNews) line.carry(everybody);
    }
  }

  /** How the questions of each who asked stand. */
  #writers(): ReadonlyMap<string, string> {
    const writers = new Map<string, string>();
    for (const { id, pass, state } of this.questions) writers.set(pass, `${writers.get(pass) ?? ""}${id} ${state}\n`);
    return writers;
  }

  get moderate(): HallServerMessages["moderate"] {
    return { questions: questionsToModerate(this.questions) };
  }

  /** As those who hold it see it. */
  runAt(now: number): RunView {
    const { seats, waiting } = this.#registered;
    const people = this.#ports.halls.peopleOf(this.event);
    const nameOf = (id: string) => this.#names.get(id) ?? { name: "", isGuest: false };
    return runView(this.row.run, { people, registered: seats, waiting }, nameOf, now);
  }

  sendRun(now: number): void {
    this.isRunNew = false;
    this.ranAt = now;
    if (this.#hands.size > 0) this.toHands("run", this.runAt(now));
  }

  /** What somebody reads who was away for a moment, or whose line was slow. */
  resend(line: HallLine): void {
    line.isBehind = false;
    line.tell("stage", { stage: this.stage });
    line.tell("questions", this.questionsFor(line));
    this.rows.greet(line);
  }

  /** Everybody is sent away; `isHere`: who stays. */
  dismiss(code: number, goes: (coming: Coming) => boolean): void {
    for (const line of this.#lines) if (goes(line.coming)) line.close(code);
  }

  get state() {
    return stateOf(this.row.run);
  }

  #showed(stage: Stage, news: News | null): void {
    this.stage = stage;
    if (news) this.broadcast("news", news);
    else this.broadcast("stage", { stage });
  }

  async #readNames(): Promise<void> {
    this.#names = await this.#ports.handNames(this.row);
  }

  #nameOf(id: string): string {
    return this.#names.get(id)?.name ?? "";
  }
}
