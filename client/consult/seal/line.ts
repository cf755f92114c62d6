/**
 * One sealed line: AES-256-GCM under the epoch's key, with session, epoch, sender and count as associated data.
 *
 * The body is nonce and ciphertext. A nonce is eight random bytes that name this lifetime of the page, and a count of four that
 * rises with every sealing, even one that is never sent. Nothing of it is read from a disk, so that a reload, a second tab or a
 * device set back to an older state cannot use one twice.
 */
import type { Envelope } from "../../../shared/consult/envelope.ts";
import { bound, type Bytes, fromBase64, toBase64 } from "./bytes.ts";
import { pad, unpad } from "./padding.ts";

const LIFETIME_BYTES = 8;
const NONCE_BYTES = 12;
const MOST_SEALINGS = 2 ** 32 - 1;

type Head = Omit<Envelope, "body">;

const associated = ({ session, epoch, from, seq }: Head): Bytes =>
  bound("plat-verse/booth/line/1", session, epoch, from, seq);

/** Seals lines, for as long as one page lives. */
export class Sealer {
  readonly #lifetime = crypto.getRandomValues(new Uint8Array(LIFETIME_BYTES));
  #sealings = 0;

  /** Seal one text. Rejects when it is too long. */
  async seal(key: CryptoKey, head: Head, text: string): Promise<Envelope> {
    const padded = pad(text);
    const nonce = this.#nonce();
    const params = { name: "AES-GCM", iv: nonce, additionalData: associated(head) };
    const sealed = new Uint8Array(await crypto.subtle.encrypt(params, key, padded));
    const body = new Uint8Array(NONCE_BYTES + sealed.length);
    body.set(nonce);
    body.set(sealed, NONCE_BYTES);
    return { ...head, body: toBase64(body) };
  }

  #nonce(): Bytes {
    if (this.#sealings === MOST_SEALINGS) throw new RangeError("this page has sealed enough");
    this.#sealings += 1;
    const nonce = new Uint8Array(NONCE_BYTES);
    nonce.set(this.#lifetime);
    new DataView(nonce.buffer).setUint32(LIFETIME_BYTES, this.#sealings);
    return nonce;
  }
}

/** What a line says. Rejects when a single bit of it, of its head, or of the key is not as it was sealed. */
export const openLine = async (key: CryptoKey, envelope: Envelope): Promise<string> => {
  const body = fromBase64(envelope.body);
  const params = { name: "AES-GCM", iv: body.subarray(0, NONCE_BYTES), additionalData: associated(envelope) };
  return unpad(new Uint8Array(await crypto.subtle.decrypt(params, key, body.subarray(NONCE_BYTES))));
};
