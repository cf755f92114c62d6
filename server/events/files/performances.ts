/** What the concert garden plays: pieces of the campaign's folder, and concerts that were kept. */
import { open, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { concertSchema } from "../../../shared/events/concert.ts";
import type { Performance } from "../../../shared/events/performances.ts";
import { settingsError } from "../../config.ts";
import { Asked } from "./asked.ts";
import type { FilesStore } from "./files.store.ts";
import { HEAD_BYTES, kindOf, kindsOfUse, typeOf } from "./kinds.ts";
import type { EventsOfFiles, FilesEvent } from "./ports.ts";
import type { Vault } from "./vault.ts";

/** A file that is heard. */
export interface Sound {
  readonly path: string;
  readonly type: string;
  readonly bytes: number;
  /** Names these very bytes. */
  readonly name: string;
}
interface Piece {
  readonly performance: Performance;
  readonly sound: Sound;
}

const soundIn = async (path: string): Promise<Sound> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const kind = kindOf(buffer.subarray(0, bytesRead));
    if (!kind || !kindsOfUse.audio.includes(kind)) throw new Error("is no sound file");
    const { size, mtimeMs } = await stat(path);
    return { path, type: typeOf(kind), bytes: size, name: `${size}-${Math.round(mtimeMs)}` };
  } finally {
    await file.close();
  }
};

/** The campaign's pieces. What is wrong is named and left out; without `concert.json` there are none. */
export const readConcert = async (campaignDir: string, warn: (words: string) => void): Promise<readonly Piece[]> => {
  const file = join(campaignDir, "concert.json");
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return [];
  try {
    const parsed = concertSchema.safeParse(JSON.parse(text));
    if (!parsed.success) throw settingsError(file, parsed.error);
    const pieces: Piece[] = [];
    for (const { file: name, ...performance } of parsed.data)
      try {
        pieces.push({ performance, sound: await soundIn(join(campaignDir, "concert", name)) });
      } catch (error) {
        warn(`a piece is left out: ${join(campaignDir, "concert", name)}: ${String(error)}`);
      }
    return pieces;
  } catch (error) {
    warn(`the concert garden has no pieces of its own: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
};

interface Given {
  readonly pieces: readonly Piece[];
  readonly events: Pick<EventsOfFiles, "keptConcerts">;
  readonly files: FilesStore;
  readonly vault: Vault;
}

/** Kept concerts are looked for so often at most, ms: everybody in the garden asks. */
const LOOK_MS = 30_000;

export class PerformanceShelf {
  readonly #given: Given;
  readonly #kept = new Asked<readonly FilesEvent[]>(LOOK_MS, 1);

  constructor(given: Given) {
    this.#given = given;
  }

  /** Our own first, then concerts that were kept, the latest first. */
  async all(now: number): Promise<readonly Performance[]> {
    const kept = (await this.#concerts(now)).filter(({ words }) => words.video?.from === "file");
    return [...this.#given.pieces.map(({ performance }) => performance), ...kept.map(performanceOf)];
  }

  /** Null where there is none such. */
  async sound(id: string, now: number): Promise<Sound | null> {
    const { pieces, files, vault } = this.#given;
    const piece = pieces.find(({ performance }) => performance.id === id);
    if (piece) return piece.sound;
    const concert = (await this.#concerts(now)).find((event) => event.id === id);
    const film = concert?.words.video;
    const file = film?.from === "file" ? await files.find(film.file) : null;
    return file && { path: vault.path("files", file.id), type: file.type, bytes: file.bytes, name: file.id };
  }

  #concerts(now: number): Promise<readonly FilesEvent[]> {
    return this.#kept.of("all", now, () => this.#given.events.keptConcerts(now));
  }
}

/** Who plays are those whom its host entered. */
const performanceOf = ({ id, words }: FilesEvent): Performance => {
  const named = (language: "ja" | "easy" | "en", between: string) =>
    words.speakers.map(({ name }) => name[language] || name.ja).join(between);
  return {
    id,
    title: words.title,
    by: { ja: named("ja", "、"), easy: named("easy", "、"), en: named("en", ", ") },
    about: { ja: "", easy: "", en: "" },
    seconds: null,
  };
};
