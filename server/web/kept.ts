/**
 * Answers that thousands ask for at once: made once in a moment per process, packed once, and not sent again to whoever has the
 * same one already (ETag).
 */
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, gzipSync } from "node:zlib";

export interface Body {
  readonly text: string;
  readonly type: string;
  /** What the tag is made of, where not every sign of the text makes it another; else the text. */
  readonly tagged?: string;
}

interface Packed extends Omit<Body, "tagged" | "text"> {
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer | null;
  readonly tag: string;
}

const pack = ({ text, type, tagged = text }: Body, isLasting: boolean): Packed => {
  const plain = Buffer.from(text);
  return {
    type,
    plain,
    gzip: gzipSync(plain),
    // Smaller, and dear to make: for what is made once.
    brotli: isLasting ? brotliCompressSync(plain) : null,
    tag: `"${createHash("sha256").update(tagged).digest("base64url").slice(0, 22)}"`,
  };
};

export class Kept {
  readonly #keptMs: number;
  readonly #most: number;
  #all = new Map<string, { readonly at: number; readonly packed: Promise<Packed | null> }>();

  /** Made anew after `keptMs` (Infinity: not before `clear`); of more than `most` keys the oldest go first. */
  constructor(keptMs: number, most = 200) {
    this.#keptMs = keptMs;
    this.#most = most;
  }

  /** Answer with what `make` makes of this key; false, and nothing answered, where there is nothing. */
  async send(
    req: IncomingMessage,
    res: ServerResponse,
    key: string,
    make: () => Promise<Body | null>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<boolean> {
    const packed = await this.#get(key, make);
    if (!packed) return false;
    const { tag, type, plain, gzip, brotli } = packed;
    // "no-cache": kept by the browser, and asked about each time.
    const all = { etag: tag, "cache-control": "no-cache", vary: "accept-encoding", ...headers };
    const known = String(req.headers["if-none-match"] ?? "").split(/\s*,\s*/);
    if (known.some((one) => one.replace(/^W\//, "") === tag)) {
      res.writeHead(304, all);
      res.end();
      return true;
    }
    const taken = String(req.headers["accept-encoding"] ?? "");
    const [coding, bytes] =
      brotli && /\bbr\b/.test(taken) ? ["br", brotli] : /\bgzip\b/.test(taken) ? ["gzip", gzip] : [null, plain];
    const coded = coding === null ? {} : { "content-encoding": coding };
    res.writeHead(200, { ...all, ...coded, "content-type": type, "content-length": bytes.length });
    res.end(bytes);
    return true;
  }

  /** Something changed: all is made anew. */
  clear(): void {
    this.#all = new Map();
  }

  #get(key: string, make: () => Promise<Body | null>): Promise<Packed | null> {
    const now = performance.now();
    const known = this.#all.get(key);
    if (known && now - known.at < this.#keptMs) return known.packed;
    const packed = make().then((body) => body && pack(body, this.#keptMs === Infinity));
    this.#all.delete(key);
    this.#all.set(key, { at: now, packed });
    packed.catch(() => this.#all.delete(key));
    for (const oldest of this.#all.keys()) {
      if (this.#all.size <= this.#most) break;
      this.#all.delete(oldest);
    }
    return packed;
  }
}
