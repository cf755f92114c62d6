/** What a hall's page asks for over HTTP: the event's own page, what stands on slides, which halls are open. */
import type { EventPage } from "../../shared/events/api.ts";
import type { CaptionLanguage } from "../../shared/events/captions.ts";
import type { Hall } from "../../shared/events/halls.ts";
import type { Slide } from "../../shared/events/stage.ts";
import type { DeckWords } from "../../shared/events/office.ts";
import { ApiError, ask } from "./api.ts";

/** Throws an `ApiError`; 404: there is no such event for anybody. */
export const loadEventPage = (event: string): Promise<EventPage> =>
  ask<EventPage>("GET", `/api/events/event?id=${encodeURIComponent(event)}`);

/** The halls that are open, for who comes with friends. Throws an `ApiError`. */
export const loadHalls = async (event: string): Promise<readonly Hall[]> =>
  (await ask<{ readonly halls: readonly Hall[] }>("GET", `/api/events/halls?id=${encodeURIComponent(event)}`)).halls;

/** The words of a deck's slides. Throws an `ApiError`. */
export const loadDeckWords = (deck: string): Promise<DeckWords> =>
  ask<DeckWords>("GET", `/api/events/slides?deck=${encodeURIComponent(deck)}`);

/** Where a slide's picture is, `width` CSS pixels times the screen's density. */
export const slideUrl = ({ deck, index }: Slide, language: CaptionLanguage, width: number): string =>
  `/api/events/slide?deck=${encodeURIComponent(deck)}&language=${language}&index=${index}&width=${width}`;

export const fileUrl = (file: string): string => `/api/events/file?id=${encodeURIComponent(file)}`;

/**
 * For an event of organisations' members: a token that lives for a minute, where somebody of the staff is signed in here; none
 * otherwise, and then the door says so. Throws an `ApiError` of the line.
 */
export const memberToken = async (event: string): Promise<string | undefined> => {
  try {
    return (await ask<{ readonly token: string }>("POST", "/api/events/token", { event })).token;
  } catch (error) {
    if (error instanceof ApiError && error.status >= 400 && error.status < 500) return undefined;
    throw error;
  }
};
