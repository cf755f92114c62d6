/** Bytes and how they travel. `Uint8Array.toBase64` is too young for the phones that come here. */

export type Bytes = Uint8Array<ArrayBuffer>;

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

/** base64url without padding. */
export const toBase64 = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

/** Throws when it is no base64url. */
export const fromBase64 = (text: string): Bytes =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));

/** Facts that are bound to a ciphertext, as bytes: JSON, because no two different lists read the same. */
export const bound = (...facts: readonly unknown[]): Bytes => utf8(JSON.stringify(facts));
