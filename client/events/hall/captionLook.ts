/** How one reads captions: size, colours, language, and whether they are read out. One's own choice, kept on the device. */
import { create } from "zustand";
import { type CaptionLanguage, captionLanguages } from "../../../shared/events/captions.ts";
import { keep, recall } from "../../campaign/device.ts";

const KEY = "captions";
export const captionSizes = ["small", "medium", "large", "huge"] as const;
type CaptionSize = (typeof captionSizes)[number];
export const captionColours = ["paper", "night", "yellow"] as const;
type CaptionColours = (typeof captionColours)[number];

export interface CaptionLook {
  readonly size: CaptionSize;
  readonly colours: CaptionColours;
  /** Only lines of this language, where there are several; null: all. */
  readonly language: CaptionLanguage | null;
  /** Screen readers are told of new lines, as long as nothing sounds. */
  readonly isRead: boolean;
}
const usual: CaptionLook = { size: "medium", colours: "night", language: null, isRead: true };

/** What was kept, as far as it still makes sense: another version of this page may have written it. */
export const mendLook = (kept: string | null): CaptionLook => {
  let old: Partial<Record<keyof CaptionLook, unknown>> = {};
  try {
    const parsed: unknown = JSON.parse(kept ?? "{}");
    if (typeof parsed === "object" && parsed !== null) old = parsed;
  } catch {
    // Then it is as if nothing was chosen.
  }
  const one = <T>(options: readonly T[], value: unknown, otherwise: T): T =>
    options.includes(value as T) ? (value as T) : otherwise;
  return {
    size: one(captionSizes, old.size, usual.size),
    colours: one(captionColours, old.colours, usual.colours),
    language: one<CaptionLanguage | null>([...captionLanguages, null], old.language, usual.language),
    isRead: one([true, false], old.isRead, usual.isRead),
  };
};

export const useCaptionLook = create<CaptionLook>()(() => mendLook(recall(KEY)));

export const setCaptionLook = (change: Partial<CaptionLook>): void => {
  useCaptionLook.setState(change);
  keep(KEY, JSON.stringify(useCaptionLook.getState()));
};
