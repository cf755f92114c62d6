/** What a hall's page asks for over HTTP: what stands on slides, where files are, a member's token. */
import type { DeckWords } from "../../shared/events/office.ts";
import { ApiError, ask } from "./api.ts";

/** The words of a deck's slides. Throws an `ApiError`. */
export const loadDeckWords = (deck: string): Promise<DeckWords> =>
  ask<DeckWords>("GET", `/api/events/slides?deck=${encodeURIComponent(deck)}`);

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
