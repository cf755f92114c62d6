import { useThree } from "@react-three/fiber";
import { useEffect } from "react";
import { Vector3 } from "three";
import { seats } from "../../shared/walk/map.ts";
import { sit } from "../session/actions.ts";
import { usePeople } from "../session/people.ts";
import { walker } from "../session/world.ts";
import { layHandsOn } from "./camera/hands.ts";
import { pick } from "./ground/pick.ts";

/** Hands on the picture: looking around, and "there!" with a short press on the ground or on a seat. */
export const Press = () => {
  const gl = useThree((s) => s.gl);
  const get = useThree((s) => s.get);

  useEffect(
    () =>
      layHandsOn(gl.domElement, (x, y) => {
        const { camera, size } = get();
        const { x: ex, y: ey, z: ez } = camera.position;
        const way = new Vector3((x / size.width) * 2 - 1, 1 - (y / size.height) * 2, 0.5)
          .unproject(camera)
          .sub(camera.position)
          .normalize();
        const { people, self } = usePeople.getState();
        const taken = new Set([...people.values()].map((p) => p.seat));
        const mine = self === null ? null : (people.get(self)?.seat ?? null);
        const picked = pick(
          { from: [ex, ey, ez], way: [way.x, way.y, way.z] },
          seats,
          (index) => index !== mine && !taken.has(index),
        );
        if (picked?.kind === "seat") sit(picked.index);
        else if (picked) walker.walkTo(picked.point);
      }),
    [gl, get],
  );
  return null;
};
