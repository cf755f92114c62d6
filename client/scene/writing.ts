/** Words painted into the picture: they are painted again when the typeface arrives, or another one is chosen. */
import { useEffect } from "react";
import { useSettings } from "../campaign/settings.ts";

const fontFamily = (): string => getComputedStyle(document.documentElement).getPropertyValue("--font") || "sans-serif";

/** Call `write` with the CSS font family now, whenever it changes, and whenever the typeface does. */
export const useWriting = (write: (font: string) => void): void => {
  useEffect(() => {
    const again = (): void => write(fontFamily());
    again();
    document.fonts.addEventListener("loadingdone", again);
    // The page puts the chosen typeface on after the setting changed.
    const forget = useSettings.subscribe((now, before) => {
      if (now.readableFont !== before.readableFont) requestAnimationFrame(again);
    });
    return () => {
      document.fonts.removeEventListener("loadingdone", again);
      forget();
    };
  }, [write]);
};
