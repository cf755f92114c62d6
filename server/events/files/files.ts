/** Files of events: handouts, films, sound, captions. What is really inside decides, whatever they are called. */
import { randomUUID } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import type { EventWords } from "../../../shared/events/event.ts";
import { FILES, type FileUse, type UploadedFile } from "../../../shared/events/office.ts";
import type { Actor } from "../../staff/door.ts";
import { HttpError } from "../../web/http.ts";
import type { Drawings } from "../../drawing/drawings.ts";
import type { FilesStore } from "./files.store.ts";
import { endingOf, type FileKind, kindsOfUse, typeOf } from "./kinds.ts";
import { titleOf } from "./names.ts";
import type { EventsOfFiles } from "./ports.ts";
import type { Received } from "./receiving.ts";
import type { Uploads } from "./uploads.ts";
import type { Vault } from "./vault.ts";
import { tidyVtt } from "./webVtt.ts";

interface Given {
  readonly store: FilesStore;
  readonly vault: Vault;
  readonly uploads: Uploads;
  readonly drawings: Drawings;
  readonly events: EventsOfFiles;
}

/** Nobody adds files one by one without end. */
const MOST = 60;

export class Files {
  readonly #given: Given;

  constructor(given: Given) {
    this.#given = given;
  }

  /** The files that were uploaded for an event, or that it shares with the one it was copied from; oldest first. */
  ofEvent(event: string): Promise<readonly UploadedFile[]> {
    return this.#given.store.ofEvent(event);
  }

  /**
   * Let an event show the files that its words name, also those of the event it was copied from. To be called whenever words are
   * written, before. Throws an HttpError: 422 "file" where one is gone, another organisation's, or not of that use.
   */
  async link(event: string, words: EventWords): Promise<void> {
    const { store } = this.#given;
    for (const { file, uses } of filesIn(words)) {
      const found = await store.mayShow(file, event, words.organisation);
      if (!found || !uses.includes(found.use)) throw new HttpError(422, "file");
    }
    await store.link(
      event,
      filesIn(words).map(({ file }) => file),
    );
  }

  /**
   * Take an upload. Throws an HttpError: 404 "event", 409 "too-many", 413 "large" or "full", 415 "kind", 422 `DeckProblem` (a PDF that
   * cannot be handed out), 429 "busy", 507 "disk-full".
   */
  async upload(
    actor: Actor,
    req: IncomingMessage,
    { event, use, name }: { readonly event: string; readonly use: FileUse; readonly name: string },
    now: number,
  ): Promise<UploadedFile> {
    const { store, vault, uploads, events } = this.#given;
    const { organisation } = (await events.own(actor, event)).words;
    if ((await store.ofEvent(event)).length >= MOST) throw new HttpError(409, "too-many");
    const wanted = { account: actor.id, organisation, most: FILES.bytes[use], kinds: kindsOfUse[use] };
    return uploads.take(req, wanted, async (received) => {
      const bytes = await this.#check(received, use);
      const file: UploadedFile = {
        id: randomUUID(),
        use,
        name: `${titleOf(name, use)}.${endingOf(received.kind)}`,
        type: servedAs(received.kind, use),
        bytes,
      };
      await vault.keep(received.path, "files", file.id);
      await store.add(file, event, organisation, now);
      events.changed(event);
      return file;
    });
  }

  /** Look into what came; its bytes as they are kept. */
  async #check({ kind, path, bytes }: Received, use: FileUse): Promise<number> {
    if (use === "handout") await this.#given.drawings.draw({ kind: "check", file: path });
    if (kind !== "vtt") return bytes;
    const tidy = tidyVtt(utf8(await readFile(path)));
    if (tidy === null) throw new HttpError(415, "kind");
    await writeFile(path, tidy);
    return Buffer.byteLength(tidy);
  }
}

const utf8 = (bytes: Buffer): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new HttpError(415, "kind");
  }
};

/** A recording without a picture in a film's file is sound. */
const servedAs = (kind: FileKind, use: FileUse): string =>
  use === "audio" ? typeOf(kind).replace(/^video/, "audio") : typeOf(kind);

/** The files that an event's words name, and what each may be. */
export const filesIn = ({
  handouts,
  video,
  signing,
}: Pick<EventWords, "handouts" | "video" | "signing">): {
  readonly file: string;
  readonly uses: readonly FileUse[];
}[] => [
  ...handouts.map(({ file }) => ({ file, uses: ["handout"] as const })),
  ...[video, signing].flatMap((film) => {
    if (film?.from !== "file") return [];
    const captions = film.captions === null ? [] : [{ file: film.captions, uses: ["captions"] as const }];
    // A concert may be a recording without a picture.
    return [{ file: film.file, uses: ["video", "audio"] as const }, ...captions];
  }),
];
