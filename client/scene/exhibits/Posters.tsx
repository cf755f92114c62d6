/** The posters on their wall. Their pictures are fetched once somebody comes near; until then the boards are as they were baked. */
import { useFrame } from "@react-three/fiber";
import { useEffect, useState } from "react";
import type { Poster } from "../../../shared/exhibits/posters.schema.ts";
import { distance } from "../../../shared/walk/geometry.ts";
import { zoneOf } from "../../../shared/walk/map.ts";
import { useSettings } from "../../campaign/settings.ts";
import { useContent } from "../../session/content.ts";
import { useFixture } from "../fixture.ts";
import { makePanels } from "./panels.ts";
import { loadPosters, pinUp, POSTER_CELL, posterSpots } from "./posters.ts";

/** From so near the pictures can be told apart, metres; where data is to be spared one stands before them. */
const NEAR_M = { usual: 26, sparing: 9 } as const;

const wall = zoneOf("posters").centre;
const makeWall = () => makePanels(posterSpots, POSTER_CELL);

const Hung = () => {
  const { content } = useContent<readonly Poster[]>("posters");
  const panels = useFixture(makeWall);
  useEffect(() => {
    if (!content) return;
    const images = new Map<number, HTMLImageElement>();
    return loadPosters(content, (i, image) => {
      images.set(i, image);
      panels.paint(posterSpots.length, (c, cell, at) => {
        const loaded = images.get(at);
        if (loaded) pinUp(c, cell, loaded);
      });
    });
  }, [panels, content]);
  return <primitive object={panels.object} />;
};

export function Posters() {
  const [isNear, setIsNear] = useState(false);
  useFrame(({ camera }) => {
    const { dataSaver } = useSettings.getState();
    if (!isNear && distance(camera.position, wall) < (dataSaver ? NEAR_M.sparing : NEAR_M.usual)) setIsNear(true);
  });
  return isNear ? <Hung /> : null;
}
