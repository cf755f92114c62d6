/** Puts together what holds now: the campaign's settings and directory, what is set over them, and the routes. */
import type { Directory } from "../../../shared/finder/directory.ts";
import type { HelpRecord } from "../../../shared/finder/record.ts";
import { namedRecords } from "../../finder/helpTopic.ts";
import type { StaffDoor } from "../../staff/door.ts";
import type { Note } from "../../staff/note.ts";
import type { Store } from "../../store/store.ts";
import type { Routes } from "../../web/routes.ts";
import type { Campaign } from "../campaign.ts";
import type { Content } from "../content/content.ts";
import { sayProblem } from "../content/problem.ts";
import { Place, type PlaceGiven } from "./place.ts";
import { PlaceDesk } from "./placeDesk.ts";
import { placeRoutes } from "./placeRoutes.ts";
import { PlaceStore } from "./place.store.ts";

interface Given extends Pick<PlaceGiven, "relay" | "failed"> {
  readonly campaign: Campaign;
  readonly content: Content;
  readonly store: Store;
}

const noRecords: readonly HelpRecord[] = [];

export const openPlace = ({ campaign: { settings }, content, store, relay, failed }: Given): Promise<Place> => {
  const { opens, closes, hours, open, ceremonies, closedZones } = settings;
  return Place.open({
    base: { opens, closes, hours, open, ceremonies, closedZones },
    records: () => (content.names.includes("help") ? namedRecords(content.topic<Directory>("help")) : noRecords),
    store: new PlaceStore(store),
    relay,
    failed,
  });
};

export const routesOfPlace = (place: Place, content: Content, door: StaffDoor, note: Note): Routes => {
  const said = (warnings: boolean) => content.problems.filter((p) => p.isWarning === warnings).map(sayProblem);
  const found = () => ({ problems: said(false), hints: said(true) });
  return placeRoutes(place, new PlaceDesk({ place, note, found }), door);
};
