import { useCallback } from "react";
import { lineIn, type Lines } from "../../../shared/events/lines.ts";
import { type Language, languageTag } from "../../../shared/campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";

interface Told {
  readonly words: string;
  /** For the attribute `lang`, where the words are in another language than the page; undefined where not. */
  readonly lang: string | undefined;
}

const tell = (lines: Lines, wished: Language): Told => {
  const { words, language } = lineIn(lines, wished);
  return { words, lang: languageTag(language) === languageTag(wished) ? undefined : languageTag(language) };
};

/** A host's words in the visitor's language, and which they really are in. */
export const useLine = (): ((lines: Lines) => Told) => {
  const language = useSettings((s) => s.language);
  return useCallback((lines) => tell(lines, language), [language]);
};
