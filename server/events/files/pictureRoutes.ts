/** The picture that a shared link shows. */
import { languages } from "../../../shared/campaign/language.ts";
import type { Settings } from "../../../shared/campaign/content.ts";
import { z } from "zod";
import { idSchema } from "../../../shared/events/event.ts";
import { HttpError } from "../../web/http.ts";
import type { Routes } from "../../web/routes.ts";
import type { EventsOfFiles } from "./ports.ts";
import { previewOf, type Previews } from "./preview.ts";
import { queryOf } from "./query.ts";
import { sendBytes } from "./serving.ts";

/** Networks ask seldom, and keep what they have for days, seconds. */
const KEPT_S = 600;

const previewQuery = z.object({ id: idSchema, language: z.enum(languages).default("ja") });

interface Given {
  readonly events: Pick<EventsOfFiles, "find">;
  readonly previews: Previews;
  readonly title: Settings["title"];
}

export const pictureRoutes = ({ events, previews, title }: Given): Routes => ({
  "GET /api/events/preview.png": async (req, res) => {
    const { id, language } = queryOf(req, previewQuery);
    const event = await events.find(id);
    if (!event?.isPublished) throw new HttpError(404, "event");
    const { name, bytes } = await previews.picture(
      previewOf(event.words, event.isCancelled, title[language], language),
    );
    sendBytes(req, res, bytes, { type: "image/png", etag: `"${name}"`, cache: `public, max-age=${KEPT_S}` });
  },
});
