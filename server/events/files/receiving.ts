/** Takes an upload: the raw body, straight to the disk, looked at as it comes. */
import { type FileHandle, open } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { HttpError } from "../../web/http.ts";
import { type FileKind, HEAD_BYTES, kindOf } from "./kinds.ts";
import type { Vault } from "./vault.ts";

/** Nothing came for so long: the line is dead, ms. */
const SILENT_MS = 30_000;
/** Space that uploads leave on the disk: the database must go on, bytes. */
const SPARE = 1024 ** 3;
/** It is looked at again whenever so much has come: others upload, too, and not everybody says how much, bytes. */
const LOOK_BYTES = 16 * 1024 ** 2;

export interface Received {
  /** In the vault's "incoming"; whoever asked for it moves or drops it. */
  readonly path: string;
  readonly bytes: number;
  readonly kind: FileKind;
}

const large = () => new HttpError(413, "large");
const broken = () => new HttpError(400, "broken-off");

/**
 * The body, when it is of one of these kinds and has at most so many bytes. Throws an HttpError: 413 "large", 415 "kind" (before the
 * rest has come), 400 "broken-off", 408 "too-slow", 507 "disk-full"; then nothing stays.
 */
export const receive = async (
  req: IncomingMessage,
  vault: Vault,
  { most, kinds }: { readonly most: number; readonly kinds: readonly FileKind[] },
): Promise<Received> => {
  const declared = Number(req.headers["content-length"] ?? 0);
  if (declared > most) throw large();
  if ((await vault.free()) - declared < SPARE) throw new HttpError(507, "disk-full");
  const path = vault.incoming();
  const file = await open(path, "wx", 0o600);
  try {
    const { bytes, kind } = await write(req, file, vault, { most, kinds });
    if (!req.complete || (declared > 0 && declared !== bytes)) throw broken();
    // What is told to be kept must still be there after a power cut.
    await file.sync();
    return { path, bytes, kind };
  } catch (error) {
    await vault.drop(path);
    // What still comes goes by unread, so that its sender can hear why.
    req.resume();
    throw refused(error);
  } finally {
    // What is made of it takes its time, without a word on the line.
    req.setTimeout(0);
    await file.close();
  }
};

const write = async (
  req: IncomingMessage,
  file: FileHandle,
  vault: Vault,
  { most, kinds }: { readonly most: number; readonly kinds: readonly FileKind[] },
): Promise<{ bytes: number; kind: FileKind }> => {
  let bytes = 0;
  let lookAt = LOOK_BYTES;
  let head = Buffer.alloc(0);
  let kind: FileKind | null = null;
  const look = () => {
    kind = kindOf(head);
    if (!kind || !kinds.includes(kind)) throw new HttpError(415, "kind");
  };
  req.setTimeout(SILENT_MS, () => req.destroy(new HttpError(408, "too-slow")));
  for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > most) throw large();
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
    if (!kind && head.length >= HEAD_BYTES) look();
    await file.writeFile(chunk);
    if (bytes >= lookAt) {
      if ((await vault.free()) < SPARE) throw new HttpError(507, "disk-full");
      lookAt = bytes + LOOK_BYTES;
    }
  }
  if (!kind) look();
  return { bytes, kind: kind! };
};

/** What a fault of the line or the disk is called. */
const refused = (error: unknown): unknown => {
  switch ((error as { code?: string }).code) {
    case "ENOSPC":
    case "EDQUOT":
      return new HttpError(507, "disk-full");
    case "ECONNRESET":
    case "ABORT_ERR":
    case "ERR_STREAM_PREMATURE_CLOSE":
      return broken();
    default:
      return error;
  }
};
