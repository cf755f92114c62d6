/** Puts the stands together, and answers for them over HTTP. */
import { RateLimiterMemory } from "rate-limiter-flexible";
import { standHoursSchema, supportSchema, type OwnStands, type Supported } from "../../shared/stands/api.ts";
import type { Stands as Contents } from "../../shared/stands/stand.ts";
import type { Content } from "../campaign/content/content.ts";
import type { ReadyWords } from "../campaign/readyWords.ts";
import type { Passes } from "../pass/pass.ts";
import type { StaffDoor } from "../staff/door.ts";
import type { Note } from "../staff/note.ts";
import { OrganisationsStore } from "../staff/organisations.store.ts";
import type { Store } from "../store/store.ts";
import { DayShare } from "../web/dayShare.ts";
import { addressOf, HttpError, sendJson } from "../web/http.ts";
import { consume, publicRoute, type Reached, type Routes } from "../web/routes.ts";
import { Stands } from "./stands.ts";
import { StandsStore } from "./stands.store.ts";

/** Words of one pass, and of one address, a minute: a school may share one. */
const OF_PASS = 20;
const OF_ADDRESS = 120;
/** Words to one stand of one address, a day. */
const OF_DAY = 200;

interface Given {
  readonly store: Store;
  readonly content: Pick<Content, "topic">;
  readonly door: StaffDoor;
  readonly passes: Pick<Passes, "check">;
  readonly note: Note;
  readonly reached: Reached;
  readonly words: ReadyWords;
  readonly now?: () => number;
}

export const openStands = ({ now = Date.now, ...given }: Given): Routes => {
  const { store, content, door, passes, note, reached, words } = given;
  const organisations = new OrganisationsStore(store);
  const stands = new Stands({
    store: new StandsStore(store),
    contents: () => content.topic<Contents>("stands"),
    organisations: () => organisations.names(),
    words,
  });
  const ofPass = new RateLimiterMemory({ points: OF_PASS, duration: 60 });
  const ofDay = new DayShare(OF_DAY);
  return {
    "GET /api/stands/now": async (_req, res) => sendJson(res, 200, await stands.now(now())),
    "POST /api/stands/support": publicRoute(
      supportSchema,
      async ({ pass: token, stand, phrase }, req): Promise<Supported> => {
        const pass = await passes.check(token);
        if (pass === null) throw new HttpError(401, "pass");
        await consume(ofPass, pass);
        if (!stands.find(stand)) throw new HttpError(404, "stand");
        if (!stands.hasPhrase(phrase)) throw new HttpError(404, "phrase");
        await ofDay.take(addressOf(req, reached.trustProxy), stand);
        return stands.support(stand, phrase, pass, now());
      },
      { ...reached, perMinute: OF_ADDRESS },
    ),
    "GET /api/stands/mine": door.open("GET /api/stands/mine", null, async ({ grants }): Promise<OwnStands> => ({
      stands: await stands.own(grants),
    })),
    "POST /api/stands/hours": door.open(
      "POST /api/stands/hours",
      standHoursSchema,
      async (actor, { stand: id, hours }): Promise<OwnStands> => {
        const stand = stands.find(id);
        if (!stand) throw new HttpError(404, "stand");
        if (!(await stands.maySet(stand, actor.grants))) throw new HttpError(403, "not-allowed");
        await stands.setHours(id, hours, actor.name, now());
        await note(actor, "stand-hours", stand.name.ja, hours === null ? "" : JSON.stringify(hours));
        return { stands: await stands.own(actor.grants) };
      },
    ),
  };
};
