/** Questions of an audience: through the hygiene of safe talk, kept, voted for in groups, turned by those who moderate. */
import { v7 as uuid } from "uuid";
import type { Hygiene } from "../../shared/safety/hygiene.ts";
import {
  ask,
  type AskProblem,
  mayAsk,
  mayVote,
  type Question,
  type QuestionDeed,
  type QuestionParty,
  turnQuestion,
} from "../../shared/events/questions.ts";
import { Batches } from "../consult/batches.ts";
import type { Lately } from "../talk/lately.ts";
import type { EventsNewsroom } from "./news.ts";
import type { QuestionsStore, Vote } from "./questions.store.ts";
import type { Shares } from "./shares.ts";

/** A group of votes waits so long for more, ms, and is so large at most. */
const GROUP = { waitMs: 20, most: 1000 };

interface Given {
  readonly store: QuestionsStore;
  readonly news: EventsNewsroom;
  readonly hygiene: Pick<Hygiene, "check">;
  /** What each pass said lately: what is split over several lines is found. */
  readonly lately: Pick<Lately, "recent" | "said">;
  /** Whoever looks after the place must see what somebody tried to send. */
  readonly review: (held: Held) => Promise<unknown>;
  readonly shares: Pick<Shares, "asks">;
}

/** Words that were held back and that a person must look at. */
export interface Held {
  readonly pass: string;
  readonly name: string;
  readonly words: string;
  readonly isLure: boolean;
  readonly at: number;
}

/** Whoever asks: their pass, what they are called, and whether they ask under that name. */
export interface Asker {
  readonly pass: string;
  readonly name: string;
  readonly isNamed: boolean;
  /** Names the network they come from. */
  readonly source: string;
}

export interface Asked {
  readonly why: AskProblem | null;
  readonly id: string;
  /** They wrote of their own distress: help is to be offered, whatever became of the question. */
  readonly distress: boolean;
}

export class Questions {
  readonly #given: Given;
  readonly #votes: Batches<Vote, void>;

  constructor(given: Given) {
    this.#given = given;
    this.#votes = new Batches(async (group) => {
      await given.store.vote(group);
      return group.map(() => undefined);
    }, GROUP);
  }

  of(event: string): Promise<Question[]> {
    return this.#given.store.of(event);
  }

  votedBy(event: string, pass: string): Promise<string[]> {
    return this.#given.store.votedBy(event, pass);
  }

  /** Ask. */
  async ask(event: string, { pass, name, isNamed, source }: Asker, words: string, now: number): Promise<Asked> {
    const { store, news, hygiene, lately, review, shares } = this.#given;
    const verdict = hygiene.check(words, lately.recent(pass, now));
    const { distress, outcome, reason } = verdict;
    if (outcome === "hold" && verdict.review) await review({ pass, name, words, isLure: reason === "lure", at: now });
    const question = ask(verdict, { id: uuid(), pass, name: isNamed && name !== "" ? name : null }, now);
    if (typeof question === "string") return { why: question, id: "", distress };
    if (!(await shares.asks(event, source))) return { why: "full", id: "", distress };
    const why = await store.ask(event, question, (own, waiting) => mayAsk(own, waiting, now));
    if (why === null) {
      lately.said(pass, question.words, now);
      await news.tell("events:questions", { event });
    }
    return { why, id: question.id, distress };
  }

  /** Something is done to a question; false where it may not. */
  async turn(
    event: string,
    id: string,
    deed: QuestionDeed,
    { party, pass }: { readonly party: QuestionParty; readonly pass: string },
    now: number,
  ): Promise<boolean> {
    const turned = await this.#given.store.turn(event, id, (question) =>
      party === "writer" && question.pass !== pass ? null : turnQuestion(question, deed, party, now),
    );
    if (turned) await this.#given.news.tell("events:questions", { event });
    return turned !== null;
  }

  /** A vote, or a vote taken back; resolves when it is safe. False where one may not vote for it. */
  async vote(event: string, question: Question | undefined, pass: string, isFor: boolean): Promise<boolean> {
    if (!question || !mayVote(question, pass)) return false;
    await this.#votes.add({ question: question.id, pass, isFor });
    await this.#given.news.tell("events:questions", { event });
    return true;
  }

  forget(event: string): Promise<void> {
    return this.#given.store.forget(event);
  }

  close(): Promise<void> {
    return this.#votes.settled();
  }
}
