/** What stays of an event that is over, where its organiser publishes it: slides with their words, what was said, the film. */
import type { Archive } from "../../shared/events/api.ts";
import type { CaptionLanguage, CaptionLine } from "../../shared/events/captions.ts";
import type { DeckWords } from "../../shared/events/office.ts";
import { transcriptOf, webVtt } from "../../shared/events/transcript.ts";
import { type Cards, hasArchive } from "./cards.ts";
import type { Surveys } from "./surveys.ts";

interface Given {
  readonly cards: Pick<Cards, "card">;
  readonly decks: (event: string) => Promise<readonly DeckWords[]>;
  readonly captions: (event: string) => Promise<readonly CaptionLine[]>;
  readonly surveys: Surveys;
}

export class Archives {
  readonly #given: Given;

  constructor(given: Given) {
    this.#given = given;
  }

  /** Null where there is none. What was said is told in the language in which most was. */
  async of(event: string): Promise<Archive | null> {
    const found = await this.#found(event);
    if (!found) return null;
    const { row, card } = found;
    const { video, signing, handouts, keepsTranscript } = row.words;
    const [decks, lines] = await Promise.all([
      this.#given.decks(event),
      keepsTranscript ? this.#given.captions(event) : [],
    ]);
    const language = languageOf(lines);
    const slides = decks[0]?.slides.find((one) => one.language === language) ?? decks[0]?.slides[0];
    return {
      card,
      video,
      signing,
      handouts,
      decks,
      transcript: transcriptOf(lines, slides?.words ?? [], language),
      language,
      survey: row.after.publishesSurvey ? await this.#given.surveys.published(row) : null,
    };
  }

  /** What was said, as captions of the archived film; null where there are none. */
  async vtt(event: string, language: CaptionLanguage): Promise<string | null> {
    const found = await this.#found(event);
    if (!found?.row.words.keepsTranscript) return null;
    const { stage, plan } = found.row.run;
    const startedAt = stage.state === "ended" ? stage.held.startedAt : null;
    return webVtt(await this.#given.captions(event), language, startedAt ?? plan.from);
  }

  async #found(event: string) {
    const found = await this.#given.cards.card(event);
    return found && hasArchive(found.row) ? found : null;
  }
}

/** In which most was said. */
const languageOf = (lines: readonly CaptionLine[]): CaptionLanguage => {
  const said = Map.groupBy(lines, ({ language }) => language);
  return [...said].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? "ja";
};
