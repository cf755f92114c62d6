/**
 * The consent before a consultation: specific and its own, because a click on a privacy policy is no consent to what happens to
 * addressed messages. Recorded without content: which text, when, and one choice. The words of each line are the client's.
 */

/** Lines of the one plain screen, in their order. */
export const consentLines = [
  "free",
  "anonymous",
  "not-medical",
  "who-reads",
  "exception",
  "place-unknown",
  "limits",
  "may-not-answer",
] as const;
export type ConsentLine = (typeof consentLines)[number];

/** The texts in force, the newest last. A change of meaning is a new version: then everybody is asked anew. */
export const consentVersions = ["2026-11"] as const;
type ConsentVersion = (typeof consentVersions)[number];

export interface Consent {
  readonly version: ConsentVersion;
  /** Whether a supervisor may join at once in danger, without asking first. They are named all the same. */
  readonly supervisorMayJoin: boolean;
  /** Epoch ms, by the server's clock. */
  readonly at: number;
}

/** Whether it still holds: it is for the text in force now. */
export const isInForce = ({ version }: Pick<Consent, "version">): boolean => version === consentVersions.at(-1);
