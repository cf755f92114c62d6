/** Small helpers for requests and answers. */
import type { IncomingMessage, ServerResponse } from "node:http";

/** A request that cannot be answered as asked; the message is for whoever sent it. */
export class HttpError extends Error {
  readonly status: number;
  /** Seconds until it is worth another try; null where nothing is known of that. */
  readonly retryAfter: number | null;
  /** What is answered beside the message. */
  readonly details: object;
  constructor(status: number, message: string, retryAfter: number | null = null, details: object = {}) {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter;
    this.details = details;
  }
}

export const sendJson = (res: ServerResponse, status: number, body: object): void => {
  const bytes = Buffer.from(JSON.stringify(body));
  res.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": bytes.length,
    "cache-control": "no-store",
  });
  res.end(bytes);
};

export const sendText = (res: ServerResponse, status: number, text: string): void => {
  const bytes = Buffer.from(`${text}\n`);
  res.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "content-length": bytes.length,
    "cache-control": "no-store",
  });
  res.end(bytes);
};

/** Read a body of at most `limit` bytes. What is too much is let go by unread, so that its sender can hear why. */
const readBody = (req: IncomingMessage, limit: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const tooLarge = () => {
      req.removeAllListeners("data").resume();
      reject(new HttpError(413, "too large"));
    };
    if (Number(req.headers["content-length"] ?? 0) > limit) return tooLarge();
    const chunks: Buffer[] = [];
    let length = 0;
    req.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > limit) tooLarge();
      else chunks.push(chunk);
    });
    req.on("end", () => resolve(Buffer.concat(chunks)));
    req.on("error", reject);
  });

/** Read a JSON body of at most `limit` bytes; an empty one is an empty object. Rejects with an HttpError. */
export const readJson = async (req: IncomingMessage, limit: number): Promise<unknown> => {
  const body = await readBody(req, limit);
  if (body.length === 0) return {};
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    throw new HttpError(400, "malformed JSON");
  }
};

/** The first four groups of an IPv6 address, which may leave out a run of zeros: a household's network. */
const networkOf = (address: string): string => {
  const [head = "", tail] = address.toLowerCase().split("%", 1)[0]!.split("::", 2);
  const groups = (part: string) => (part === "" ? [] : part.split(":"));
  const [first, last] = [groups(head), groups(tail ?? "")];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const all = [...first, ...Array.from({ length: zeros }, () => "0"), ...last];
  return all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
};

/**
 * The visitor's address for limits, never for logs: the socket's, or what the `hops` trusted proxies in front say. IPv6
 * addresses are cut to their network, which is what one household has.
 */
export const addressOf = (req: IncomingMessage, hops: number): string => {
  const forwarded = hops > 0 ? String(req.headers["x-forwarded-for"] ?? "").split(",") : [];
  const address = forwarded.at(-hops)?.trim() || (req.socket.remoteAddress ?? "");
  const plain = address.replace(/^::ffff:/, "");
  return plain.includes(":") ? networkOf(plain) : plain;
};
