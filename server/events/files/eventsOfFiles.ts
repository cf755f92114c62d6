/** The events, as their files see them. */
import { isPublished, stateOf } from "../../../shared/events/run.ts";
import { HttpError } from "../../web/http.ts";
import type { Events } from "../events.ts";
import type { Planning } from "../planning.ts";
import type { Polls } from "../polls.ts";
import type { EventRow } from "../row.ts";
import type { StageStore } from "../stage.store.ts";
import type { EventsOfFiles, FilesEvent } from "./ports.ts";

/** Concerts are kept at hand so long: a month, and the days before it, ms. */
const CONCERTS_MS = 45 * 24 * 3600_000;

interface Given {
  readonly events: Events;
  readonly stages: Pick<StageStore, "read">;
  /** Opened after the files, which they ask for decks. */
  readonly later: () => { readonly planning: Planning; readonly polls: Pick<Polls, "enter"> };
  readonly failed: (error: unknown) => void;
}

const seen = ({ id, words, run }: EventRow): FilesEvent => ({
  id,
  words,
  isPublished: isPublished(run),
  isCancelled: stateOf(run) === "cancelled",
  // A guest has no account to show: in a rehearsal, whoever was told a file's random id may see it.
  isOpen: isPublished(run) || stateOf(run) === "rehearsal",
});

export const eventsOfFiles = ({ events, stages, later, failed }: Given): EventsOfFiles => ({
  find: async (event) => {
    const row = await events.find(event);
    return row && seen(row);
  },
  known: async (actor, event) => seen(await later().planning.known(actor, event)),
  own: async (actor, event) => seen(await later().planning.own(actor, event)),
  enterPack: async (actor, words, { polls, survey }, now) => {
    const { planning, polls: book } = later();
    const saved = await planning.enter(actor, words, now, (fresh) => ({ ...fresh, after: { ...fresh.after, survey } }));
    for (const poll of polls) {
      const entered = await book.enter(saved.event, null, poll);
      if (typeof entered === "string") throw new HttpError(409, entered);
    }
    return saved;
  },
  isShown: async (event, deck) => (await stages.read(event)).slide?.deck === deck,
  keptConcerts: async (now) => {
    const rows = await events.inSpan({ from: now - CONCERTS_MS, to: now });
    return rows
      .filter(({ words, run, after }) => words.kind === "concert" && stateOf(run) === "ended" && after.publishesArchive)
      .map(seen)
      .toReversed();
  },
  changed: (event) => void events.news.tell("events:words", { event }).catch(failed),
});
