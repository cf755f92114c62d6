/** What an upload needs before its first byte is taken: a place among those at work, and room in its organisation's space. */
import type { IncomingMessage } from "node:http";
import { HttpError } from "../../web/http.ts";
import type { FileKind } from "./kinds.ts";
import { type Received, receive } from "./receiving.ts";
import type { Vault } from "./vault.ts";

/** Space of one organisation, bytes: some hundred hours of film at a telephone's quality. */
const SPACE = 20 * 1024 ** 3;
/** Uploads at the same time, of one account and in this process. */
const AT_ONCE = { account: 3, all: 12 } as const;

export interface Wanted {
  readonly account: string;
  readonly organisation: string | null;
  readonly most: number;
  readonly kinds: readonly FileKind[];
}

export class Uploads {
  readonly #vault: Vault;
  readonly #bytesOf: (organisation: string | null) => Promise<number>;
  readonly #busy = new Map<string, number>();
  #all = 0;

  /** `bytesOf`: what an organisation has here already. */
  constructor(vault: Vault, bytesOf: (organisation: string | null) => Promise<number>) {
    this.#vault = vault;
    this.#bytesOf = bytesOf;
  }

  /**
   * Take an upload and do `work` with it; what `work` does not keep is dropped. Throws an HttpError: 429 "busy", 413 "full", and what
   * `receive` throws.
   */
  async take<T>(
    req: IncomingMessage,
    { account, organisation, most, kinds }: Wanted,
    work: (received: Received) => Promise<T>,
  ): Promise<T> {
    const busy = this.#busy.get(account) ?? 0;
    if (busy >= AT_ONCE.account || this.#all >= AT_ONCE.all) throw new HttpError(429, "busy", 10);
    this.#busy.set(account, busy + 1);
    this.#all++;
    try {
      const declared = Number(req.headers["content-length"] ?? 0);
      if ((await this.#bytesOf(organisation)) + declared > SPACE) throw new HttpError(413, "full");
      const received = await receive(req, this.#vault, { most, kinds });
      try {
        // Who does not say how much comes, or sends much at once, has no more space than others.
        if ((await this.#bytesOf(organisation)) + received.bytes > SPACE) throw new HttpError(413, "full");
        return await work(received);
      } finally {
        await this.#vault.drop(received.path);
      }
    } finally {
      this.#all--;
      const left = this.#busy.get(account)! - 1;
      if (left > 0) this.#busy.set(account, left);
      else this.#busy.delete(account);
    }
  }
}
