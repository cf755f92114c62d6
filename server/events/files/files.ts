/** Files of events: handouts, films, sound, captions. What is really inside decides, whatever they are called. */
import type { EventWords } from "../../../shared/events/event.ts";
import type { UploadedFile } from "../../../shared/events/office.ts";
import type { FilesStore } from "./files.store.ts";

export class Files {
  readonly #store: FilesStore;

  constructor(store: FilesStore) {
    this.#store = store;
  }

  /** The files that were uploaded for an event, or that it shares with the one it was copied from; oldest first. */
  ofEvent(event: string): Promise<readonly UploadedFile[]> {
    return this.#store.ofEvent(event);
  }

  /**
   * Let an event show the files that its words name, also those of the event it was copied from. Files of other organisations
   * stay closed to it. To be called whenever words are written.
   */
  link(event: string, words: EventWords): Promise<void> {
    return this.#store.link(event, words.organisation, filesIn(words));
  }
}

/** The ids of the files that an event's words name. */
export const filesIn = ({ handouts, video, signing }: Pick<EventWords, "handouts" | "video" | "signing">): string[] => [
  ...handouts.map(({ file }) => file),
  ...[video, signing].flatMap((film) => (film?.from === "file" ? [film.file, film.captions ?? []].flat() : [])),
];
