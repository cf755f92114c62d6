/**
 * The campaign's pictures as pages show them: drawn anew at several widths by a process of its own when somebody first asks, then
 * kept on the disk by what is in them. What was hidden in a file, such as where it was taken, does not come along.
 */
import { mkdir, mkdtemp, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DECK } from "../../../shared/events/office.ts";
import type { Drawings } from "../../drawing/drawings.ts";
import { slideName } from "../../drawing/job.ts";
import { HttpError } from "../../web/http.ts";
import type { Content } from "./content.ts";
import { hashOf, PICTURE_BYTES } from "./pictures.ts";

export class PictureShelf {
  readonly #dir: string;
  readonly #content: Pick<Content, "folder" | "pictures">;
  readonly #drawings: Drawings;
  /** Being drawn, by hash. */
  readonly #running = new Map<string, Promise<void>>();
  /** Ours wait for each other here, so that nobody else's are refused because of them. */
  #last: Promise<void> = Promise.resolve();
  /** Could not be drawn, by hash: they are not tried again. */
  readonly #broken = new Set<string>();

  private constructor(dir: string, content: Pick<Content, "folder" | "pictures">, drawings: Drawings) {
    this.#dir = dir;
    this.#content = content;
    this.#drawings = drawings;
  }

  /** Pictures lie in `dir`, which may be lost: they are drawn again. */
  static async open(
    dir: string,
    content: Pick<Content, "folder" | "pictures">,
    drawings: Drawings,
  ): Promise<PictureShelf> {
    await mkdir(dir, { recursive: true });
    return new PictureShelf(dir, content, drawings);
  }

  /** The file (WebP) of a picture at a width, and its bytes. Throws an HttpError: 404, 422 where it cannot be drawn, 429 "busy". */
  async picture(hash: string, width: number): Promise<{ readonly path: string; readonly bytes: number }> {
    if (!this.#content.pictures.found.has(hash)) throw new HttpError(404, "picture");
    // Each is drawn at every width of a slide, and never larger than it is.
    const size = DECK.widths.find((one) => one >= width) ?? DECK.widths.at(-1)!;
    const path = join(this.#dir, hash, slideName(0, size));
    const kept = await sizeOf(path);
    if (kept !== null) return { path, bytes: kept };
    await this.draw(hash);
    return { path, bytes: (await sizeOf(path)) ?? 0 };
  }

  /** Draw it at all widths, once. Throws an HttpError. */
  draw(hash: string): Promise<void> {
    if (this.#broken.has(hash)) return Promise.reject(new HttpError(422, "broken"));
    const running = this.#running.get(hash);
    if (running) return running;
    const drawing = this.#last.then(() => this.#draw(hash)).finally(() => this.#running.delete(hash));
    this.#last = drawing.catch(() => undefined);
    this.#running.set(hash, drawing);
    return drawing;
  }

  async #draw(hash: string): Promise<void> {
    const folder = await mkdtemp(join(this.#dir, ".drawing-"));
    try {
      const bytes = await this.#content.folder.read(this.#content.pictures.found.get(hash)!, PICTURE_BYTES);
      // The file was changed since it was looked at: by now it has another name.
      if (hashOf(bytes) !== hash) throw new HttpError(404, "picture");
      const [file, out] = [join(folder, "picture"), join(folder, "out")];
      await Promise.all([writeFile(file, bytes), mkdir(out)]);
      await this.#drawings.draw({ kind: "picture", file, out });
      await rename(out, join(this.#dir, hash)).catch((error: unknown) => {
        // Another server that shares the folder was faster with the very same.
        if (!["ENOTEMPTY", "EEXIST"].includes((error as { code?: string }).code ?? "")) throw error;
      });
    } catch (error) {
      if (error instanceof HttpError && error.status === 422) this.#broken.add(hash);
      throw error;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

const sizeOf = (path: string): Promise<number | null> =>
  stat(path).then(
    ({ size }) => size,
    () => null,
  );
