import { lazy, Suspense, useEffect } from "react";
import { isLocked, wasInside } from "../campaign/device.ts";
import { useSession } from "../session/status.ts";
import { HelpBar } from "../ui/HelpBar.tsx";
import { Arrival } from "./Arrival.tsx";
import { goBack } from "./begin.ts";
import { Waiting } from "./Waiting.tsx";

const Inside = lazy(() => import("./Inside.tsx"));

/** A tab that was inside goes straight back after a reload. */
const comesBack = wasInside() && !isLocked();

export const App = () => {
  const status = useSession((s) => s.status);
  useEffect(() => {
    if (comesBack) void goBack();
  }, []);
  return (
    <div className="app">
      <HelpBar />
      {/* Rests as a whole while a dialog is open, whatever screen comes meanwhile. */}
      <div className="page">
        {status === "away" ? (
          <Arrival />
        ) : (
          <Suspense fallback={<Waiting />}>
            <Inside />
          </Suspense>
        )}
      </div>
    </div>
  );
};
