import type { Source } from "./source.ts";

/** One part of the campaign's contents, served to every page at /content/<topic>.json in all languages. */
export interface Topic<T extends object = object> {
  /** Small letters; the name in the address. */
  readonly topic: string;
  /** What it reads, as told to whoever looks after the folder: "stands/<id>.yaml". */
  readonly files: readonly string[];
  /**
   * Read it. Broken items are refused by `source` and left out; what it gives back is served as it is. It throws a SettingsError
   * where the place must not open without it.
   */
  readonly read: (source: Source) => Promise<T>;
}
