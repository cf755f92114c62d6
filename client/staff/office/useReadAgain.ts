import { useEffect } from "react";
import { useStaff } from "../../session/staff.ts";

/** Others of the staff change what is shown, too: it is read again this often, ms. */
const AGAIN_MS = 30_000;

/** Read now, again and again while the page is in sight, and whenever somebody comes back to it or has signed in again. */
export const useReadAgain = (read: () => Promise<void>): void => {
  const isOver = useStaff((s) => s.isOver);
  useEffect(() => {
    if (isOver) return;
    void read();
    const again = () => void (document.visibilityState === "visible" && read());
    const timer = setInterval(again, AGAIN_MS);
    document.addEventListener("visibilitychange", again);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", again);
    };
  }, [isOver, read]);
};
