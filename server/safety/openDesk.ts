/** Puts the desk together: what moderators do, the live lines, and the routes of both staff and visitors. */
import type { DeskPlace } from "../../shared/safety/desk.ts";
import { may } from "../../shared/staff/permissions.ts";
import type { Config } from "../config.ts";
import type { Passes } from "../pass/pass.ts";
import { AccountsStore } from "../staff/accounts.store.ts";
import type { Staff } from "../staff/staff.ts";
import type { Store } from "../store/store.ts";
import { type Attendance, attendsAs } from "../talk/attendance.ts";
import type { Rules } from "../talk/rules.ts";
import type { Routes } from "../web/routes.ts";
import { CountsStore } from "./counts.store.ts";
import { WeeklyCounts } from "./counts.ts";
import { deskRoutes } from "./desk.ts";
import { Live } from "./live.ts";
import { Moderation } from "./moderation.ts";
import { keepSwept } from "./retention.ts";
import type { Safety } from "./safety.ts";
import { visitorRoutes } from "./visitors.ts";

interface House {
  readonly config: Config;
  readonly passes: Passes;
  readonly staff: Staff;
  readonly rules: Rules;
  readonly attendance: Attendance;
  readonly safety: Safety;
}

export interface Desk {
  readonly routes: Routes;
  close(): void;
}

export const openDesk = (house: House, store: Store, places: () => Promise<DeskPlace[]>): Desk => {
  const { config, passes, staff, rules, attendance, safety } = house;
  const accounts = new AccountsStore(store);
  const moderation = new Moderation(safety, async (account) =>
    (await accounts.all()).some(
      ({ id, grants, isClosed }) =>
        id !== account &&
        !isClosed &&
        may(
          grants.map(({ role }) => role),
          "POST /api/desk/decide",
        ),
    ),
  );
  const live = new Live({
    news: safety.news,
    door: staff.door,
    mark: ({ id, name, roles }, now) => {
      const role = attendsAs(roles);
      if (role) attendance.mark(id, name, role, now);
    },
    onRevoked: (heard) => staff.onRevoked(heard),
  });
  const endSweeps = keepSwept(safety);
  return {
    routes: {
      ...deskRoutes({ safety, moderation, rules, attendance, door: staff.door, live, places }),
      ...visitorRoutes({
        safety,
        counts: new WeeklyCounts(new CountsStore(store)),
        passes,
        reached: config,
        answerWithinHours: () => rules.current().answerWithinHours,
      }),
    },
    close: () => {
      live.close();
      endSweeps();
    },
  };
};
