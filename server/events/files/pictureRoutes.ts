/** The picture that a shared link shows, and what the concert garden plays. */
import { languages } from "../../../shared/campaign/language.ts";
import type { Settings } from "../../../shared/campaign/content.ts";
import { z } from "zod";
import { idSchema } from "../../../shared/events/event.ts";
import type { Performances } from "../../../shared/events/performances.ts";
import { HttpError, sendJson } from "../../web/http.ts";
import type { Routes } from "../../web/routes.ts";
import type { EventsOfFiles } from "./ports.ts";
import { previewOf, type Previews } from "./preview.ts";
import { queryOf } from "./query.ts";
import type { PerformanceShelf } from "./performances.ts";
import { sendBytes, sendFile } from "../../web/serving.ts";

/** Networks ask seldom, and keep what they have for days, seconds. */
const KEPT_S = 600;

const previewQuery = z.object({ id: idSchema, language: z.enum(languages).default("ja") });

interface Given {
  readonly events: Pick<EventsOfFiles, "find">;
  readonly previews: Previews;
  readonly title: Settings["title"];
  readonly shelf: PerformanceShelf;
}

const soundQuery = z.object({ id: idSchema });

export const pictureRoutes = ({ events, previews, title, shelf }: Given): Routes => ({
  "GET /api/events/preview.png": async (req, res) => {
    const { id, language } = queryOf(req, previewQuery);
    const event = await events.find(id);
    if (!event?.isPublished) throw new HttpError(404, "event");
    const { name, bytes } = await previews.picture(
      previewOf(event.words, event.isCancelled, title[language], language),
    );
    sendBytes(req, res, bytes, { type: "image/png", etag: `"${name}"`, cache: `public, max-age=${KEPT_S}` });
  },
  "GET /api/events/performances": async (_req, res) => {
    const performances: Performances = { performances: await shelf.all(Date.now()) };
    sendJson(res, 200, performances);
  },
  "GET /api/events/performance": async (req, res) => {
    const sound = await shelf.sound(queryOf(req, soundQuery).id, Date.now());
    if (!sound) throw new HttpError(404, "performance");
    const { path, type, bytes, name } = sound;
    await sendFile(req, res, path, bytes, { type, etag: `"${name}"`, cache: `public, max-age=${KEPT_S}` });
  },
});
