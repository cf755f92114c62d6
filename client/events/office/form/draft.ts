/**
 * An event's words while somebody writes them: fields as they stand, also where they are no event yet. What is wrong with them is
 * said by field; a field's name is its path, "title.ja" or "order.2.minutes". Pure.
 */
import { clockOf, dayOf, momentOf, type Span } from "../../../../shared/campaign/days.ts";
import {
  type EventProblem,
  eventProblem,
  eventSchema,
  type EventWords,
  filmOf,
} from "../../../../shared/events/event.ts";
import { MINUTE } from "../../../../shared/events/times.ts";
import { problemsOf } from "./problemsOf.ts";

/** A film: a file that was uploaded, or an address of YouTube as it was typed. */
export type FilmDraft =
  | { readonly from: "none" }
  | { readonly from: "file"; readonly file: string | null; readonly captions: string | null }
  | { readonly from: "youtube"; readonly address: string; readonly isLive: boolean };

type Item = EventWords["order"][number];
export type ItemDraft = Omit<Item, "minutes"> & { readonly minutes: number | null };

export interface Draft extends Omit<EventWords, "from" | "to" | "order" | "video" | "signing"> {
  /** In Japan, as fields for dates and times have them. */
  readonly day: string;
  readonly clock: string;
  /** Null: the field is empty. */
  readonly minutes: number | null;
  /** Whether seats are counted; then `capacity` null is an empty field. */
  readonly isCounted: boolean;
  readonly order: readonly ItemDraft[];
  readonly video: FilmDraft;
  readonly signing: FilmDraft;
}

const filmDraft = (film: EventWords["video"]): FilmDraft => {
  if (film === null) return { from: "none" };
  if (film.from === "file") return film;
  return { from: "youtube", address: `https://www.youtube.com/watch?v=${film.film}`, isLive: film.isLive };
};

/** A time as its fields have it: to the minute. */
const timeFields = ({ from, to }: Span): Pick<Draft, "day" | "clock" | "minutes"> => ({
  day: dayOf(from),
  clock: clockOf(from),
  minutes: Math.round((to - from) / MINUTE),
});

export const draftOf = ({ from, to, order, video, signing, ...words }: EventWords): Draft => ({
  ...words,
  ...timeFields({ from, to }),
  isCounted: words.capacity !== null,
  order,
  video: filmDraft(video),
  signing: filmDraft(signing),
});

/** What is wrong with a field. */
export type FieldProblem =
  | "empty"
  | "tooLong"
  | "number"
  | "day"
  | "clock"
  | "film"
  | "file"
  | "wrong"
  | "short"
  | "long"
  | "past"
  | "far"
  | "speaker"
  | "order";
/** By the field's path. */
export type Problems = Readonly<Record<string, FieldProblem>>;

/** Where a problem of the whole is said. */
const placeOf: Readonly<Record<EventProblem, string>> = {
  short: "minutes",
  long: "minutes",
  past: "day",
  far: "day",
  speaker: "order",
  order: "order",
};
export const isEventProblem = (error: string): error is EventProblem => Object.hasOwn(placeOf, error);
export const problemAt = (problem: EventProblem): Problems => ({ [placeOf[problem]]: problem });

/** A film as it is kept, or what is wrong with it, by its field. */
const filmOfDraft = (
  draft: FilmDraft,
): { readonly film: EventWords["video"] } | { readonly field: string; readonly why: FieldProblem } => {
  switch (draft.from) {
    case "none":
      return { film: null };
    case "file":
      return draft.file === null ? { field: "file", why: "file" } : { film: { ...draft, file: draft.file } };
    case "youtube": {
      const film = filmOf(draft.address);
      return film === null
        ? { field: "address", why: "film" }
        : { film: { from: "youtube", film, isLive: draft.isLive } };
    }
  }
};

/** Things of a list that nothing was written into yet are not there. */
const isBlank = ({ ja, easy, en }: EventWords["title"]): boolean => `${ja}${easy}${en}`.trim() === "";

/**
 * The event that a draft stands for, or what is wrong with it. `saved` is its time so far: left as it is, it stays to the
 * millisecond, and may be past: words and films are added after an event, too. `now` in epoch ms.
 */
export const readDraft = (
  draft: Draft,
  now: number,
  saved: Span,
): { readonly words: EventWords; readonly problems: null } | { readonly words: null; readonly problems: Problems } => {
  const { day, clock, minutes, isCounted, video, signing, ...rest } = draft;
  const problems: Record<string, FieldProblem> = {};
  const midnight = momentOf(day, "00:00");
  const from = momentOf(day, clock);
  if (midnight === null) problems.day = "day";
  else if (from === null) problems.clock = "clock";
  if (minutes === null) problems.minutes = "number";
  if (isCounted && draft.capacity === null) problems.capacity = "number";
  draft.order.forEach((item, i) => {
    if (item.minutes === null) problems[`order.${i}.minutes`] = "number";
  });
  const films = { video: filmOfDraft(video), signing: filmOfDraft(signing) };
  for (const [name, film] of Object.entries(films)) if ("why" in film) problems[`${name}.${film.field}`] = film.why;
  const before = timeFields(saved);
  const isSameTime = before.day === day && before.clock === clock && before.minutes === minutes;
  const begins = from ?? 0;
  const words = {
    ...rest,
    ...(isSameTime ? { from: saved.from, to: saved.to } : { from: begins, to: begins + (minutes ?? 0) * MINUTE }),
    capacity: isCounted ? draft.capacity : null,
    video: "film" in films.video ? films.video.film : null,
    signing: "film" in films.signing ? films.signing.film : null,
    record: rest.record !== null && isBlank(rest.record) ? null : rest.record,
  };
  const parsed = eventSchema.safeParse({
    ...words,
    order: words.order.map((item) => ({ ...item, minutes: item.minutes ?? 1 })),
  });
  const { from: _from, to: _to, ...found } = parsed.error ? problemsOf(words, parsed.error) : {};
  // Where a field is no number or time at all, that is what is said.
  const all = { ...found, ...problems };
  if (parsed.success && Object.keys(all).length === 0) {
    const problem = eventProblem(parsed.data, isSameTime ? Math.min(now, saved.from) : now);
    if (problem === null) return { words: parsed.data, problems: null };
    return { words: null, problems: problemAt(problem) };
  }
  return { words: null, problems: all };
};
