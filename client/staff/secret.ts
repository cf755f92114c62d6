/** Secrets that people read, type and paste. */

/** The secret of an `otpauth://` address in groups of four, for typing; empty where there is none. */
export const secretOf = (totpURI: string): string => {
  const secret = URL.canParse(totpURI) ? (new URL(totpURI).searchParams.get("secret") ?? "") : "";
  return secret.replace(/(.{4})(?=.)/g, "$1 ");
};

/** Digits as typed, in full width or with spaces, as the server wants them. */
export const plainCode = (typed: string): string => typed.normalize("NFKC").replace(/[\s-]/g, "");

/** A backup code as typed: its hyphen is part of it. */
export const plainBackupCode = (typed: string): string =>
  typed
    .normalize("NFKC")
    .replace(/[‐‑–—−ー]/g, "-")
    .replace(/\s/g, "");

/** The secret part of an invitation's address; null when it was not copied to the end. */
export const tokenOf = (hash: string): string | null => {
  const token = hash.replace(/^#/, "");
  return /^[\w.~-]{16,256}$/.test(token) ? token : null;
};

/** The address that opens an invitation. */
export const linkOf = (token: string): string => `${location.origin}/staff/invitation#${token}`;
