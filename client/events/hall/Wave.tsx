import type { CSSProperties } from "react";
import type { HallLine } from "../../session/hall.ts";
import { useWave } from "./waves.ts";

/** A warm light at the foot of the stage that swells with the hall's reactions. The numbers stand at the buttons. */
export const Wave = ({ hall }: { readonly hall: HallLine }) => {
  const strength = useWave(hall);
  return <div className="hall-wave" style={{ "--wave": strength } as CSSProperties} aria-hidden="true" />;
};
