/** For whom one may enter events. Known from the month that was read last; read once where an event was opened directly. */
import { useEffect } from "react";
import { create } from "zustand";
import type { OfficeList } from "../../../shared/events/office.ts";
import { readMonth } from "../../session/eventOffice.ts";
import { useStaff } from "../../session/staff.ts";

export type Owners = Pick<OfficeList, "organisations" | "isWholePlace">;

const useKnown = create<{ readonly owners: Owners | null }>(() => ({ owners: null }));
const nobody: Owners = { organisations: [], isWholePlace: false };

export const noteOwners = ({ organisations, isWholePlace }: Owners): void =>
  useKnown.setState({ owners: { organisations, isWholePlace } });

export const useOwners = (): Owners => {
  const owners = useKnown((s) => s.owners);
  useEffect(() => {
    // Failing, the event keeps the organisation it has.
    if (!useKnown.getState().owners) void readMonth(Date.now()).then(noteOwners, () => {});
  }, []);
  return owners ?? nobody;
};

// Whoever signs in next at this page acts for others.
useStaff.subscribe(({ me }, before) => {
  if (me?.id !== before.me?.id) useKnown.setState({ owners: null });
});
