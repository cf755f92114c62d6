/**
 * A member's key pair, and the suite: HPKE with DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM, all of it the browser's.
 *
 * Why P-256 and not X25519: the pair must lie in IndexedDB without being extractable. Chrome knows X25519 only since version 133,
 * and Safari takes such a key into IndexedDB without a complaint and gives back nothing. P-256 works in every browser that opens
 * the square at all.
 */
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";
import { fromBase64, toBase64 } from "./bytes.ts";

export const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

/** A new pair for one conversation. The private key never leaves the browser's own keeping. */
export const makePair = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, false, ["deriveBits"]);

/** The public key as others get it, base64url. */
export const publicKeyOf = async (pair: CryptoKeyPair): Promise<string> =>
  toBase64(new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey)));

/** Another member's public key. Rejects when it is no point of the curve. */
export const readPublicKey = (key: string): Promise<CryptoKey> => suite.kem.deserializePublicKey(fromBase64(key));
