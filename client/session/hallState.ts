/** What a page knows of a hall, and what each word of the hall makes of it. Pure: `now` is this device's clock, epoch ms. */
import { type CaptionLine, withLine } from "../../shared/events/captions.ts";
import type { Said } from "../../shared/events/happenings.ts";
import type { EntryRefusal } from "../../shared/events/hallCodes.ts";
import type { Part } from "../../shared/events/kinds.ts";
import type {
  DeckShown,
  HallClientMessages,
  HallRefusal,
  HallServerMessages,
  Sitting,
} from "../../shared/events/messages.ts";
import type { Results } from "../../shared/events/polls.ts";
import type { QuestionShown, QuestionToModerate } from "../../shared/events/questions.ts";
import type { ReactionCounts } from "../../shared/events/reactions.ts";
import { emptyStage, follow, type Stage } from "../../shared/events/stage.ts";
import type { OwnEvent, RunView } from "../../shared/events/views.ts";
import type { LineState } from "./line.ts";

/** Ends of a line to a hall; at "refused" `entry` says why. */
export type HallEnd =
  /** The same person came in through another tab or device. */
  | "elsewhere"
  | "over"
  /** A sanction holds. */
  | "removed"
  | "refused";

/** Why one is not in: besides the hall's own reasons a sanction, no such event, a name, a link or badge that is none, nonsense. */
export type NotIn = EntryRefusal | "out" | "unknown" | "name" | "credentials" | "nonsense";

export interface HallState {
  readonly line: LineState | HallEnd;
  readonly entry: NotIn | null;
  /** The server's clock less this device's, ms. */
  readonly clock: number;
  readonly hall: number | null;
  readonly seat: number | null;
  readonly parts: readonly Part[];
  readonly stage: Stage;
  /** Whether a change was missed: until the stage is there anew, changes are of no use. */
  readonly hasGap: boolean;
  /** All lines heard here or asked for, in order; the stage's own are the latest of them. */
  readonly captions: readonly CaptionLine[];
  readonly decks: readonly DeckShown[];
  readonly questions: readonly QuestionShown[];
  /** One's answers that are kept, by poll. */
  readonly answers: Readonly<Record<string, readonly number[] | null>>;
  /** In now, over all halls; null until that was told. */
  readonly people: number | null;
  /** The sums of the last window; `id` counts up. */
  readonly wave: { readonly id: number; readonly counts: ReactionCounts; readonly at: number } | null;
  readonly own: OwnEvent | null;
  /** Who sits where in this hall; empty in the list. */
  readonly sitting: ReadonlyMap<number, Sitting>;
  /** The last thing that the hall said of the event; `id` counts up. */
  readonly said: { readonly id: number; readonly said: Said } | null;
  /** A quiet line of help was offered, once. */
  readonly hasComfort: boolean;
  readonly refused: {
    readonly id: number;
    readonly what: keyof HallClientMessages;
    readonly why: HallRefusal;
  } | null;
  /** To those who hold it. */
  readonly run: RunView | null;
  readonly moderate: readonly QuestionToModerate[];
  /** Sums of polls that the audience may not see yet. */
  readonly results: Readonly<Record<string, Results>>;
}

export const freshHall: HallState = {
  line: "joining",
  entry: null,
  clock: 0,
  hall: null,
  seat: null,
  parts: [],
  stage: emptyStage,
  hasGap: false,
  captions: [],
  decks: [],
  questions: [],
  answers: {},
  people: null,
  wave: null,
  own: null,
  sitting: new Map(),
  said: null,
  hasComfort: false,
  refused: null,
  run: null,
  moderate: [],
  results: {},
};

export type HallMessage = {
  [K in keyof HallServerMessages]: { readonly type: K; readonly message: HallServerMessages[K] };
}[keyof HallServerMessages];

const withLines = (lines: readonly CaptionLine[], next: readonly CaptionLine[]): readonly CaptionLine[] =>
  next.reduce(withLine, lines);

const sitting = (
  before: ReadonlyMap<number, Sitting>,
  { isAll, came, gone }: HallServerMessages["sitting"],
): ReadonlyMap<number, Sitting> => {
  const seats = new Map(isAll ? [] : before);
  for (const seat of gone) seats.delete(seat);
  for (const one of came) seats.set(one.seat, one);
  return seats;
};

const onStage = (state: HallState, stage: Stage): Partial<HallState> => ({
  stage,
  hasGap: false,
  captions: withLines(state.captions, stage.captions),
});

/** What changes by a word of the hall. */
export const hear = (state: HallState, { type, message }: HallMessage, now: number): Partial<HallState> => {
  switch (type) {
    case "here": {
      const { hall, seat, parts, decks, questions, own, stage, answer } = message;
      const answers = stage.poll ? { ...state.answers, [stage.poll.id]: answer } : state.answers;
      const clock = message.now - now;
      return { hall, seat, parts, decks, questions, own, answers, clock, entry: null, ...onStage(state, stage) };
    }
    case "news": {
      const stage = follow(state.stage, message);
      return stage ? { stage, captions: withLines(state.captions, stage.captions) } : { hasGap: true };
    }
    case "stage":
      return onStage(state, message.stage);
    case "wave":
      return { people: message.people, wave: { id: (state.wave?.id ?? 0) + 1, counts: message.counts, at: now } };
    case "questions":
      return { questions: message.questions };
    case "answered":
      return { answers: { ...state.answers, [message.poll]: message.choices } };
    case "earlier":
      return { captions: withLines(state.captions, message.lines) };
    case "own":
      return { own: message };
    case "sitting":
      return { sitting: sitting(state.sitting, message) };
    case "decks":
      return { decks: message.decks };
    case "said":
      return { said: { id: (state.said?.id ?? 0) + 1, said: message.said } };
    case "comfort":
      return { hasComfort: true };
    case "refused":
      return { refused: { id: (state.refused?.id ?? 0) + 1, ...message } };
    case "run":
      return { run: message, clock: message.now - now };
    case "moderate":
      return { moderate: message.questions };
    case "results": {
      const { poll, people, counts } = message;
      return { results: { ...state.results, [poll]: { people, counts } } };
    }
    case "closing":
      return {};
  }
};

/** The first line of the unbroken row that ends with the latest: what was said before it can be asked for. Null: nothing was. */
export const earliest = (captions: readonly CaptionLine[]): number | null => {
  let first = captions.at(-1)?.line ?? null;
  for (const { line } of captions.toReversed()) {
    if (line < first! - 1) break;
    first = line;
  }
  return first;
};
