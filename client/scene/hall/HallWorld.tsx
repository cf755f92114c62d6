import { useFrame, useThree } from "@react-three/fiber";
import { useEffect } from "react";
import { layHandsOn } from "../camera/hands.ts";
import { Daylight } from "../Daylight.tsx";
import { Glows } from "../Glows.tsx";
import { Place } from "../Place.tsx";
import { Quality } from "../Quality.tsx";
import { Recover } from "../Recover.tsx";
import { Sky } from "../Sky.tsx";
import { useFixture } from "../fixture.ts";
import type { HallLiving } from "./HallLiving.ts";

/** Before everything else in the picture that looks at the clock. */
const FIRST = -10;

/** Whoever sits in the hall sees its own light. */
const NO_LIGHTS: readonly number[] = [];

interface LifeProps {
  readonly make: () => HallLiving;
  readonly onMade: (living: HallLiving | null) => void;
  readonly onScreen: () => void;
}

const HallLife = ({ make, onMade, onScreen }: LifeProps) => {
  const living = useFixture(make);
  const gl = useThree((s) => s.gl);
  const get = useThree((s) => s.get);
  useEffect(() => {
    const forget = living.follow();
    onMade(living);
    return () => {
      onMade(null);
      forget();
    };
  }, [living, onMade]);
  useEffect(
    () => layHandsOn(gl.domElement, (x, y) => living.isOnScreen(get(), x, y) && onScreen(), living.gaze),
    [gl, get, living, onScreen],
  );
  useFrame((state, delta) => living.turn(state, delta), FIRST);
  return <primitive object={living.object} />;
};

interface WorldProps extends LifeProps {
  readonly finest: number;
  readonly onFailure: () => void;
}

/** Everything in a hall's picture: the square's own place and sky, and its own life. */
export const HallWorld = ({ finest, onFailure, ...life }: WorldProps) => (
  <Recover onFailure={onFailure}>
    <Daylight />
    <Sky />
    <Place />
    <Glows live={NO_LIGHTS} />
    <HallLife {...life} />
    <Quality finest={finest} />
  </Recover>
);
