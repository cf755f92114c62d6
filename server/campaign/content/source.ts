/**
 * What a topic reads its part of the folder with. Whatever is wrong is named and left out, one item at a time; nothing here throws
 * for what somebody wrote. Lists and sheets are YAML or JSON, longer texts Markdown with front matter, one file a language.
 */
import type { z } from "zod";
import type { Block } from "../../../shared/campaign/blocks.ts";
import { type Language, languages } from "../../../shared/campaign/language.ts";
import type { PictureFile, ShownPicture } from "../../../shared/campaign/picture.schema.ts";
import type { Folder } from "./folder.ts";
import { readMarkdown } from "./markdown.ts";
import type { Pictures } from "./pictures.ts";
import { type Problem, Refused } from "./problem.ts";
import { firstIssue, readWritten, type Written } from "./written.ts";

/** A text in one language: what its front matter says, and the text. */
export interface Leaf<F> {
  readonly front: F;
  readonly blocks: readonly Block[];
}

interface Place {
  readonly file: string;
  readonly line: number | null;
}

/** Without the path on this machine, which messages of files carry. */
const reasonOf = (error: unknown): string =>
  (error as { readonly code?: string } | null)?.code ?? (error instanceof Error ? error.message : String(error));

const ID = /^[a-z0-9][a-z0-9-]{0,47}$/;
const SHEET = /\.(yaml|yml|json)$/;
const FRONT = /^\uFEFF?---\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/;

export class Source {
  readonly problems: Problem[] = [];
  /** Paths that were asked for. */
  readonly asked = new Set<string>();
  readonly #folder: Folder;
  readonly #pictures: Pictures;
  readonly #places = new WeakMap<object, Place>();

  constructor(folder: Folder, pictures: Pictures) {
    this.#folder = folder;
    this.#pictures = pictures;
  }

  /** Something is left out, and why. `at`: an item that was read here, or the path of a file. */
  refuse(at: object | string, reason: string): void {
    this.#note(at, reason, false);
  }

  /** Something is worth a look; nothing is left out. */
  warn(at: object | string, reason: string): void {
    this.#note(at, reason, true);
  }

  /** The items of a list, each checked by itself: broken ones, and second ones of the same id, are refused. No file, no items. */
  async list<T extends { readonly id: string }>(file: string, schema: z.ZodType<T>): Promise<T[]> {
    const written = await this.#written(file);
    if (!written) return [];
    if (!Array.isArray(written.value)) {
      this.#add({ file, line: 1 }, 'must be a list: each item begins with "-"');
      return [];
    }
    const items = new Map<string, T>();
    for (const [index, value] of written.value.entries()) {
      const item = this.#checked(file, written, schema, value, [index]);
      if (!item) continue;
      if (items.has(item.id)) this.refuse(item, `the id "${item.id}" stands there twice`);
      else items.set(item.id, item);
    }
    return [...items.values()];
  }

  /** A file as a whole; null where it is not there, or broken. */
  async one<T extends object>(file: string, schema: z.ZodType<T>): Promise<T | null> {
    const written = await this.#written(file);
    return written && this.#checked(file, written, schema, written.value, []);
  }

  /** Each YAML or JSON file of a folder, with its name as `id`, in the order of the names. */
  async each<T extends object>(dir: string, schema: z.ZodType<T>): Promise<(T & { readonly id: string })[]> {
    const items = new Map<string, T & { readonly id: string }>();
    for (const name of await this.#names(dir)) {
      const [file, id] = [`${dir}/${name}`, name.replace(SHEET, "")];
      if (!SHEET.test(name)) continue;
      if (!ID.test(id)) {
        this.refuse(file, 'a name is made of small letters, digits and "-"');
        this.asked.add(file);
        continue;
      }
      const value = await this.one(file, schema);
      if (!value) continue;
      const item = { ...value, id };
      this.#places.set(item, this.#places.get(value)!);
      if (items.has(id)) this.refuse(item, `the id "${id}" stands there twice`);
      else items.set(id, item);
    }
    return [...items.values()];
  }

  /** `<path>.ja.md`, `<path>.easy.md` and `<path>.en.md`: all, or null. `front`: the shape of what stands between "---" at the top. */
  async leaves<F extends object>(
    path: string,
    front: z.ZodType<F>,
  ): Promise<Readonly<Record<Language, Leaf<F>>> | null> {
    const read = await Promise.all(languages.map((language) => this.#leaf(`${path}.${language}.md`, front)));
    const [ja, easy, en] = read;
    return ja && easy && en ? { ja, easy, en } : null;
  }

  /** A picture that an item names, as it is served; null where it cannot be taken. */
  async picture(item: object, { file, alt }: PictureFile): Promise<ShownPicture | null> {
    const place = this.#places.get(item);
    if (!place) throw new Error("the item was not read here");
    const found = await this.#try(place.file, place.line, () => this.#picture(place.file, file));
    return found && { ...found, alt };
  }

  #picture(from: string, file: string) {
    this.asked.add(from.includes("/") ? `${from.slice(0, from.lastIndexOf("/"))}/${file}` : file);
    return this.#pictures.find(this.#folder, from, file);
  }

  async #leaf<F extends object>(file: string, schema: z.ZodType<F>): Promise<Leaf<F> | null> {
    this.asked.add(file);
    return this.#try(file, null, async () => {
      const text = await this.#folder.text(file);
      const [head = "", front = ""] = FRONT.exec(text) ?? [];
      const written = readWritten(front, 1);
      const checked = this.#checked(file, written, schema, written.value ?? {}, []);
      const lines = head === "" ? 0 : head.split("\n").length - 1;
      const blocks = await readMarkdown(text.slice(head.length), (name) => this.#picture(file, name), lines);
      return checked && { front: checked, blocks };
    });
  }

  #written(file: string): Promise<Written | null> {
    this.asked.add(file);
    return this.#try(file, null, async () => readWritten(await this.#folder.text(file)));
  }

  async #names(dir: string): Promise<string[]> {
    return (await this.#try(dir, null, () => this.#folder.names(dir))) ?? [];
  }

  #checked<T extends object>(
    file: string,
    written: Written,
    schema: z.ZodType<T>,
    value: unknown,
    at: readonly number[],
  ): T | null {
    const parsed = schema.safeParse(value);
    if (parsed.success) {
      this.#places.set(parsed.data, { file, line: written.line(at) });
      return parsed.data;
    }
    const { path, reason } = firstIssue(parsed.error, at);
    this.#add({ file, line: written.line(path) }, reason);
    return null;
  }

  async #try<T>(file: string, line: number | null, work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      // Whatever it is: one file that this machine or a library cannot read must not close the whole place.
      if (error instanceof Refused) this.#add({ file, line: error.line ?? line }, error.message);
      else this.#add({ file, line }, `cannot be read (${reasonOf(error)})`);
      return null;
    }
  }

  #note(at: object | string, reason: string, isWarning: boolean): void {
    const place = typeof at === "string" ? { file: at, line: null } : this.#places.get(at);
    if (!place) throw new Error("the item was not read here");
    this.#add(place, reason, isWarning);
  }

  #add({ file, line }: Place, reason: string, isWarning = false): void {
    this.problems.push({ file, line, reason, isWarning });
  }
}
