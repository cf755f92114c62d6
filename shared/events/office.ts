/**
 * Events over HTTP, for hosts and operators. Whatever an event holds that one may not act for is as if it were not there: 404
 * "event". Times in epoch ms.
 */
import { z } from "zod";
import { PERCENT } from "./attendance.ts";
import { type CaptionLanguage, captionLanguages } from "./captions.ts";
import { eventSchema, type EventWords, idSchema, LETTERS, type Lines, linesSchema, momentSchema } from "./event.ts";
import { type Part, parts } from "./kinds.ts";
import { CHOICES, type Poll } from "./polls.ts";
import type { QuestionResult, Survey } from "./survey.ts";
import { surveySchema } from "./survey.ts";
import type { State } from "./transitions.ts";
import type { RunView } from "./views.ts";

/**
 * `GET /api/events/office?month=` -> those that one may act for or has a part in, drafts too, by time, of the month's whole weeks
 * (`calendarOf`): a week that is copied may begin in the month before.
 */
export interface OfficeList {
  readonly now: number;
  readonly events: readonly {
    readonly id: string;
    readonly state: State;
    readonly words: EventWords;
    /** One's own part in it; null where one only looks after it. */
    readonly part: Part | null;
    /** Whether one may change it: who answers for its organisation, or is its host. */
    readonly mayChange: boolean;
    readonly registered: number;
  }[];
  /** For whom one may enter events; the name stands in every language. Empty for who only has a part in something. */
  readonly organisations: readonly { readonly id: string; readonly name: Lines }[];
  /** Whether one may enter events of the operator (organisation null). */
  readonly isWholePlace: boolean;
}

/** `GET /api/events/office-event?id=` -> one event with all that its office shows. */
export interface OfficeEvent extends ConsoleView {
  readonly id: string;
  readonly part: Part | null;
  readonly mayChange: boolean;
  /** The code of an event by code; null while none was drawn. */
  readonly code: string | null;
  readonly after: Omit<z.infer<typeof afterSchema>, "event">;
}

/** `GET /api/events/parts` -> one's own parts in what is not over yet, the soonest first; anybody of the staff may have one. */
export interface PartsList {
  readonly parts: readonly {
    readonly event: string;
    readonly part: Part;
    readonly title: Lines;
    readonly from: number;
    readonly state: State;
  }[];
}

/** `GET /api/events/people?event=` -> accounts that can be given a part in it, by their work names. */
export interface PeopleList {
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/**
 * `POST /api/events/sample-month` -> `WeekCopied`: the sample programme (assets/campaign/programme.json) into the month in which
 * `month` lies, as drafts; what is there already, past, or in the way is left out. `clashing` are titles.
 */
export const sampleMonthSchema = z.strictObject({ month: momentSchema, organisation: idSchema.nullable() });

/**
 * `POST /api/events/save` -> `Saved`: enter one (event null: a draft) or change its words. While it is published, a new time is
 * `move` and counts the calendar's SEQUENCE up. 409 "place-taken" with `clash`, "changed": somebody saved since `revision`,
 * "not-now": time and place stand once its doors are open; 404 "event", "organisation"; 422 `EventProblem`, "file": a file it names
 * is gone, or none of its own.
 */
export const saveSchema = z.strictObject({
  event: idSchema.nullable(),
  /** The one that was read; 0 for a new one. */
  revision: z.int().min(0),
  words: eventSchema,
});
export interface Saved {
  readonly event: string;
  readonly revision: number;
}
/** What comes with "place-taken": which event is at this place at that time. `title` is null where it is none of one's own. */
export interface Clash {
  readonly clash: { readonly id: string; readonly title: Lines | null; readonly from: number; readonly to: number };
}

/** `POST /api/events/turn` -> `RunView`: before the doors, and to call off. 409 `Refusal`. What follows goes over the hall. */
export const turnSchema = z.strictObject({
  event: idSchema,
  deed: z.enum(["publish", "withdraw", "cancel", "rehearse", "open-doors"]),
});
/** `POST /api/events/delete` -> `{}`: a draft. */
export const deleteSchema = z.strictObject({ event: idSchema });

/** `POST /api/events/copy` -> `Saved`: a new draft at another time. */
export const copySchema = z.strictObject({ event: idSchema, from: momentSchema });
/** `POST /api/events/copy-week` -> `WeekCopied`: the week in which `from` lies into that of `to`, as published as they were. */
export const copyWeekSchema = z.strictObject({ from: momentSchema, to: momentSchema });
export interface WeekCopied {
  readonly entered: number;
  /** Events whose place is taken then. */
  readonly clashing: readonly string[];
  readonly present: number;
  readonly past: number;
}

/**
 * `POST /api/events/crew` -> `RunView`: who has which part. 422 "crew": not exactly one host, or somebody twice. 404 "account".
 */
export const crewSchema = z.strictObject({
  event: idSchema,
  hands: z
    .array(z.strictObject({ id: idSchema, part: z.enum(parts) }))
    .min(1)
    .max(20),
});
/**
 * `POST /api/events/guest` -> `GuestLink`: a link instead of an account, for this event alone, until a day after it; again: a
 * new one.
 */
export const guestSchema = z.strictObject({
  event: idSchema,
  /** Whose link is made anew; null: somebody who has none yet, and comes to the crew as a speaker. */
  guest: idSchema.nullable(),
  name: z.string().trim().min(1).max(LETTERS.name),
});
export interface GuestLink {
  readonly id: string;
  readonly url: string;
}
/** `POST /api/events/code` -> `{ code }`: the code of an event by code; `draw`: a new one. */
export const codeSchema = z.strictObject({ event: idSchema, draw: z.boolean() });

/**
 * `POST /api/events/deck?event=&language=&deck=` with the file as body (a PDF, or a picture) -> `Deck`. With `deck`: the same
 * slides in another language, as many as there are. 413 "large", 415 "kind", 422 `DeckProblem`, each in words that say what to do.
 */
export const DECK = { bytes: 50 * 1024 * 1024, slides: 200, widths: [640, 1280, 1920] } as const;
export type DeckProblem =
  | "encrypted"
  | "broken"
  | "empty"
  | "too-many-slides"
  | "too-complex"
  | "too-slow"
  | "other-length";
export interface Deck {
  readonly id: string;
  /** Names its pictures as they are now: part of their addresses, so that nobody need ask for one again. */
  readonly version: string;
  readonly title: string;
  readonly length: number;
  readonly slides: readonly DeckLanguage[];
}
/** A deck's slides in one language. */
export interface DeckLanguage {
  readonly language: CaptionLanguage;
  /** What stands on each, for screen readers and the handout; a host may put it right. */
  readonly words: readonly string[];
  /** The speaker's notes of each; the audience never gets them. */
  readonly notes: readonly string[];
}
/**
 * `GET /api/events/slides?deck=` -> `DeckWords`; `GET /api/events/slide?deck=&v=&language=&index=&width=` -> the picture (WebP): with
 * the deck's version as `v` it is kept for a day.
 */
export interface DeckWords {
  readonly id: string;
  readonly version: string;
  readonly slides: readonly Omit<DeckLanguage, "notes">[];
}
/** `GET /api/events/packs` -> packs that can be loaded; `POST /api/events/load-pack` -> `Saved`: a draft with its slides. */
export interface PackList {
  readonly packs: readonly { readonly id: string; readonly title: EventWords["title"]; readonly minutes: number }[];
}
export const loadPackSchema = z.strictObject({
  pack: idSchema,
  from: momentSchema,
  organisation: idSchema.nullable(),
});
/**
 * `POST /api/events/file?event=&use=&name=` with the file as body -> `UploadedFile`. `GET /api/events/file?id=` gives it back, in parts
 * where asked so. 413 "large", 415 "kind".
 */
export const fileUses = ["handout", "video", "audio", "captions"] as const;
export type FileUse = (typeof fileUses)[number];
/** Of each at most. */
export const FILES = {
  bytes: { handout: 20 * 1024 * 1024, video: 500 * 1024 * 1024, audio: 50 * 1024 * 1024, captions: 1024 * 1024 },
} as const satisfies { readonly bytes: Readonly<Record<FileUse, number>> };
export interface UploadedFile {
  readonly id: string;
  readonly use: FileUse;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
}
/** `POST /api/events/deck-words` -> `{}` */
export const deckWordsSchema = z.strictObject({
  event: idSchema,
  deck: idSchema,
  language: z.enum(captionLanguages),
  slide: z
    .int()
    .min(0)
    .max(DECK.slides - 1),
  words: z.string().max(LETTERS.text),
  notes: z.string().max(LETTERS.text),
});

/** `POST /api/events/deck-delete` -> `{}`. 409 "shown": it is on the stage this moment. */
export const deckDeleteSchema = z.strictObject({ event: idSchema, deck: idSchema });
/** `POST /api/events/poll-delete` -> `{}`. 409 "not-now": it was opened. */
export const pollDeleteSchema = z.strictObject({ event: idSchema, poll: idSchema });

/**
 * `POST /api/events/poll` -> `{ poll }`: enter one (null) or change one that was not opened yet. 409 "not-now", "too-many"
 * (`POLLS_MOST`).
 */
export const pollSchema = z
  .strictObject({
    event: idSchema,
    poll: idSchema.nullable(),
    question: linesSchema(LETTERS.about),
    choices: z.array(linesSchema(LETTERS.title)).min(CHOICES.min).max(CHOICES.most),
    most: z.int().min(1).max(CHOICES.most),
  })
  .refine(({ most, choices }) => most <= choices.length, "more than there are");

/** `POST /api/events/after` -> `{}`: what an event asks for, and publishes, when it is over. */
export const afterSchema = z.strictObject({
  event: idSchema,
  rule: z.strictObject({ percent: z.int().min(PERCENT.min).max(PERCENT.max), asksReflection: z.boolean() }),
  survey: surveySchema,
  publishesArchive: z.boolean(),
  publishesSurvey: z.boolean(),
});

/**
 * `GET /api/events/console?id=`, `POST /api/events/guest-console` for whoever came by a link -> what the console begins with; then
 * it joins the hall.
 */
export const guestConsoleSchema = z.strictObject({ event: idSchema, guest: z.string().min(1).max(1024) });
/** `POST /api/events/token` -> `{ token }`: a hall's `badge`, for a minute. */
export const hallTokenSchema = z.strictObject({ event: idSchema });
export interface ConsoleView {
  /** One's own hand, an account or a guest; null: an operator without a part. */
  readonly self: string | null;
  readonly run: RunView;
  readonly revision: number;
  readonly words: EventWords;
  readonly decks: readonly Deck[];
  readonly files: readonly UploadedFile[];
  readonly polls: readonly Poll[];
  readonly survey: Survey;
}

/** `GET /api/events/attendance?id=` -> figures, and no person: whose visit it was, the place does not tell its hosts. */
export interface AttendanceFigures {
  readonly registered: number;
  readonly came: number;
  /** Most at once, over all halls. */
  readonly most: number;
  /** How many were here for so many tenths of the time that counts: from 0–10 % to 90–100 %. */
  readonly tenths: readonly number[];
  readonly records: number;
}
/** `GET /api/events/registered?id=` -> names and organisations where the event asked for them; also as CSV (`&as=csv`). */
export interface RegisteredList {
  readonly people: readonly {
    readonly name: string | null;
    readonly organisation: { readonly name: string; readonly contact: string } | null;
    readonly state: "seat" | "waiting" | "cancelled";
    readonly at: number;
  }[];
}
/** `GET /api/events/results?id=` -> exact; also as CSV (`&as=csv`). */
export interface SurveyResults {
  readonly people: number;
  readonly questions: readonly QuestionResult[];
}
/** `POST /api/events/confirm` -> `Confirmed`: whether a record with this number was given. 400 "number": a slip in it. */
export const confirmSchema = z.strictObject({ number: z.string().max(64) });
export type Confirmed =
  | { readonly isGiven: true; readonly event: string; readonly title: EventWords["title"]; readonly from: number }
  | { readonly isGiven: false };
