/** One's own parts in events: whoever has one finds the way to the office and its consoles, whatever their role. */
import { useEffect } from "react";
import { create } from "zustand";
import type { PartsList } from "../../shared/events/office.ts";
import type { Me } from "../../shared/staff/accounts.ts";
import { may } from "../../shared/staff/permissions.ts";
import { readParts } from "../session/eventOffice.ts";
import { useStaff } from "../session/staff.ts";

type Parts = PartsList["parts"];
const none: Parts = [];

const useKnown = create<{ readonly parts: Parts }>(() => ({ parts: none }));

/** As last read; read again with each page that asks. None while that is not known, or cannot be. */
export const useEventParts = (): Parts => {
  const isOver = useStaff((s) => s.isOver);
  useEffect(() => {
    if (!isOver)
      void readParts().then(
        ({ parts }) => useKnown.setState({ parts }),
        () => {},
      );
  }, [isOver]);
  return useKnown((s) => s.parts);
};

/** Whether the office of events is somebody's to go to. */
export const hasEvents = ({ roles }: Pick<Me, "roles">, parts: Parts): boolean =>
  may(roles, "POST /api/events/copy") || parts.length > 0;

// Whoever signs in next at this page has other parts.
useStaff.subscribe(({ me }, before) => {
  if (me?.id !== before.me?.id) useKnown.setState({ parts: none });
});
