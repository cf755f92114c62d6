import type { Language } from "../../../shared/campaign/language.ts";
import { prefectureNames } from "../../../shared/campaign/prefectures.ts";

/** Their names by the key under which the texts have each: "p01" is Hokkaido. */
export const prefecturesByCode = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(prefectureNames[language].map((name, i) => [`p${String(i + 1).padStart(2, "0")}`, name]));
