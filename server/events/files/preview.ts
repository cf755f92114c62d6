/** The picture of a shared link: drawn once for the same words, then kept. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Language } from "../../../shared/campaign/language.ts";
import { type EventWords, lineIn } from "../../../shared/events/event.ts";
import { placeName } from "../../../shared/events/placeNames.ts";
import type { Drawings } from "../../drawing/drawings.ts";
import { type Preview, PREVIEW_NAME } from "../../drawing/job.ts";
import type { Vault } from "./vault.ts";

/** One more when it is drawn otherwise. */
const EDITION = 1;

const locales: Readonly<Record<Language, string>> = { ja: "ja-JP", easy: "ja-JP", en: "en-GB" };
const told: Readonly<Record<Language, (day: string, from: string, to: string) => string>> = {
  ja: (day, from, to) => `${day} ${from}～${to}（日本時間）`,
  easy: (day, from, to) => `${day} ${from}から ${to}まで（日本の 時間）`,
  en: (day, from, to) => `${day}, ${from}–${to} (Japan time)`,
};
const called = { ja: "中止になりました", easy: "中止に なりました", en: "Called off" } as const;

/** The clock of Japan. */
const timeOf = ({ from, to }: Pick<EventWords, "from" | "to">, language: Language): string => {
  const said = (at: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales[language], { timeZone: "Asia/Tokyo", ...options }).format(at);
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  const day = said(from, { month: "long", day: "numeric", weekday: "short" });
  return told[language](day, said(from, clock), said(to, clock));
};

/** What stands in the picture. */
export const previewOf = (
  words: Pick<EventWords, "title" | "from" | "to" | "place">,
  isCancelled: boolean,
  house: string,
  language: Language,
): Preview => ({
  title: lineIn(words.title, language).words,
  lines: [timeOf(words, language), isCancelled ? called[language] : placeName(words.place, language)],
  house,
});

export class Previews {
  readonly #vault: Vault;
  readonly #drawings: Drawings;
  readonly #drawn = new Map<string, Promise<void>>();

  constructor(vault: Vault, drawings: Drawings) {
    this.#vault = vault;
    this.#drawings = drawings;
  }

  /** The picture (PNG), and the name of these very bytes. Throws an HttpError: 429 "busy". */
  async picture(preview: Preview): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const name = createHash("sha256")
      .update(JSON.stringify([EDITION, preview]))
      .digest("hex")
      .slice(0, 40);
    const path = this.#vault.path("previews", `${name}.png`);
    const kept = await readFile(path).catch(() => null);
    if (kept) return { name, bytes: kept };
    let drawing = this.#drawn.get(name);
    if (!drawing) {
      drawing = this.#draw(preview, `${name}.png`).finally(() => this.#drawn.delete(name));
      this.#drawn.set(name, drawing);
    }
    await drawing;
    return { name, bytes: await readFile(path) };
  }

  async #draw(preview: Preview, name: string): Promise<void> {
    const out = await this.#vault.incomingFolder();
    try {
      await this.#drawings.draw({ kind: "preview", preview, out });
      await this.#vault.keep(join(out, PREVIEW_NAME), "previews", name);
    } finally {
      await this.#vault.drop(out);
    }
  }
}
