import { useEffect } from "react";
import { campaign } from "../campaign/content.ts";
import { useOwnText } from "../campaign/language.ts";
import { useSettings } from "../campaign/settings.ts";

/** The title says a number and the place's name: nobody who looks over a shoulder learns more. */
export const useCountedTitle = (count: number): void => {
  const title = useOwnText()(campaign.title);
  useEffect(() => {
    const write = () => {
      document.title = count > 0 ? `(${count}) ${title}` : title;
    };
    write();
    // Every change of settings writes the plain title.
    const stop = useSettings.subscribe(write);
    return () => {
      stop();
      document.title = title;
    };
  }, [count, title]);
};
