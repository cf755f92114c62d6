/** What the files ask of the events they belong to. */
import type { EventWords } from "../../../shared/events/event.ts";
import type { Saved } from "../../../shared/events/office.ts";
import type { Pack } from "../../../shared/events/pack.ts";
import type { Actor } from "../../staff/door.ts";

/** An event, as far as its files go by it. */
export interface FilesEvent {
  readonly id: string;
  readonly words: EventWords;
  /** Everybody may know of it. */
  readonly isPublished: boolean;
  readonly isCancelled: boolean;
  /** Everybody may know of it, or it is in rehearsal: then whoever knows a file's random id may see it. */
  readonly isOpen: boolean;
}

export interface EventsOfFiles {
  /** An event; null where there is none. Asked at each request for a slide: from memory where that can be. */
  find(event: string): Promise<FilesEvent | null>;
  /** The event, where this actor answers for it or holds a part in it; throws HttpError 404 "event". */
  known(actor: Actor, event: string): Promise<FilesEvent>;
  /** The event, where this actor may change it; throws HttpError 404 "event". */
  own(actor: Actor, event: string): Promise<FilesEvent>;
  /** Enter a draft from a course pack, with its polls and its survey; throws an HttpError as `save` does. */
  enterPack(actor: Actor, words: EventWords, pack: Pick<Pack, "polls" | "survey">, now: number): Promise<Saved>;
  /** Whether a slide of this deck is on the stage this moment. */
  isShown(event: string, deck: string): Promise<boolean>;
  /** Decks or files of the event are others than before: consoles and halls read them again. */
  changed(event: string): void;
  /** Concerts of the last weeks that are over, and whose archive their host publishes; the latest first. */
  keptConcerts(now: number): Promise<readonly FilesEvent[]>;
}
