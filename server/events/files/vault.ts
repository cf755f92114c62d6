/**
 * Where the bytes lie: FILES_DIR, shared by all servers. Names here are our own. What comes in lies apart until it is whole and known
 * to be what it should be; then it is moved in one step.
 *
 *   incoming/<id>           on its way
 *   files/<id>              an uploaded file
 *   slides/<set>/<slide>    drawn slides
 *   previews/<key>.png      pictures of shared links
 */
import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm, stat, statfs, utimes } from "node:fs/promises";
import { join } from "node:path";

const parts = ["incoming", "files", "slides", "previews"] as const;
type Part = (typeof parts)[number];

/** What is on its way for longer was left behind by somebody who was cut off, ms. */
const LEFT_MS = 2 * 3600_000;

export class Vault {
  readonly #dir: string;

  private constructor(dir: string) {
    this.#dir = dir;
  }

  static async open(dir: string): Promise<Vault> {
    for (const part of parts) await mkdir(join(dir, part), { recursive: true });
    return new Vault(dir);
  }

  path(part: Part, name: string): string {
    return join(this.#dir, part, name);
  }

  /** A path for something that comes in; nothing is there yet. */
  incoming(): string {
    return this.path("incoming", randomUUID());
  }

  /** An empty folder for something that is being drawn. */
  async incomingFolder(): Promise<string> {
    const folder = this.incoming();
    await mkdir(folder);
    return folder;
  }

  /** From "incoming" to where it stays. Another server that was faster with the very same is as good. */
  async keep(from: string, part: Part, name: string): Promise<void> {
    try {
      await rename(from, this.path(part, name));
    } catch (error) {
      if (!["ENOTEMPTY", "EEXIST"].includes((error as { code?: string }).code ?? "")) throw error;
      await this.drop(from);
    }
  }

  /** Away with what did not come in, or is used no more. */
  async drop(path: string): Promise<void> {
    await rm(path, { recursive: true, force: true });
  }

  /** Whether it is there; then it counts as new, and no sweep takes it away in this moment. */
  async refresh(part: Part, name: string): Promise<boolean> {
    const now = new Date();
    return utimes(this.path(part, name), now, now).then(
      () => true,
      () => false,
    );
  }

  /** Bytes of a drawn folder. */
  async bytesIn(folder: string): Promise<number> {
    const names = await readdir(folder);
    const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
    return sizes.reduce((sum, size) => sum + size, 0);
  }

  /** Bytes that are left on the disk. */
  async free(): Promise<number> {
    const { bavail, bsize } = await statfs(this.#dir);
    return bavail * bsize;
  }

  /** Remove what nobody knows of; what is younger than `ageMs` may still become known. */
  async sweep(part: Part, isKnown: (name: string) => boolean, now: number, ageMs = LEFT_MS): Promise<void> {
    for (const name of await readdir(this.path(part, ""))) {
      if (isKnown(name)) continue;
      const path = this.path(part, name);
      const age = await stat(path).then(
        ({ mtimeMs }) => now - mtimeMs,
        () => 0,
      );
      if (age > ageMs) await this.drop(path);
    }
  }
}
