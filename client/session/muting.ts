/**
 * Muted on this device only: their words and gestures are not shown or read here, and nobody is told. Slots are a square's
 * own, so after coming in anew somebody is known again by name and look.
 */
import { create } from "zustand";
import { type Person, usePeople } from "./people.ts";

interface Known {
  readonly name: string;
  readonly look: number;
}

interface Muting {
  readonly muted: ReadonlyMap<number, Known>;
  /** Muted in the square before this one. */
  readonly former: readonly Known[];
}

export const useMuting = create<Muting>()(() => ({ muted: new Map(), former: [] }));

const isSame = (a: Known, b: Known): boolean => a.name === b.name && a.look === b.look;

/** Whether somebody's words are kept from this device. */
export const isMuted = (slot: number | null): boolean => slot !== null && useMuting.getState().muted.has(slot);

export const setMuted = ({ slot, name, look }: Person, isOn: boolean): void =>
  useMuting.setState(({ muted }) => {
    const next = new Map(muted);
    if (isOn) next.set(slot, { name, look });
    else next.delete(slot);
    return { muted: next };
  });

/** Slots mean others from now on. */
export const clearMuted = (): void =>
  useMuting.setState(({ muted, former }) => ({
    muted: new Map(),
    former: [...former.filter((f) => ![...muted.values()].some((m) => isSame(f, m))), ...muted.values()],
  }));

/** Nobody is muted any more: the next one here is somebody else. */
export const forgetMuted = (): void => useMuting.setState({ muted: new Map(), former: [] });

/** Whoever was muted before and is here (again) stays so; whoever left leaves the list. */
const recognise = (people: ReadonlyMap<number, Person>): void => {
  const { muted, former } = useMuting.getState();
  if (muted.size === 0 && former.length === 0) return;
  const next = new Map(muted);
  let left = [...former];
  for (const [slot, known] of muted)
    if (!people.has(slot)) {
      next.delete(slot);
      left.push(known);
    }
  for (const person of people.values()) {
    const known = left.find((f) => isSame(f, person));
    if (!known) continue;
    next.set(person.slot, known);
    left = left.filter((f) => f !== known);
  }
  if (left.length !== former.length) useMuting.setState({ muted: next, former: left });
};
usePeople.subscribe(({ people }, before) => {
  if (people !== before.people) recognise(people);
});
