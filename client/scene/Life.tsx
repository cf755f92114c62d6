import { useFrame } from "@react-three/fiber";
import { useEffect, useState } from "react";
import { Living } from "./Living.ts";

/** Before everything else in the picture that looks at the clock. */
const FIRST = -10;

/** The living part of the picture. It runs the game loop, once per picture. */
export const Life = () => {
  const [living] = useState(() => new Living());
  useEffect(() => living.follow(), [living]);
  useEffect(() => () => living.dispose(), [living]);
  useFrame((state, delta) => living.turn(state, delta), FIRST);
  return (
    <>
      <primitive object={living.crowd.near} />
      <primitive object={living.crowd.far} />
      <primitive object={living.crowd.shadows} />
      <primitive object={living.tags.mesh} />
      <primitive object={living.marks.mesh} />
    </>
  );
};
