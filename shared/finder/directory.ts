/** The directory of help as pages get it (/content/help.json), in all languages. */
import type { HelpRecord } from "./record.ts";
import type { Tree } from "./tree.ts";

export interface Directory {
  /** In the order of the files. */
  readonly records: readonly HelpRecord[];
  readonly tree: Tree;
  /** National holidays of this year and the next two. */
  readonly holidays: readonly string[];
}
