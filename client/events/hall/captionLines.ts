/** Which of the captions one reads. Pure. */
import type { CaptionLine } from "../../../shared/events/captions.ts";
import type { CaptionLook } from "./captionLook.ts";

/** The lines that one reads: all that were not taken back, in the language chosen where it is there. */
export const linesToRead = (
  captions: readonly CaptionLine[],
  language: CaptionLook["language"],
): readonly CaptionLine[] => {
  const isThere = captions.some((line) => line.language === language);
  return captions.filter((line) => line.words !== "" && (!isThere || line.language === language));
};
