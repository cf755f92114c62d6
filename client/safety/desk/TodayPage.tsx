/** The first page of the desk: what waits, who is here, how the place is set. */
import { useTexts } from "../../campaign/language.ts";
import { Attending } from "./Attending.tsx";
import { Calm } from "./Calm.tsx";
import { useDesk } from "./desk.ts";
import { LivePlaces } from "./LivePlaces.tsx";
import { LongBans } from "./LongBans.tsx";
import { Notice } from "./Notice.tsx";
import { Waiting } from "./Waiting.tsx";

export const TodayPage = () => {
  const t = useTexts("desk");
  const today = useDesk((s) => s.today);
  return (
    <>
      {today === null ? (
        <p>{t("loading")}</p>
      ) : (
        <div className="desk-grid">
          <Waiting today={today} />
          <div className="desk-column">
            <Calm />
            {today.unconfirmed.length > 0 && <LongBans bans={today.unconfirmed} />}
            <LivePlaces places={today.places} />
          </div>
          <div className="desk-column">
            <Attending today={today} />
            <Notice />
          </div>
        </div>
      )}
    </>
  );
};
