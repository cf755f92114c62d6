/** Part of the client's build: the core of the directory of help, as it is built into pages. */
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { soundRecords } from "../../shared/finder/record.schema.ts";

/** What the first screen does not carry of a record: what the finder asks for, and what can come a moment later ("?words"). */
const later: ReadonlySet<string> = new Set(["areas", "cost", "languages", "topics", "worries", "about", "source"]);
/** Only sound records of help get into the page: one slip of the pen must not empty the help bar. */
export const coreHelp = (): Plugin => ({
  name: "plat-verse:core-help",
  enforce: "pre",
  load(id) {
    const [file = "", query] = id.split("?");
    if (!file.endsWith("/help/core.json")) return null;
    const { records, problems } = soundRecords(JSON.parse(readFileSync(file, "utf8")));
    if (query === "words") {
      const words = Object.fromEntries(records.map(({ id: of, about, source }) => [of, { about, source }]));
      return { code: `export default ${JSON.stringify(words)}`, moduleType: "js" };
    }
    for (const problem of problems) this.warn(`${id}: left out: ${problem}`);
    if (records.length === 0) this.error(`${id}: not one sound record`);
    // Who confirmed a number is the staff's to know: everybody else learns how many.
    const open = records.map((record) => ({ ...record, confirmedBy: record.confirmedBy.map(() => "staff") }));
    return JSON.stringify(open, (key, value: unknown) => (later.has(key) ? undefined : value));
  },
});
