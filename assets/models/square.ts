/** The whole square, gathered from its parts. */
import { BufferGeometry, CircleGeometry } from "three";
import { WORLD_RADIUS } from "../../shared/walk/map.ts";
import { Ground } from "./ground.ts";
import { melt, Pile, type Lamp } from "./kit/pile.ts";
import { Morning } from "./light.ts";
import { Mesh } from "./mesh.ts";
import { boards } from "./parts/boards.ts";
import { booths, hedges } from "./parts/booths.ts";
import { campfireAndPond } from "./parts/campfire.ts";
import { concert } from "./parts/concert.ts";
import { dataTable } from "./parts/data.ts";
import { distant } from "./parts/distance.ts";
import { floors } from "./parts/floors.ts";
import { gate } from "./parts/gate.ts";
import { houses } from "./parts/houses.ts";
import { japanMap } from "./parts/japan.ts";
import { lamps } from "./parts/lamps.ts";
import { lightTree } from "./parts/lightTree.ts";
import { seats } from "./parts/seats.ts";
import { signposts } from "./parts/signposts.ts";
import { stage } from "./parts/stage.ts";
import { stands } from "./parts/stands.ts";
import { tables } from "./parts/tables.ts";
import { meadow, trees } from "./parts/trees.ts";

export const parts: Readonly<Record<string, () => Pile>> = {
  lightTree,
  stage,
  gate,
  lamps,
  booths,
  hedges,
  stands,
  boards,
  tables,
  seats,
  campfireAndPond,
  houses,
  dataTable,
  japanMap,
  concert,
  signposts,
  trees,
  meadow,
  floors,
  distant,
};

/** Metres per stored step: near things keep to 2 mm, the hills to 4. */
const NEAR_STEP = 82 / 18000;
const FAR_STEP = 124 / 32767;

export interface Square {
  readonly lit: Mesh;
  readonly unlit: Mesh;
  readonly lamps: readonly Lamp[];
  /** Triangles of each part before welding. */
  readonly tally: Readonly<Record<string, number>>;
}

/** A lid for the world's underside: without it, what stands on the ground would see light from below. */
const underside = (): BufferGeometry => {
  const g = new CircleGeometry(WORLD_RADIUS + 30, 24)
    .rotateX(-Math.PI / 2)
    .translate(0, -0.02, 0)
    .toNonIndexed();
  g.deleteAttribute("uv");
  return g;
};

/** Bake some parts (all by default) under one morning; `withGround` adds the sheet they stand on. */
export const bakeSquare = (names: readonly string[] = Object.keys(parts), withGround = true): Square => {
  const pile = new Pile();
  const tally: Record<string, number> = {};
  for (const name of names) {
    const part = parts[name]!();
    tally[name] = part.triangles;
    pile.place(part);
  }
  const shade = melt([...pile.lit.map((g) => new BufferGeometry().copy(g).deleteAttribute("color")), underside()]);
  const light = new Morning(shade, pile.lamps);
  const [lit, unlit] = [new Mesh(NEAR_STEP), new Mesh(FAR_STEP)];
  if (withGround) {
    new Ground(light).into(lit);
    tally.ground = lit.triangles;
  }
  for (const g of [...pile.floor, ...pile.lit]) lit.add(g, light);
  for (const g of pile.unlit) unlit.add(g);
  return { lit, unlit, lamps: pile.lamps, tally };
};
