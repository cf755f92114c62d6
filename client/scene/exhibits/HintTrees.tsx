/** The cards on the hint trees; they hang still where motion is not wished for. */
import { useEffect } from "react";
import { useSettings } from "../../campaign/settings.ts";
import { useFixture } from "../fixture.ts";
import { makeHintCards } from "./hintCards.ts";

export function HintTrees() {
  const cards = useFixture(makeHintCards);
  const reducedMotion = useSettings((s) => s.reducedMotion);
  useEffect(() => cards.rest(reducedMotion), [cards, reducedMotion]);
  return <primitive object={cards.object} />;
}
