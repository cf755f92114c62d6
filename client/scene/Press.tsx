import { useThree } from "@react-three/fiber";
import { useEffect } from "react";
import { Vector3 } from "three";
import { ahead, distance } from "../../shared/walk/geometry.ts";
import { booths, type Seat, seats } from "../../shared/walk/map.ts";
import { goTo } from "../app/path.ts";
import { sit } from "../session/actions.ts";
import { contentNow } from "../session/content.ts";
import { usePeople } from "../session/people.ts";
import { motions, walker } from "../session/world.ts";
import { sightOf } from "../sights/sights.ts";
import { open } from "../talk/opened.ts";
import { eventsBoard } from "./booths/eventsBoard.ts";
import { layHandsOn } from "./camera/hands.ts";
import { pick } from "./ground/pick.ts";
import { pickBooth } from "./ground/pickBooth.ts";
import { pickPerson } from "./ground/pickPerson.ts";
import { sightPath, sightTowers } from "./ground/sightTowers.ts";

/** Somebody who sits is lifted by the seat's height less this, metres. */
const SITTING_M = 0.24;
/** From so near a press on a booth opens it, metres; from farther away one walks up to it, and stops so far before it. */
const BOOTH_NEAR_M = 12;
const BEFORE_BOOTH_M = 2.9;

/** From so near the board of events can be read: a press on it opens the programme, metres. */
const BOARD_NEAR_M = 20;

/** From so near a press on a stand, a sign, a tree of hints ... opens its page; from farther away one walks there. */
const SIGHT_NEAR_M = 7;

const metresTo = ([x, y, z]: readonly [number, number, number], seat: Seat): number =>
  Math.hypot(seat.x - x, seat.height - y, seat.z - z);

/** Whoever stands in the lane comes in; whoever presses it from the plaza wants to go there. */
const toBooth = (index: number): void => {
  const booth = booths[index]!;
  if (distance(walker.motion, booth) <= BOOTH_NEAR_M) goTo("/talk");
  else walker.walkTo(ahead(booth, booth.yaw, BEFORE_BOOTH_M));
};

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
        const booth = pickBooth(ray, booths);
        const board = pickBooth(ray, [eventsBoard]);
        // The lane's benches stand before the booths.
        const isBefore = picked?.kind === "seat" && booth && metresTo(ray.from, seats[picked.index]!) < booth.metres;
        const sights = sightTowers.filter(
          (tower) => sightOf(tower.sight) && distance(walker.motion, tower) < SIGHT_NEAR_M,
        );
        const sight = pickBooth(ray, sights);
        const isBeforeSight =
          picked?.kind === "seat" && sight && metresTo(ray.from, seats[picked.index]!) < sight.metres;
        if (person) open({ what: "person", slot: person.slot });
        else if (booth && !isBefore) toBooth(booth.index);
        else if (board && board.metres < BOARD_NEAR_M) goTo("/events");
        else if (sight && !isBeforeSight) goTo(sightPath(sights[sight.index]!, contentNow));
        else if (picked?.kind === "seat") sit(picked.index);
        else if (picked) walker.walkTo(picked.point);
      }),
    [gl, get],
  );
  return null;
};
