/** Plain words of the protocol that browsers need as well. No validator is imported here: it would weigh more than the page. */

/** How somebody is here: a visitor with a name, or alone, a small light without a tag, in no list, not addressable. */
export const presences = ["visitor", "light"] as const;
export type Presence = (typeof presences)[number];
/** Who a person in the square is. Samples exist in the demo only; staff wear a badge. */
export const kinds = [...presences, "sample", "staff"] as const;
export type Kind = (typeof kinds)[number];

/** Codes with which the square closes a line; the client knows what to do at each. */
export const closeCodes = {
  /** The same pass came in through another tab. */
  elsewhere: 4101,
  /** Too much nonsense. */
  nonsense: 4102,
  /** The server goes down for a moment. */
  restarting: 4103,
  /** Kept out by a sanction: `POST /api/safety/mine` says which, why and until when. */
  out: 4104,
  /** Come in anew at once, to the same place: what one may see has changed. */
  anew: 4105,
} as const;

/** Metres within which a phrase or a gesture is perceived. */
export const EARSHOT_M = 14;
