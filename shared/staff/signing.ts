/**
 * Signing in and out over HTTP: what each route takes and answers. Of what else is in a body nothing reaches anybody. An answer
 * that fails says `{ error }`; "too-often" comes with the header Retry-After, seconds.
 */
import { z } from "zod";
import { PASSWORD_LENGTH } from "./roles.ts";

const password = z.string().min(1).max(PASSWORD_LENGTH.max);

/**
 * `POST /api/auth/sign-in/email` -> `SignInAnswer`. 401 "INVALID_EMAIL_OR_PASSWORD", whichever is wrong. Where a second factor
 * is due, one is not signed in before one of the two routes that follow.
 */
export const signInSchema = z.object({ email: z.email().max(254), password });
export interface SignInAnswer {
  readonly twoFactorRedirect?: true;
}

/**
 * `POST /api/auth/two-factor/verify-totp` -> `{}`: the second step of signing in, and the last of setting up the second factor.
 * 401 "INVALID_CODE", also for one that was used before; 400 "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE" and 401
 * "INVALID_TWO_FACTOR_COOKIE": begin anew; 429 "ACCOUNT_TEMPORARILY_LOCKED".
 */
export const totpSchema = z.object({ code: z.string().regex(/^\d{6}$/) });
/** `POST /api/auth/two-factor/verify-backup-code` -> `{}`: instead of a code, each once. 401 "INVALID_BACKUP_CODE". */
export const backupCodeSchema = z.object({ code: z.string().regex(/^[\w-]{1,32}$/) });

/**
 * `POST /api/auth/two-factor/enable` -> `FactorBegun`: begin to set up the second factor; `verify-totp` ends it.
 * `POST /api/auth/two-factor/generate-backup-codes` -> `BackupCodes`: those before no longer hold.
 * 400 "INVALID_PASSWORD".
 */
export const passwordSchema = z.object({ password });
export interface BackupCodes {
  readonly backupCodes: readonly string[];
}
export interface FactorBegun extends BackupCodes {
  /** otpauth://, for the QR code. */
  readonly totpURI: string;
}

/**
 * `POST /api/auth/change-password` -> `{}`: ends all other sessions. 422 "password" when the new one is not good enough, 400
 * "INVALID_PASSWORD" when the present one is wrong.
 */
export const changePasswordSchema = z.object({ currentPassword: password, newPassword: password });

/** `POST /api/auth/two-factor/disable` (`passwordSchema`) -> `{}`. 403 "second-factor" where a role needs it. */

/** `POST /api/auth/update-user` -> `{}`: another work name. 422 "name"; 409 "name" (somebody else's). */
export const renameSchema = z.object({ name: z.string().min(1).max(128) });

/** `GET /api/auth/list-sessions` */
export interface SessionShown {
  readonly id: string;
  /** What the browser calls itself; may be empty. */
  readonly userAgent: string;
  /** Epoch ms. */
  readonly since: number;
  readonly until: number;
  readonly isCurrent: boolean;
}
export interface SessionList {
  readonly sessions: readonly SessionShown[];
}
/** `POST /api/auth/revoke-session` -> `{}`. 404 "session". `/revoke-sessions`, `/revoke-other-sessions`, `/sign-out` -> `{}`. */
export const revokeSessionSchema = z.object({ session: z.string().min(1).max(64) });
