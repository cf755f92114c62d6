/**
 * What browsers and a hall's room say to each other. The server checks every message against these; clients import the types
 * only. A hall is one room of an event's many: stage, polls and counts are the event's, seats and neighbours the hall's.
 */
import { z } from "zod";
import { type CaptionLanguage, captionLanguages, type CaptionLine } from "./captions.ts";
import { idSchema, LETTERS, linesSchema } from "./event.ts";
import type { Refusal, Said } from "./happenings.ts";
import type { Part } from "./kinds.ts";
import { CHOICES, type OpenPoll, pollDeeds, type PollProblem } from "./polls.ts";
import {
  type AskProblem,
  QUESTION_UNITS,
  questionDeeds,
  type QuestionShown,
  type QuestionToModerate,
} from "./questions.ts";
import { type ReactionCounts, reactions } from "./reactions.ts";
import { CAPTION_LETTERS } from "./sentences.ts";
import type { News, Stage } from "./stage.ts";
import type { OwnEvent, RunView } from "./views.ts";

/** Options of a join. Who may come in, the server asks run and registration. */
export const hallJoinSchema = z.strictObject({
  event: idSchema,
  pass: z.string().max(1024),
  name: z.string().max(128),
  look: z.int().min(0).max(0xffff_ffff),
  /** The friends' hall, by its number; null: wherever there is room. Full: the next one. */
  hall: z.int().min(0).max(9999).nullable(),
  /** For an event by code, once. */
  code: z.string().max(24).optional(),
  /** Staff: the short-lived token. A guest speaker: the token of their link. */
  badge: z.string().max(1024).optional(),
  guest: z.string().max(1024).optional(),
  /** The list: no seats and neighbours are sent. */
  isList: z.boolean(),
  build: z.string().max(64),
});
export type HallJoin = z.infer<typeof hallJoinSchema>;

/** Audience -> hall. */
export const reactSchema = z.strictObject({ reaction: z.enum(reactions) });
export const askSchema = z.strictObject({ words: z.string().min(1).max(QUESTION_UNITS), isNamed: z.boolean() });
export const questionSchema = z.strictObject({ question: idSchema });
export const voteSchema = z.strictObject({ question: idSchema, isFor: z.boolean() });
export const answerSchema = z.strictObject({
  poll: idSchema,
  choices: z
    .array(
      z
        .int()
        .min(0)
        .max(CHOICES.most - 1),
    )
    .max(CHOICES.most),
});
export const seatSchema = z.strictObject({ seat: z.int().min(0).max(999).nullable() });
/** Captions before this line. */
export const earlierSchema = z.strictObject({ before: z.int().min(1) });

/** Those who hold it -> hall. Which part may do which, is `mayUse`'s (kinds.ts) and `step`'s. */
const item = z.strictObject({ deed: z.literal("go"), item: idSchema });
const give = z.strictObject({ deed: z.literal("give"), to: idSchema });
const plain = z.strictObject({
  deed: z.enum([
    "rehearse",
    "leave-rehearsal",
    "open-doors",
    "start",
    "pause",
    "resume",
    "close-doors",
    "let-in",
    "take",
    "end",
    "reopen",
  ]),
});
export const runSchema = z.discriminatedUnion("deed", [item, give, plain]);
export const turnSchema = z.strictObject({
  deck: idSchema,
  to: z.union([z.enum(["next", "previous"]), z.int().min(0).max(9999)]),
});
const part = z.number().min(0).max(1);
export const pointerSchema = z.strictObject({ at: z.strictObject({ x: part, y: part }).nullable() });
export const captionSchema = z.strictObject({
  words: z
    .string()
    .min(1)
    .max(4 * CAPTION_LETTERS),
  language: z.enum(captionLanguages),
  speaker: z.string().max(LETTERS.name),
});
export const correctSchema = z.strictObject({ line: z.int().min(1), words: z.string().max(4 * CAPTION_LETTERS) });
export const turnPollSchema = z.strictObject({ poll: idSchema, deed: z.enum(pollDeeds) });
export const turnQuestionSchema = z.strictObject({ question: idSchema, deed: z.enum(questionDeeds) });
export const noticeSchema = z.strictObject({ words: linesSchema(LETTERS.about).nullable() });
export const filmSchema = z.strictObject({
  at: z.strictObject({ positionMs: z.number().min(0).max(86_400_000), isPlaying: z.boolean() }).nullable(),
});

export interface HallClientMessages {
  react: z.infer<typeof reactSchema>;
  ask: z.infer<typeof askSchema>;
  /** One's own question back. */
  withdraw: z.infer<typeof questionSchema>;
  vote: z.infer<typeof voteSchema>;
  answer: z.infer<typeof answerSchema>;
  seat: z.infer<typeof seatSchema>;
  /** Something was missed: the stage anew. */
  stage: undefined;
  earlier: z.infer<typeof earlierSchema>;

  run: z.infer<typeof runSchema>;
  turn: z.infer<typeof turnSchema>;
  pointer: z.infer<typeof pointerSchema>;
  caption: z.infer<typeof captionSchema>;
  correct: z.infer<typeof correctSchema>;
  "turn-poll": z.infer<typeof turnPollSchema>;
  "turn-question": z.infer<typeof turnQuestionSchema>;
  notice: z.infer<typeof noticeSchema>;
  film: z.infer<typeof filmSchema>;
}

/** A deck as the audience needs it: how long it is, and in which languages its slides are there. */
export interface DeckShown {
  readonly id: string;
  /** Names its pictures as they are now: part of their addresses, so that nobody need ask for one again. */
  readonly version: string;
  readonly length: number;
  readonly languages: readonly CaptionLanguage[];
}
/** Somebody in this hall, as the 3D view shows them. */
export interface Sitting {
  readonly seat: number;
  readonly look: number;
  readonly name: string;
  readonly part: Part | null;
}

/** Hall -> one client, or all. */
export interface HallServerMessages {
  /** First word after a join: everything that is so now, so that a latecomer is in the picture at once. */
  here: {
    readonly build: string;
    readonly now: number;
    readonly hall: number;
    readonly stage: Stage;
    /** Decks in use: addresses of their slides are made of the id. Words for screen readers come with each deck. */
    readonly decks: readonly DeckShown[];
    /** One's seat; null: standing. */
    readonly seat: number | null;
    /** What one may do here besides; empty for the audience. */
    readonly parts: readonly Part[];
    readonly questions: readonly QuestionShown[];
    /** One's answer to the open poll. */
    readonly answer: readonly number[] | null;
    readonly own: OwnEvent;
  };
  /** A change of the stage: one buffer for everybody. */
  news: News;
  /** The answer to "stage". */
  stage: { readonly stage: Stage };
  /** The sums of the last window, over all halls, and how many are in. */
  wave: { readonly counts: ReactionCounts; readonly people: number };
  questions: { readonly questions: readonly QuestionShown[] };
  /** One's answer is kept. */
  answered: { readonly poll: OpenPoll["id"]; readonly choices: readonly number[] | null };
  earlier: { readonly lines: readonly CaptionLine[] };
  own: OwnEvent;
  /** To those in 3D: first all, then who came and which seats are free again; twice a second at most. */
  sitting: { readonly isAll: boolean; readonly came: readonly Sitting[]; readonly gone: readonly number[] };
  /** Decks were added, or one of them changed. */
  decks: { readonly decks: readonly DeckShown[] };
  said: { readonly said: Said };
  /** One wrote of one's own distress: a quiet line of help opens, once. */
  comfort: Record<string, never>;
  refused: { readonly what: keyof HallClientMessages; readonly why: HallRefusal };
  /** The server will be back in a moment. */
  closing: { readonly seconds: number };

  /** To those who hold it. */
  run: RunView;
  moderate: { readonly questions: readonly QuestionToModerate[] };
  /** Sums of a poll that the audience does not see yet. */
  results: { readonly poll: string; readonly people: number; readonly counts: readonly number[] };
}

export type HallRefusal =
  | Refusal
  | AskProblem
  | PollProblem
  | "bad-message"
  | "not-allowed"
  | "seat-taken"
  | "long"
  | "too-late"
  | "unknown";
