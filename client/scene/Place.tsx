/** The static place: two baked meshes whose colours already hold the light. */
import { useEffect, useState } from "react";
import { type Baked, loadPlace, makePlace } from "./baked.ts";
import { together } from "./dusk.ts";
import { useFixture } from "./fixture.ts";

function Standing({ baked, onReady }: { baked: Baked; onReady?: () => void }) {
  const { object } = useFixture(() => makePlace(baked));
  useEffect(() => onReady?.(), [onReady]);
  return <primitive object={object} />;
}

/**
 * The square. `together` draws the place together, 0..1 (few people; without: whoever draws the picture says so); `onReady` is
 * called once it stands. Nothing is shown while it loads, and a failed load is thrown to the nearest error boundary.
 */
export function Place({ together: drawn, onReady }: { together?: number; onReady?: () => void }) {
  const [baked, setBaked] = useState<Baked | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let here = true;
    loadPlace().then(
      (loaded) => here && setBaked(loaded),
      (error: unknown) => here && setFailure(error),
    );
    return () => {
      here = false;
    };
  }, []);
  useEffect(() => {
    if (drawn !== undefined) together.value = drawn;
  }, [drawn]);

  if (failure) throw failure;
  return baked && <Standing baked={baked} onReady={onReady} />;
}
