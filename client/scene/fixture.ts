/** Things of the scene made by hand. fiber disposes only what it made itself, so each of these lets go of its own. */
import { useEffect, useState } from "react";
import type { Object3D } from "three";

export interface Fixture {
  readonly object: Object3D;
  /** Give the graphics memory back. It may be shown again afterwards: three uploads it anew. */
  dispose(): void;
}

/** Make a fixture once for a component, and dispose it when the component goes. */
export const useFixture = <T extends Fixture>(make: () => T): T => {
  const [fixture] = useState(make);
  useEffect(() => () => fixture.dispose(), [fixture]);
  return fixture;
};
