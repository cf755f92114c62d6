/** The operator's folder: its files, and nothing outside of it, whatever a name or a link in it says. */
import { constants } from "node:fs";
import { lstat, open, readdir, realpath } from "node:fs/promises";
import { join, posix, sep } from "node:path";
import { Refused } from "./problem.ts";

/** A text this long is no text of a page, bytes. */
const TEXT_BYTES = 512 * 1024;
/** Files of one kind, at most. */
const FILES = 500;

/** A name as it may stand in a path: no way up, nothing hidden, nothing that only some systems know. */
const NAME = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,99}$/u;

/** `file` as it is written in `from` (both paths inside the folder): beside it, or below. Throws Refused. */
export const besideOf = (from: string, file: string): string => {
  const parts = file.split("/");
  if (!parts.every((part) => NAME.test(part) && !part.includes("..")))
    throw new Refused(`"${file.slice(0, 80)}" is no file of this folder: write its name, or folder/name`);
  return posix.join(posix.dirname(from), ...parts);
};

export class Folder {
  readonly dir: string;
  readonly #root: Promise<string>;

  constructor(dir: string) {
    this.dir = dir;
    this.#root = realpath(dir);
    this.#root.catch(() => undefined);
  }

  /** All of a file of at most so many bytes. Throws Refused. */
  async read(path: string, most = TEXT_BYTES): Promise<Buffer> {
    const real = await this.#inside(path);
    // A pipe somebody left there is not waited for.
    const file = await open(real, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const about = await file.stat();
      if (!about.isFile()) throw new Refused("is no file");
      if (about.size > most) throw new Refused(`is larger than ${size(most)}`);
      return await file.readFile();
    } finally {
      await file.close();
    }
  }

  /** As text. Throws Refused. */
  async text(path: string): Promise<string> {
    const bytes = await this.read(path);
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      throw new Refused("is not written in UTF-8: save it with that encoding");
    }
  }

  async has(path: string): Promise<boolean> {
    return lstat(join(this.dir, path)).then(
      () => true,
      () => false,
    );
  }

  /** Names in a folder, in order; none where there is no such folder. Hidden ones are left out. Throws Refused. */
  async names(path: string): Promise<string[]> {
    if (!(await this.has(path))) return [];
    const entries = await readdir(await this.#inside(path));
    const names = entries.filter((name) => !name.startsWith(".")).toSorted();
    if (names.length > FILES) throw new Refused(`has more than ${FILES} files`);
    return names;
  }

  async #inside(path: string): Promise<string> {
    besideOf("", path);
    const root = await this.#root;
    const real = await realpath(join(root, path)).catch(() => {
      throw new Refused("is not there");
    });
    if (real !== root && !real.startsWith(root + sep)) throw new Refused("leads out of the campaign's folder");
    return real;
  }
}

const size = (bytes: number): string => (bytes >= 1 << 20 ? `${bytes >> 20} MB` : `${bytes >> 10} KB`);
