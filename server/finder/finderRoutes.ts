/** "/help" in three languages, made from the directory as it holds now, and made anew when that changes. */
import type { Settings } from "../../shared/campaign/content.ts";
import { DAY_MS, dayOf } from "../../shared/campaign/days.ts";
import { type Language, languages } from "../../shared/campaign/language.ts";
import { withChanges } from "../../shared/finder/changes.ts";
import type { Directory } from "../../shared/finder/directory.ts";
import type { Content } from "../campaign/content/content.ts";
import type { Place } from "../campaign/place/place.ts";
import { Kept } from "../web/kept.ts";
import type { Route, Routes } from "../web/routes.ts";
import { helpPage, type PageLinks } from "./page.ts";

/** Where the pages lie on the server. */
const pathOf = (language: Language): string => (language === "ja" ? "/help" : `/help/${language}`);
export const servedLinks: PageLinks = { page: pathOf, asset: (name) => `/help/${name}`, square: "/" };

/** Nothing but its own script and style; nothing is sent anywhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src data:",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

interface Given {
  readonly content: Pick<Content, "topic" | "onChange">;
  readonly place: Pick<Place, "current" | "onChange">;
  readonly settings: Settings;
}

export const finderRoutes = ({ content, place, settings }: Given): Routes => {
  const kept = new Kept(DAY_MS);
  let madeOn = "";
  content.onChange(() => kept.clear());
  place.onChange(() => kept.clear());
  const now = (): Directory => {
    const directory = content.topic<Directory>("help");
    const changes = place.current(Date.now()).help;
    return { ...directory, records: directory.records.map((record) => withChanges(record, changes[record.id])) };
  };
  const pageIn =
    (language: Language): Route =>
    async (req, res) => {
      const day = dayOf(Date.now());
      // What is stale, and what has ended, is another thing on another day.
      if (day !== madeOn) kept.clear();
      madeOn = day;
      const make = async () => ({
        text: helpPage({ directory: now(), settings, language, day, links: servedLinks }),
        type: "text/html; charset=utf-8",
      });
      await kept.send(req, res, language, make, { "content-security-policy": POLICY });
    };
  return Object.fromEntries(
    languages.flatMap((language) => {
      const page = pageIn(language);
      // The build has a copy under these names for when this server is away: as long as it is here, what holds now is told.
      return ["", "/", "/index.html"].map((end): [string, Route] => [`GET ${pathOf(language)}${end}`, page]);
    }),
  ) satisfies Routes;
};
