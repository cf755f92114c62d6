import { lazy, Suspense, useEffect } from "react";
import { isLocked, wasInside } from "../campaign/device.ts";
import { useStaff } from "../session/staff.ts";
import { useSession } from "../session/status.ts";
import { useTicketMark } from "../consult/ticketMark.ts";
import { HelpBar } from "../ui/HelpBar.tsx";
import { Arrival } from "./Arrival.tsx";
import { goBack } from "./begin.ts";
import { eventsOf, guestConsoleOf, hallOf, isOverSquare, isStaffPath, isTalkPath, sightsOf, usePath } from "./path.ts";
import { Waiting } from "./Waiting.tsx";

const Inside = lazy(() => import("./Inside.tsx"));
const Staff = lazy(() => import("../staff/Staff.tsx"));
const Visit = lazy(() => import("../consult/visit/Visit.tsx"));
const Attend = lazy(() => import("../events/hall/Attend.tsx"));
const Programme = lazy(() => import("../events/programme/Programme.tsx"));
const Sights = lazy(() => import("../sights/Sights.tsx"));
const GuestConsole = lazy(() => import("../events/console/GuestConsole.tsx"));
const Bell = lazy(() => import("../consult/visit/Bell.tsx"));

/** A tab that was inside goes straight back after a reload. */
const comesBack = wasInside() && !isLocked() && !isStaffPath(usePath.getState());

export const App = () => {
  const status = useSession((s) => s.status);
  const path = usePath();
  // Whoever wears a badge, or has just lost it, is outside on the staff's pages and not on the visitors' first screen.
  const isStaff = useStaff((s) => s.badge !== "none" || s.lost !== "none");
  const isTalk = isTalkPath(path);
  const isOver = isOverSquare(path);
  const event = hallOf(path);
  const events = eventsOf(path);
  const held = guestConsoleOf(path);
  const sight = sightsOf(path);
  const hasTicket = useTicketMark();
  useEffect(() => {
    if (comesBack) void goBack();
  }, []);
  return (
    <div className="app">
      <HelpBar />
      <div className="page">
        <Suspense>{hasTicket && !isTalk && !isStaffPath(path) && <Bell />}</Suspense>
      </div>
      {/* Rests as a whole while a dialog is open, whatever screen comes meanwhile. */}
      <div className="page" data-behind={isOver || undefined}>
        <Suspense fallback={<Waiting />}>
          {/* A badge in this tab sends nobody to the staff's pages from an event's. */}
          {status !== "away" ? (
            <Inside />
          ) : isStaffPath(path) || (isStaff && !isOver) ? (
            <Staff />
          ) : isOver ? null : (
            <Arrival />
          )}
        </Suspense>
      </div>
      {/* Over the square, which one does not leave by it. */}
      <div className="page">
        <Suspense>
          {isTalk && <Visit />}
          {event !== null && <Attend key={event} event={event} />}
          {events && <Programme path={events} />}
          {sight && <Sights path={sight} />}
          {held !== null && <GuestConsole key={held} event={held} />}
        </Suspense>
      </div>
    </div>
  );
};
