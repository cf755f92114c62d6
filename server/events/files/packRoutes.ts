/** Routes of course packs: which there are, and a draft made of one. */
import { loadPackSchema } from "../../../shared/events/office.ts";
import type { StaffDoor } from "../../staff/door.ts";
import type { Routes } from "../../web/routes.ts";
import type { LoadPack } from "./loadPack.ts";
import { type CoursePack, listOf } from "./packs.ts";

interface Given {
  readonly door: StaffDoor;
  readonly packs: ReadonlyMap<string, CoursePack>;
  readonly load: LoadPack;
}

export const packRoutes = ({ door, packs, load }: Given): Routes => ({
  "GET /api/events/packs": door.open("GET /api/events/packs", null, async () => listOf(packs)),
  "POST /api/events/load-pack": door.open("POST /api/events/load-pack", loadPackSchema, (actor, wish) =>
    load(actor, wish),
  ),
});
