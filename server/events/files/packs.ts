/** Course packs of the campaign's folder: read and checked once at start. One that is wrong is named and left out. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CaptionLanguage } from "../../../shared/events/captions.ts";
import { eventProblem, type EventWords } from "../../../shared/events/event.ts";
import { usualPlace } from "../../../shared/events/kinds.ts";
import { DECK, type PackList } from "../../../shared/events/office.ts";
import { type Pack, packSchema, packSlides, type PackSlide } from "../../../shared/events/pack.ts";
import { plainWords } from "../../../shared/events/plainWords.ts";
import { MINUTE } from "../../../shared/events/times.ts";
import { SettingsError, settingsError } from "../../config.ts";

export interface CoursePack {
  readonly id: string;
  readonly pack: Pack;
  readonly slides: ReadonlyMap<CaptionLanguage, readonly PackSlide[]>;
}

const readPack = async (dir: string, id: string): Promise<CoursePack> => {
  if (!/^[\w-]{1,64}$/.test(id)) throw new SettingsError(`${dir}: a folder's name is made of letters, digits and "-"`);
  const file = join(dir, "course.json");
  const parsed = packSchema.safeParse(JSON.parse(await readFile(file, "utf8")));
  if (!parsed.success) throw settingsError(file, parsed.error);
  const pack = parsed.data;
  const slides = new Map<CaptionLanguage, readonly PackSlide[]>();
  for (const language of pack.languages) {
    const name = join(dir, `slides.${language}.md`);
    const read = packSlides(await readFile(name, "utf8"));
    const length = slides.get(pack.languages[0]!)?.length ?? read.length;
    if (read.length < 1 || read.length > DECK.slides) throw new SettingsError(`${name}: 1 to ${DECK.slides} slides`);
    if (read.length !== length)
      throw new SettingsError(`${name}: ${read.length} slides, not ${length} as in the first`);
    slides.set(language, read);
  }
  const problem = eventProblem(wordsOfPack({ id, pack, slides }, null, 0), 0);
  if (problem) throw new SettingsError(`${file}: order: ${problem}`);
  return { id, pack, slides };
};

/** The packs that are whole, by their folders' names. `warn` hears of the others: which file, what, why. */
export const readPacks = async (
  campaignDir: string,
  warn: (words: string) => void,
): Promise<ReadonlyMap<string, CoursePack>> => {
  const dir = join(campaignDir, "courses");
  const folders = await readdir(dir, { withFileTypes: true }).catch(() => []);
  const packs = new Map<string, CoursePack>();
  for (const { name } of folders.filter((entry) => entry.isDirectory()).toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    try {
      packs.set(name, await readPack(join(dir, name), name));
    } catch (error) {
      warn(`a course pack is left out: ${join(dir, name)}: ${error instanceof Error ? error.message : String(error)}`);
    }
  return packs;
};

/** What an event begins with that is made of a pack. Who speaks there, its host writes down. */
export const wordsOfPack = ({ pack }: CoursePack, organisation: string | null, from: number): EventWords => ({
  ...plainWords,
  kind: pack.kind,
  organisation,
  title: pack.title,
  text: pack.text,
  place: usualPlace[pack.kind],
  from,
  to: from + pack.minutes * MINUTE,
  // Whoever comes to learn about giving comes for an organisation; to all else one may just walk in.
  registration: pack.kind === "fundraising" ? "organisation" : "none",
  order: pack.order.map((item) => ({ ...item, speaker: null })),
  worksheet: pack.worksheet,
  keepsTranscript: true,
  record: pack.record,
});

export const listOf = (packs: ReadonlyMap<string, CoursePack>): PackList => ({
  packs: [...packs.values()].map(({ id, pack: { title, minutes } }) => ({ id, title, minutes })),
});
