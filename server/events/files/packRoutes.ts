/** Routes of course packs: which there are, and a draft made of one. */
import { loadPackSchema } from "../../../shared/events/office.ts";
import type { StaffDoor } from "../../staff/door.ts";
import { HttpError } from "../../web/http.ts";
import type { Routes } from "../../web/routes.ts";
import type { Decks } from "./decks.ts";
import { type CoursePack, listOf, wordsOfPack } from "./packs.ts";
import type { EventsOfFiles } from "./ports.ts";

interface Given {
  readonly door: StaffDoor;
  readonly packs: ReadonlyMap<string, CoursePack>;
  readonly decks: Decks;
  readonly events: Pick<EventsOfFiles, "enterPack">;
}

export const packRoutes = ({ door, packs, decks, events }: Given): Routes => ({
  "GET /api/events/packs": door.open("GET /api/events/packs", null, async () => listOf(packs)),
  "POST /api/events/load-pack": door.open(
    "POST /api/events/load-pack",
    loadPackSchema,
    async (actor, { pack: id, organisation, from }) => {
      const found = packs.get(id);
      if (!found) throw new HttpError(404, "pack");
      // Drawn first: a draft is there with its slides, or not at all.
      const [now, drawn] = [Date.now(), await decks.drawPack(found, organisation)];
      const saved = await events.enterPack(actor, wordsOfPack(found, organisation, from), found.pack, now);
      await decks.enter(saved.event, found.pack.title.ja, drawn, now);
      return saved;
    },
  ),
});
