/** What has a page of its own and stands in the square, as a finger finds it. Which sight it is: the key of client/sights. */
import type { Stands } from "../../../shared/stands/stand.ts";
import type { Point } from "../../../shared/walk/geometry.ts";
import {
  dataBoards,
  dataTable,
  guideHouse,
  hintTrees,
  lightTree,
  posterWall,
  screen,
  signBoards,
  stands,
  telephoneHouse,
} from "../../../shared/walk/map.ts";

interface SightTower extends Point {
  readonly sight: string;
  /** Which one of its kind it is, in the order of the map. */
  readonly index: number;
  readonly r: number;
  readonly height: number;
}

const towers = (sight: string, places: readonly Point[], r: number, height: number): SightTower[] =>
  places.map(({ x, z }, index) => ({ sight, index, x, z, r, height }));

export const sightTowers: readonly SightTower[] = [
  ...towers("stands", stands, 1.35, 2.8),
  ...towers("signs", signBoards, 0.5, 1.8),
  ...towers("hints", hintTrees, 1.5, 4.4),
  ...towers("data", [dataTable], 1.5, 1.2),
  ...towers("data", dataBoards, 0.8, 2.3),
  ...towers("posters", posterWall, 0.62, 2.4),
  ...towers("videos", [screen], 1.9, 3.2),
  ...towers("telephone", [telephoneHouse], 1.6, 3.4),
  ...towers("finder", [guideHouse], 1.8, 3.6),
  ...towers("wishes", [lightTree], 2.2, 6.4),
];

/** What contents have of a topic, as far as they were read. */
type Read = (topic: string) => unknown;

/** One of a list of which each hangs on its own board. */
const listed = (content: unknown, index: number): string | undefined =>
  (content as readonly { readonly id: string }[] | null)?.[index]?.id;

const items: Readonly<Record<string, (content: unknown, index: number) => string | undefined>> = {
  stands: (content, index) => (content as Stands | null)?.stands.find(({ place }) => place === index + 1)?.id,
  posters: listed,
  signs: listed,
};

/** The page of what was pressed: of this very stand, poster or sign where the contents know it, else of all of them. */
export const sightPath = ({ sight, index }: SightTower, read: Read): `/see/${string}` => {
  const item = items[sight]?.(read(sight), index);
  return item === undefined ? `/see/${sight}` : `/see/${sight}/${item}`;
};
