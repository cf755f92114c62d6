/** The pins on the map of Japan. */
import { useEffect } from "react";
import type { Activity } from "../../../shared/exhibits/map.schema.ts";
import { useContent } from "../../session/content.ts";
import { useFixture } from "../fixture.ts";
import { mapPins } from "./mapPins.ts";
import { makeWares } from "./wares.ts";

export function MapPins() {
  const { content } = useContent<readonly Activity[]>("map");
  const pins = useFixture(makeWares);
  useEffect(() => {
    if (content) pins.set(mapPins(content));
  }, [pins, content]);
  return <primitive object={pins.object} />;
}
