/**
 * The campaign's contents over HTTP: each topic as JSON, packed once, and not sent again to whoever has the same one already; and its
 * pictures, named by what is in them, so that they never change.
 */
import { posix } from "node:path";
import { HttpError } from "../../web/http.ts";
import { Kept } from "../../web/kept.ts";
import type { Route, Routes } from "../../web/routes.ts";
import { sendFile } from "../../web/serving.ts";
import type { Content } from "./content.ts";
import { PICTURE_NAME, PICTURES } from "./pictures.ts";
import type { PictureShelf } from "./pictureShelf.ts";

/** `GET /content/<topic>.json` and `GET /content/pictures/<hash>-<width>.webp`. */
export const contentRoutes = (content: Content, shelf: Pick<PictureShelf, "picture">): Routes => {
  const kept = new Kept(Infinity);
  content.onChange(() => kept.clear());
  const topicRoute =
    (name: string): Route =>
    async (req, res) => {
      const make = async () => ({ text: content.json(name), type: "application/json; charset=utf-8" });
      await kept.send(req, res, name, make);
    };
  const picture: Route = async (req, res) => {
    const name = posix.basename((req.url ?? "").split("?", 1)[0]!);
    const [, hash, width] = PICTURE_NAME.exec(name) ?? [];
    if (!hash) throw new HttpError(404, "picture");
    const { path, bytes } = await shelf.picture(hash, Number(width));
    const cache = "public, max-age=31536000, immutable";
    await sendFile(req, res, path, bytes, { type: "image/webp", etag: `"${name}"`, cache });
  };
  return Object.fromEntries([
    ...content.names.map((name) => [`GET /content/${name}.json`, topicRoute(name)] as const),
    [`GET ${PICTURES}/*`, picture] as const,
  ]);
};
