/** Wishes on the light tree: who hangs one counts once a day, and all see today's lights. */
import { RateLimiterMemory } from "rate-limiter-flexible";
import { dayOf } from "../../shared/campaign/days.ts";
import { hangSchema } from "../../shared/exhibits/wishes.schema.ts";
import type { Hung, Wish, WishCounts, WishesNow } from "../../shared/exhibits/wishes.ts";
import type { Content } from "../campaign/content/content.ts";
import type { ReadyWords } from "../campaign/readyWords.ts";
import type { Passes } from "../pass/pass.ts";
import { DayShare } from "../web/dayShare.ts";
import { addressOf, HttpError, sendJson } from "../web/http.ts";
import { consume, publicRoute, type Reached, type Routes } from "../web/routes.ts";

/** The answer for everybody is kept so long, ms: a whole square asks once a minute. */
const KEPT_MS = 3000;
/** Wishes of one pass, and of one address, a minute: a school may share one. */
const OF_PASS = 10;
const OF_ADDRESS = 120;
/** Wishes of one address, a day. */
const OF_DAY = 200;

/** Each day the tree begins anew. */
const aboutDay = (at: number): string => `wishes/${dayOf(at)}`;

export class Wishes {
  readonly #words: ReadyWords;
  #latest: { readonly at: number; readonly counts: Promise<WishCounts> } | null = null;

  constructor(words: ReadyWords) {
    this.#words = words;
  }

  /** Today's, at most a few seconds old. */
  today(at: number): Promise<WishCounts> {
    const latest = this.#latest;
    if (latest && Math.abs(at - latest.at) <= KEPT_MS && dayOf(at) === dayOf(latest.at)) return latest.counts;
    const counts = this.#read(at);
    this.#latest = { at, counts };
    counts.catch(() => (this.#latest = null));
    return counts;
  }

  /** Hang a wish at `at`, epoch ms. */
  async hang(wish: string, pass: string, at: number): Promise<Hung> {
    const isCounted = await this.#words.say(aboutDay(at), wish, pass, at);
    if (isCounted) this.#latest = null;
    return { isCounted, words: await this.today(at) };
  }

  async #read(at: number): Promise<WishCounts> {
    const about = aboutDay(at);
    return (await this.#words.counts([about])).get(about) ?? {};
  }
}

interface Given {
  readonly words: ReadyWords;
  readonly content: Pick<Content, "topic">;
  readonly passes: Pick<Passes, "check">;
  readonly reached: Reached;
}

export const wishRoutes = ({ words, content, passes, reached }: Given): Routes => {
  const wishes = new Wishes(words);
  const ofPass = new RateLimiterMemory({ points: OF_PASS, duration: 60 });
  const ofDay = new DayShare(OF_DAY);
  return {
    "GET /api/wishes": async (_req, res) =>
      sendJson(res, 200, { words: await wishes.today(Date.now()) } satisfies WishesNow),
    "POST /api/wishes": publicRoute(
      hangSchema,
      async ({ pass: token, wish }, req): Promise<Hung> => {
        const pass = await passes.check(token);
        if (pass === null) throw new HttpError(401, "pass");
        await consume(ofPass, pass);
        if (!content.topic<readonly Wish[]>("wishes").some(({ id }) => id === wish)) throw new HttpError(404, "wish");
        await ofDay.take(addressOf(req, reached.trustProxy), "wishes");
        return wishes.hang(wish, pass, Date.now());
      },
      { ...reached, perMinute: OF_ADDRESS },
    ),
  };
};
