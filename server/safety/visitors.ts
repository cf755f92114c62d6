/** What a visitor asks over HTTP: what is held about their pass, an appeal against it, and what the place publishes. */
import { appealSchema, type Mine, mineSchema } from "../../shared/safety/messages.ts";
import type { Counts } from "../../shared/safety/counts.ts";
import type { Passes } from "../pass/pass.ts";
import { addressOf, HttpError, sendJson } from "../web/http.ts";
import { publicRoute, type Reached, type Routes } from "../web/routes.ts";
import type { WeeklyCounts } from "./counts.ts";
import type { Safety } from "./safety.ts";

/** Requests of one address a minute: a school may share one, and each of its pages asks once when it opens. */
const PER_MINUTE = 600;

interface Given {
  readonly safety: Safety;
  readonly counts: WeeklyCounts;
  readonly passes: Passes;
  readonly reached: Reached;
  readonly answerWithinHours: () => number;
}

export const visitorRoutes = ({ safety, counts, passes, reached, answerWithinHours }: Given): Routes => {
  const idOf = async (pass: string): Promise<string> => {
    const id = await passes.check(pass);
    if (id === null) throw new HttpError(401, "pass");
    return id;
  };
  const limits = { ...reached, perMinute: PER_MINUTE };
  return {
    "POST /api/safety/mine": publicRoute(
      mineSchema,
      async ({ pass }, req): Promise<Mine> => {
        const id = await idOf(pass);
        const mine = await safety.mine(id, addressOf(req, reached.trustProxy), Date.now());
        return { ...mine, answerWithinHours: answerWithinHours() };
      },
      limits,
    ),
    "POST /api/safety/appeal": publicRoute(
      appealSchema,
      async ({ pass, sanction, words }) => {
        const why = await safety.appeal(await idOf(pass), sanction, words, Date.now());
        if (why === "none") throw new HttpError(404, "no-such-sanction");
        if (why === "again") throw new HttpError(409, "appealed");
        return {};
      },
      limits,
    ),
    "GET /api/safety/counts": async (_req, res) =>
      sendJson(res, 200, { weeks: await counts.latest(Date.now()) } satisfies Counts),
  };
};
