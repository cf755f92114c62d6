/** The office's routes of events, for hosts and operators. What they do is in planning.ts and crew.ts. */
import type { StaffDoor } from "../staff/door.ts";
import type { Routes } from "../web/routes.ts";
import { type HallTokens, hallTokenSchema } from "./hallTokens.ts";

interface Given {
  readonly door: StaffDoor;
  readonly tokens: HallTokens;
}

export const officeRoutes = ({ door, tokens }: Given): Routes => ({
  "POST /api/events/token": door.open("POST /api/events/token", hallTokenSchema, async (actor, { event }) => ({
    token: await tokens.issue(actor, event),
  })),
});
