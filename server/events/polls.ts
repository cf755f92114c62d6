/** Polls of events: answers are written in groups, and all processes hear of sums that changed. */
import {
  type Answer,
  openPoll,
  type OpenPoll,
  type Poll,
  type PollDeed,
  type PollProblem,
} from "../../shared/events/polls.ts";
import { Batches } from "../consult/batches.ts";
import type { EventsNewsroom } from "./news.ts";
import type { Answered, Answering, PollsStore, PollWords } from "./polls.store.ts";

/** A group waits so long for more, ms, and is so large at most. */
const GROUP = { waitMs: 20, most: 1000 };
/** New sums are told at most so often, ms. */
const TELL_MS = 1000;

interface Given {
  readonly store: PollsStore;
  readonly news: EventsNewsroom;
  readonly failed: (error: unknown) => void;
}

export class Polls {
  readonly #given: Given;
  readonly #answers: Batches<Answering, Answered>;
  /** Polls whose new sums are about to be told. */
  readonly #telling = new Map<string, NodeJS.Timeout>();

  constructor(given: Given) {
    this.#given = given;
    this.#answers = new Batches((group) => given.store.answer(group), GROUP);
  }

  /** All of an event, with their sums. */
  of(event: string): Promise<Poll[]> {
    return this.#given.store.of(event);
  }

  /** Enter one (null), or change one that was not opened yet. */
  async enter(event: string, poll: string | null, words: PollWords): Promise<Poll | "not-now" | "too-many"> {
    const entered = await this.#given.store.enter(event, poll, words);
    if (typeof entered !== "string") await this.#given.news.tell("events:poll", { event, poll: entered.id });
    return entered;
  }

  /** Take one away that was not opened yet. */
  async remove(event: string, poll: string): Promise<boolean> {
    const isGone = await this.#given.store.remove(event, poll);
    if (isGone) await this.#given.news.tell("events:poll", { event, poll });
    return isGone;
  }

  /** The same polls, not opened yet, for another event. */
  async copy(from: string, to: string): Promise<void> {
    for (const { question, choices, most } of await this.of(from))
      await this.enter(to, null, { question, choices, most });
  }

  /** Open, close, show or hide one. */
  async turn(event: string, poll: string, deed: PollDeed): Promise<PollProblem | "unknown" | null> {
    const turned = await this.#given.store.turn(event, poll, deed);
    if (typeof turned === "string") return turned;
    await this.#given.news.tell("events:poll", { event, poll });
    return null;
  }

  /** Somebody's answer; resolves when it is safe. */
  async answer(event: string, answering: Answering): Promise<Answered> {
    const answered = await this.#answers.add(answering);
    if ("answer" in answered) this.#tellSoon(event, answering.poll);
    return answered;
  }

  answerOf(poll: string, pass: string): Promise<Answer> {
    return this.#given.store.answerOf(poll, pass);
  }

  /** What was tried in a rehearsal is as if it had not been. */
  reset(event: string): Promise<void> {
    return this.#given.store.reset(event);
  }

  forget(event: string): Promise<void> {
    return this.#given.store.forgetAnswers(event);
  }

  async close(): Promise<void> {
    await this.#answers.settled();
    for (const timer of this.#telling.values()) clearTimeout(timer);
  }

  #tellSoon(event: string, poll: string): void {
    if (this.#telling.has(poll)) return;
    const timer = setTimeout(() => {
      this.#telling.delete(poll);
      this.#given.news.tell("events:poll", { event, poll }).catch(this.#given.failed);
    }, TELL_MS).unref();
    this.#telling.set(poll, timer);
  }
}

/**
 * The poll that should be on the stage: the one that is open; else the one that is there already, while it is closed or shown; else
 * one whose results are shown. Pure.
 */
export const pollOnStage = (polls: readonly Poll[], on: OpenPoll | null): OpenPoll | null => {
  const open = polls.find(({ state }) => state === "open");
  if (open) return openPoll(open);
  const shown = polls.filter(({ state, isShown }) => state === "closed" && isShown);
  const same = shown.find(({ id }) => id === on?.id) ?? shown.at(-1);
  if (same) return openPoll(same);
  const closed = polls.find(({ id, state }) => id === on?.id && state === "closed");
  // Closed a moment ago: "thank you for your answers" stays until another is opened; what was hidden goes.
  return closed && on?.results === null ? openPoll(closed) : null;
};
