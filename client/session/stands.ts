/** What is said to the stands, and when somebody is there; who of the staff is at one now. */
import { useEffect, useState } from "react";
import { create } from "zustand";
import type { OwnStands, StandHoursInput, StandNow, StandsNow, Supported } from "../../shared/stands/api.ts";
import { AT_STAND_M } from "../../shared/stands/stand.ts";
import { distance } from "../../shared/walk/geometry.ts";
import { stands as places } from "../../shared/walk/map.ts";
import { ask } from "./api.ts";
import { getPass } from "./pass.ts";
import { type Person, usePeople } from "./people.ts";
import { motions } from "./world.ts";

/** By the stand's id; null until it was heard. */
export const useStandsNow = create<{ readonly stands: Readonly<Record<string, StandNow>> | null }>(() => ({
  stands: null,
}));

/** Ask how it stands. What was known stays where nothing answers. */
export const loadStandsNow = async (): Promise<void> => {
  try {
    useStandsNow.setState({ stands: (await ask<StandsNow>("GET", "/api/stands/now")).stands });
  } catch {
    // The stand itself can be read without it.
  }
};

/** Say a ready word to a stand. Throws an `ApiError`. */
export const sayToStand = async (stand: string, phrase: string): Promise<Supported> => {
  const answer = await ask<Supported>("POST", "/api/stands/support", { pass: await getPass(), stand, phrase });
  const { stands } = useStandsNow.getState();
  const hours = stands?.[stand]?.hours ?? null;
  useStandsNow.setState({ stands: { ...stands, [stand]: { hours, support: answer.support } } });
  return answer;
};

export const readOwnStands = (): Promise<OwnStands> => ask<OwnStands>("GET", "/api/stands/mine");
/** Set a stand's hours. Throws an `ApiError`. */
export const setStandHours = (input: StandHoursInput): Promise<OwnStands> =>
  ask<OwnStands>("POST", "/api/stands/hours", input);

/** Whoever wears a badge and is at this stand now; nobody where one is not in the square. `place` from 1. */
const staffAt = (place: number): Person[] => {
  const at = places[place - 1];
  const { people, self } = usePeople.getState();
  if (!at || self === null) return [];
  return [...people.values()].filter((person) => {
    const where = motions.shown.get(person.slot);
    if (person.badge === "none" || person.away || person.slot === self || !where) return false;
    return distance(where, at) <= AT_STAND_M;
  });
};

/** People walk: who is at the stand is looked up this often, ms. */
const LOOK_MS = 1000;

/** The staff at this stand, while the caller is on screen. */
export const useStaffAt = (place: number): readonly Person[] => {
  const [staff, setStaff] = useState<readonly Person[]>([]);
  useEffect(() => {
    const look = () =>
      setStaff((before) => {
        const now = staffAt(place);
        return now.length === before.length && now.every((person, i) => person === before[i]) ? before : now;
      });
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [place]);
  return staff;
};
