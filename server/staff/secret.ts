/** Secrets for one purpose each, from the installation's one secret. */
import { createHash, hkdfSync, randomBytes } from "node:crypto";

/** 32 bytes that only who knows `secret` can make again, and that say nothing about those of another purpose. */
export const deriveSecret = (secret: string, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", secret, "", purpose, 32));

/** A token for a link: 256 bits, in letters that survive mail and print. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of a token: whoever reads the database cannot use it. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url");
