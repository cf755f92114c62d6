/** How a refusal of a feature becomes an answer. */
import { HttpError } from "../web/http.ts";

/** What whoever asked may not even know of: as if it were not there. */
const NOT_THERE = new Set(["gone", "no-shift"]);

/** Throws 404 or 409 with the reason; null passes. */
export const passOr = (why: string | null): void => {
  if (why !== null) throw new HttpError(NOT_THERE.has(why) ? 404 : 409, why);
};

/** What came of it, where something did; throws as `passOr` where it did not. */
export const doneOr = <D extends { readonly ok: true } | { readonly ok: false; readonly why: string }>(
  done: D,
): Extract<D, { readonly ok: true }> => {
  if (!done.ok) passOr(done.why);
  return done as Extract<D, { readonly ok: true }>;
};
