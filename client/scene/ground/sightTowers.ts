/** What has a page of its own and stands in the square, as a finger finds it. Which sight it is: the key of client/sights. */
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
  readonly r: number;
  readonly height: number;
}

const towers = (sight: string, places: readonly Point[], r: number, height: number): SightTower[] =>
  places.map(({ x, z }) => ({ sight, x, z, r, height }));

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
