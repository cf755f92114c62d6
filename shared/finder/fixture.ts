/** A record of help, for tests. */
import type { HelpRecord } from "./record.ts";

export const testRecord = (id: string, changes: Partial<HelpRecord> = {}): HelpRecord => ({
  id,
  name: { ja: `窓口 ${id}`, easy: `窓口 ${id}`, en: `Line ${id}` },
  about: { ja: "話を聞きます。", easy: "話を ききます。", en: "Somebody listens." },
  tel: "0120-000-000",
  channels: ["phone"],
  hours: { when: "rules", rules: [{ from: "10:00", to: "20:00" }], off: [], only: [] },
  hoursNote: { ja: "10時から20時", easy: "10時から 20時", en: "10 to 20" },
  cost: "free",
  areas: [],
  languages: ["ja"],
  worries: ["other"],
  isCore: true,
  source: { title: "source" },
  checkedOn: "2026-11-01",
  confirmedBy: [],
  ...changes,
});
