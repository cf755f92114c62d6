import { useThree } from "@react-three/fiber";
import { useEffect } from "react";
import { Vector3 } from "three";
import { seats } from "../../shared/walk/map.ts";
import { sit } from "../session/actions.ts";
import { usePeople } from "../session/people.ts";
import { motions, walker } from "../session/world.ts";
import { open } from "../talk/opened.ts";
import { layHandsOn } from "./camera/hands.ts";
import { pick } from "./ground/pick.ts";
import { pickPerson } from "./ground/pickPerson.ts";

/** Somebody who sits is lifted by the seat's height less this, metres. */
const SITTING_M = 0.24;

/** Hands on the picture: looking around, and "there!" with a short press on the ground, a seat, or somebody. */
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
        const ray = { from: [ex, ey, ez], way: [way.x, way.y, way.z] } as const;
        const standing = [...people.values()].flatMap(({ slot, kind, seat }) => {
          const body = motions.shown.get(slot);
          const lift = seat === null ? 0 : (seats[seat]?.height ?? 0) - SITTING_M;
          // A light is not addressed.
          return body && slot !== self && kind !== "light" ? [{ slot, x: body.x, z: body.z, lift }] : [];
        });
        const person = pickPerson(ray, standing);
        const taken = new Set([...people.values()].map((p) => p.seat));
        const mine = self === null ? null : (people.get(self)?.seat ?? null);
        const picked = pick(ray, seats, (index) => index !== mine && !taken.has(index));
        if (person) open({ what: "person", slot: person.slot });
        else if (picked?.kind === "seat") sit(picked.index);
        else if (picked) walker.walkTo(picked.point);
      }),
    [gl, get],
  );
  return null;
};
