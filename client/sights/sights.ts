/**
 * What there is to see and find, each on a page of its own under "/see": over the square for whoever is in it, and for everybody
 * else who opens the link. Each feature brings its page; it is loaded when somebody opens it.
 */
import { type ComponentType, lazy } from "react";
import type { ZoneId } from "../../shared/walk/map.ts";

interface Sight {
  /** Where it stands in the square; null: nowhere. */
  readonly zone: ZoneId | null;
  /** The page; `item` is what follows in the path: one stand, one poster. */
  readonly Page: ComponentType<{ readonly item: string | null }>;
}

/** In the order in which they are told. The key is the path: "/see/<key>". */
export const sights = {
  telephone: { zone: "telephone", Page: lazy(() => import("../finder/Telephone.tsx")) },
  finder: { zone: "finder", Page: lazy(() => import("../finder/Finder.tsx")) },
  guide: { zone: "finder", Page: lazy(() => import("../guide/AskGuide.tsx")) },
  data: { zone: "data", Page: lazy(() => import("../exhibits/data/DataCorner.tsx")) },
  signs: { zone: "signs", Page: lazy(() => import("../exhibits/signs/Signs.tsx")) },
  hints: { zone: "hints", Page: lazy(() => import("../exhibits/hints/Hints.tsx")) },
  wishes: { zone: "plaza", Page: lazy(() => import("../exhibits/wishes/Wishes.tsx")) },
  posters: { zone: "posters", Page: lazy(() => import("../exhibits/posters/Posters.tsx")) },
  videos: { zone: "videos", Page: lazy(() => import("../exhibits/videos/Videos.tsx")) },
  map: { zone: "map", Page: lazy(() => import("../exhibits/map/MapPage.tsx")) },
  figures: { zone: null, Page: lazy(() => import("../feedback/Weeks.tsx")) },
  stands: { zone: "stands", Page: lazy(() => import("../stands/Stands.tsx")) },
  board: { zone: "stands", Page: lazy(() => import("../bulletin/Board.tsx")) },
} as const satisfies Readonly<Record<string, Sight>>;
export type SightId = keyof typeof sights;

/** The sights of these zones, in order. */
export const sightsIn = (zone: ZoneId): SightId[] =>
  (Object.keys(sights) as SightId[]).filter((id) => (sights as Readonly<Record<string, Sight>>)[id]!.zone === zone);

export const sightOf = (id: string): Sight | undefined =>
  Object.hasOwn(sights, id) ? (sights as Readonly<Record<string, Sight>>)[id] : undefined;
