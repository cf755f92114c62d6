/** Wishes on the light tree, and the lanterns of a ceremony. */
import { useFrame } from "@react-three/fiber";
import { useEffect } from "react";
import { lanternsAt } from "../../../shared/campaign/season.ts";
import { useSettings } from "../../campaign/settings.ts";
import { ceremonyNow, placeNow } from "../../session/place.ts";
import { useWishes, watchWishes } from "../../session/wishes.ts";
import { useFixture } from "../fixture.ts";
import { makeAirLights } from "./airLights.ts";

export function AirLights() {
  const lights = useFixture(makeAirLights);
  const reducedMotion = useSettings((s) => s.reducedMotion);
  useEffect(() => lights.rest(reducedMotion), [lights, reducedMotion]);
  const wishes = useWishes((s) => s.total);
  useEffect(watchWishes, []);
  useEffect(() => lights.wish(wishes), [lights, wishes]);
  useFrame(() => {
    const ceremony = ceremonyNow();
    lights.lanterns(ceremony ? lanternsAt(ceremony, placeNow()) : 0);
  });
  return <primitive object={lights.object} />;
}
