/** The built client: its files, and the name of its build. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { z } from "zod";

const buildSchema = z.object({ build: z.string().min(1).max(64) });

/** The name of the build in `dist`; "dev" where there is none. */
export const readBuild = async (dist: string): Promise<string> => {
  try {
    return buildSchema.parse(JSON.parse(await readFile(join(dist, "build.json"), "utf8"))).build;
  } catch {
    return "dev";
  }
};

type Serve = (req: IncomingMessage, res: ServerResponse, otherwise: () => void) => void;

/**
 * Serve the files of `dist`, compressed ones where they lie beside. What is named by its content never changes; a
 * Cache-Control that is set already stays.
 */
export const serveClient = (dist: string): Serve => {
  if (!existsSync(dist)) return (_req, _res, otherwise) => otherwise();
  const serve = sirv(dist, {
    brotli: true,
    gzip: true,
    etag: true,
    dotfiles: false,
    setHeaders: (res, path) => {
      if (res.hasHeader("Cache-Control")) return;
      res.setHeader("Cache-Control", path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  return (req, res, otherwise) => {
    // A new build takes files away under a running server; unheard, the error of reading one would end the process.
    res.once("pipe", (file) => file.once("error", () => res.destroy()));
    serve(req, res, otherwise);
  };
};
