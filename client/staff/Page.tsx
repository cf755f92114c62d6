import { type ReactNode, useEffect } from "react";
import { campaign } from "../campaign/content.ts";
import { useOwnText, useTexts } from "../campaign/language.ts";
import { useSettings } from "../campaign/settings.ts";
import { arriveAtPage } from "./arrive.ts";

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  /** "door": one card over the picture of the place, before one is in. */
  readonly kind?: "door" | "room";
  readonly children?: ReactNode;
}

/** A page of the staff. Its heading takes the focus when it comes, so that a screen reader begins with it. */
export const Page = ({ title, lead, kind = "room", children }: Props) => {
  const t = useTexts("staff");
  const own = useOwnText();
  useEffect(() => {
    const write = () => {
      document.title = `${title} · ${t("title")} · ${own(campaign.title)}`;
    };
    write();
    // Every change of settings writes the plain title.
    const stop = useSettings.subscribe(write);
    return () => {
      stop();
      document.title = own(campaign.title);
    };
  }, [title, t, own]);
  const head = (
    <>
      <h1 ref={arriveAtPage} tabIndex={-1}>
        {title}
      </h1>
      {lead && <p className="staff-lead">{lead}</p>}
    </>
  );
  if (kind === "room")
    return (
      <main className="staff-room">
        {head}
        {children}
      </main>
    );
  return (
    <main className="staff-door">
      <div className="staff-picture">
        <img src="/morning.svg" alt="" width="1200" height="900" />
      </div>
      <div className="card staff-card">
        {head}
        {children}
      </div>
    </main>
  );
};
