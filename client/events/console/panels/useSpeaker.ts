/** Whom a caption names as its speaker. */
import { lineIn } from "../../../../shared/events/event.ts";
import { mayUse } from "../../../../shared/events/kinds.ts";
import { useHallNow, useKept, useRun, useView } from "../source.ts";

/** Kept instead of a name: whoever has the floor. */
export const FLOOR = "";
/** Nobody is named. */
export const NOBODY = "-";

/** Names that may be chosen: the event's speakers, and those of its hands who may have the floor. */
export const useNames = (): readonly string[] => {
  const { speakers } = useView().words;
  const { hands } = useRun();
  const language = useKept((s) => s.language);
  const able = hands.filter(({ part }) => mayUse([part], "floor"));
  return [...new Set([...speakers.map(({ name }) => lineIn(name, language).words), ...able.map(({ name }) => name)])];
};

export const useOnFloor = (): string => {
  const language = useKept((s) => s.language);
  const speaker = useHallNow((s) => s.stage.speaker);
  const hand = useRun().hands.find(({ hasFloor }) => hasFloor);
  return speaker ? lineIn(speaker.name, language).words : (hand?.name ?? "");
};

export const useSpeaker = (): string => {
  const chosen = useKept((s) => s.speaker);
  const onFloor = useOnFloor();
  return chosen === FLOOR ? onFloor : chosen === NOBODY ? "" : chosen;
};
