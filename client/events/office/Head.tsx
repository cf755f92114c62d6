import { type ReactNode, useEffect } from "react";
import { campaign } from "../../campaign/content.ts";
import { useOwnText, useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { arriveAtPage } from "../../staff/arrive.ts";

/** A page's heading, which takes the focus when the page comes, and its title in the browser. */
export const Head = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => {
  const t = useTexts("eventOffice");
  const place = useOwnText()(campaign.title);
  useEffect(() => {
    const write = () => {
      document.title = `${title} · ${t("title")} · ${place}`;
    };
    write();
    // Every change of settings writes the plain title.
    const stop = useSettings.subscribe(write);
    return () => {
      stop();
      document.title = place;
    };
  }, [title, t, place]);
  return (
    <div className="office-head">
      <h1 ref={arriveAtPage} tabIndex={-1}>
        {title} <span className="office-of">{t("title")}</span>
      </h1>
      {children}
    </div>
  );
};
