/** Puts the files of events together: uploads, decks, course packs, the preview picture, the concert's own piece. */
import type { Config } from "../../config.ts";
import type { StaffDoor } from "../../staff/door.ts";
import type { Store } from "../../store/store.ts";
import type { Routes } from "../../web/routes.ts";
import { Decks } from "./decks.ts";
import { DecksStore } from "./decks.store.ts";
import { Files } from "./files.ts";
import { FilesStore } from "./files.store.ts";
import type { EventsOfFiles } from "./ports.ts";

interface Given {
  readonly config: Pick<Config, "filesDir" | "campaignDir" | "trustProxy" | "baseUrl">;
  readonly store: Store;
  readonly door: StaffDoor;
  readonly events: EventsOfFiles;
  /** Hears of what an operator should know: a course pack that cannot be read. */
  readonly warn: (words: string) => void;
  readonly failed: (error: unknown) => void;
}

export interface EventFiles {
  readonly files: Files;
  readonly decks: Decks;
  readonly routes: Routes;
  close(): void;
}

export const openFiles = async ({ store }: Given): Promise<EventFiles> => {
  const files = new Files(new FilesStore(store));
  const decks = new Decks(new DecksStore(store));
  return { files, decks, routes: {}, close: () => undefined };
};
