/** The routes of what holds now: one for everybody, the others for those who run the place. */
import {
  confirmSchema,
  helpHoursSchema,
  noticeIdSchema,
  noticeSchema,
  placePatchSchema,
} from "../../../shared/campaign/place.schema.ts";
import type { StaffDoor } from "../../staff/door.ts";
import { Kept } from "../../web/kept.ts";
import type { Routes } from "../../web/routes.ts";
import type { Place } from "./place.ts";
import type { PlaceDesk } from "./placeDesk.ts";

const DONE = {};
/** Thousands ask at the same time: the answer is made once in so long, ms. */
const KEPT_MS = 1000;

export const placeRoutes = (place: Place, desk: PlaceDesk, door: StaffDoor): Routes => {
  const kept = new Kept(KEPT_MS);
  place.onChange(() => kept.clear());
  const now = async () => {
    const { now: at, ...rest } = place.current(Date.now());
    // The clock alone makes no other answer.
    const tagged = JSON.stringify(rest);
    return { text: JSON.stringify({ ...rest, now: at }), type: "application/json; charset=utf-8", tagged };
  };
  return {
    "GET /content/now.json": async (req, res) => void (await kept.send(req, res, "now", now)),
    "GET /api/place/office": door.open("GET /api/place/office", null, async () => desk.office(Date.now())),
    "GET /api/place/numbers": door.open("GET /api/place/numbers", null, async (actor) =>
      desk.numbers(actor, Date.now()),
    ),
    "POST /api/place/settings": door.open("POST /api/place/settings", placePatchSchema, async (actor, patch) => {
      await desk.set(actor, patch, Date.now());
      return DONE;
    }),
    "POST /api/place/notice": door.open("POST /api/place/notice", noticeSchema, (actor, notice) =>
      desk.tell(actor, notice, Date.now()),
    ),
    "POST /api/place/notice-end": door.open("POST /api/place/notice-end", noticeIdSchema, async (actor, { id }) => {
      await desk.takeBack(actor, id);
      return DONE;
    }),
    "POST /api/place/confirm": door.open(
      "POST /api/place/confirm",
      confirmSchema,
      async (actor, { record, digest, isRight }) => {
        await desk.confirm(actor, record, digest, isRight, Date.now());
        return DONE;
      },
    ),
    "POST /api/place/help-hours": door.open("POST /api/place/help-hours", helpHoursSchema, async (actor, hours) => {
      await desk.setHours(actor, hours, Date.now());
      return DONE;
    }),
  };
};
