/** Our own lines: sealed, kept before they are sent, and kept as not yet sent until the server has them. */
import type { Envelope } from "../../../shared/consult/envelope.ts";
import type { Keyring } from "./keyring.ts";
import { openLine, Sealer } from "./line.ts";
import type { Shelf } from "./shelf.ts";

export class Writer {
  readonly #session: string;
  readonly #me: string;
  readonly #keyring: Keyring;
  readonly #shelf: Shelf;
  readonly #sealer = new Sealer();
  #seq = 0;

  constructor(session: string, me: string, keyring: Keyring, shelf: Shelf) {
    this.#session = session;
    this.#me = me;
    this.#keyring = keyring;
    this.#shelf = shelf;
    for (const { envelope } of shelf.lines) if (envelope.from === me) this.#seq = Math.max(this.#seq, envelope.seq);
  }

  /** Seal a text under the next free count. Rejects when it is too long (RangeError), or when we have no key. */
  async seal(text: string): Promise<Envelope> {
    for (;;) {
      const envelope = await this.#sealAs(this.#seq + 1, text);
      const isFree = await this.#shelf.addOwn(envelope);
      this.#seq += 1;
      if (isFree) return envelope;
    }
  }

  /** What was never acknowledged, by count, under the key of now: who came since can read it, who left cannot. */
  async outbox(): Promise<readonly Envelope[]> {
    const pending = this.#shelf.lines.filter(({ isPending }) => isPending);
    const envelopes: Envelope[] = [];
    for (const line of pending) {
      let { envelope } = line;
      const old = this.#keyring.find(envelope.epoch)?.key;
      if (old && envelope.epoch !== this.#keyring.company?.epoch) {
        envelope = await this.#sealAs(envelope.seq, await openLine(old, envelope));
        await this.#shelf.setOwn({ ...line, envelope });
      }
      envelopes.push(envelope);
    }
    return envelopes.toSorted((a, b) => a.seq - b.seq);
  }

  /** The server has our line of this count. */
  async acknowledge(seq: number): Promise<void> {
    const line = this.#shelf.line(this.#me, seq);
    if (line?.isPending) await this.#shelf.setOwn({ ...line, isPending: false });
  }

  #sealAs(seq: number, text: string): Promise<Envelope> {
    const { key, company } = this.#keyring;
    if (!key || !company) return Promise.reject(new Error("no key to seal with"));
    return this.#sealer.seal(key, { session: this.#session, epoch: company.epoch, from: this.#me, seq }, text);
  }
}
