/** Gives files back, in parts where asked so: a film begins to play, and can be wound on, before all of it is there. */
import { createReadStream } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";

/** What was once uploaded runs nothing and loads nothing, whatever it is. */
const POLICY = "default-src 'none'; sandbox";

export interface Part {
  /** First and last byte. */
  readonly from: number;
  readonly to: number;
}

/**
 * The part that a Range header asks for (RFC 9110, 14.1): null for all of it, where nothing is asked, several parts at once, or
 * in another unit.
 */
export const partOf = (range: string | undefined, size: number): Part | "none" | null => {
  const [, first = "", last = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range ?? "") ?? [];
  if (first === "" && last === "") return null;
  const from = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === "" || last === "" ? size - 1 : Math.min(size - 1, Number(last));
  return from < size && from <= to ? { from, to } : "none";
};

interface Served {
  readonly type: string;
  /** Names these very bytes. */
  readonly etag: string;
  readonly cache: string;
  readonly disposition?: string;
}

/** Headers of every file; true where the asker has it already, and was told so. */
const begin = (req: IncomingMessage, res: ServerResponse, { type, etag, cache, disposition }: Served): boolean => {
  res.setHeader("Content-Type", type);
  res.setHeader("Content-Security-Policy", POLICY);
  res.setHeader("X-Content-Type-Options", "nosniff");
  res.setHeader("Cache-Control", cache);
  res.setHeader("ETag", etag);
  if (disposition) res.setHeader("Content-Disposition", disposition);
  const known = (req.headers["if-none-match"] ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  if (!known.includes(etag)) return false;
  res.writeHead(304).end();
  return true;
};

/** Bytes that are in memory. */
export const sendBytes = (req: IncomingMessage, res: ServerResponse, bytes: Buffer, served: Served): void => {
  if (begin(req, res, served)) return;
  res.writeHead(200, { "content-length": bytes.length });
  res.end(bytes);
};

/** A file, or a part of it. Resolves when it is sent, or its reader has gone. */
export const sendFile = async (
  req: IncomingMessage,
  res: ServerResponse,
  path: string,
  size: number,
  served: Served,
): Promise<void> => {
  if (begin(req, res, served)) return;
  res.setHeader("Accept-Ranges", "bytes");
  const isSame = req.headers["if-range"] === undefined || req.headers["if-range"] === served.etag;
  const part = isSame ? partOf(req.headers.range, size) : null;
  if (part === "none") return void res.writeHead(416, { "content-range": `bytes */${size}` }).end();
  const { from, to } = part ?? { from: 0, to: size - 1 };
  const range = part ? { "content-range": `bytes ${from}-${to}/${size}` } : {};
  res.writeHead(part ? 206 : 200, { "content-length": to - from + 1, ...range });
  // A reader that goes away is nobody's fault; a file that is gone ends the answer short, which a browser notices.
  await pipeline(createReadStream(path, { start: from, end: to }), res).catch(() => res.destroy());
};
