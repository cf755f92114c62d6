/** Where the pictures of slides are. */
import type { CaptionLanguage } from "../../shared/events/captions.ts";

/** A deck, and which of its editions; without a version the picture is asked for again each minute. */
export interface DeckAt {
  readonly id: string;
  readonly version?: string | undefined;
}

/** The address of a slide's picture, at least `width` pixels wide where there is one so large. */
export const slideAddress = (
  { id, version = "" }: DeckAt,
  language: CaptionLanguage,
  index: number,
  width: number,
): string =>
  `/api/events/slide?${new URLSearchParams({ deck: id, v: version, language, index: String(index), width: String(width) })}`;
