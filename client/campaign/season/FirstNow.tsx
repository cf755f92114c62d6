/**
 * On the first screen, after it: how long until the month begins, that it is over, whether the square can be entered now, and the
 * operator's notices. Nothing where there is nothing to say. Help and numbers stay whatever it says.
 */
import { useEffect } from "react";
import { type Notice, noticesAt } from "../../../shared/campaign/notices.ts";
import type { PlaceNow } from "../../../shared/campaign/place.ts";
import { ceremonyAt, ceremonySoon, doorsAt, nightsUntil, seasonOf } from "../../../shared/campaign/season.ts";
import { goTo } from "../../app/path.ts";
import { usePlaceNow } from "../../session/place.ts";
import { useSession } from "../../session/status.ts";
import { showOnMount } from "../../ui/focus.ts";
import { addTexts, useTexts } from "../language.ts";
import { useSettings } from "../settings.ts";
import { NoticeWords } from "./NoticeLine.tsx";
import * as texts from "./texts.ts";
import { dayName, momentName } from "./when.ts";
import "./season.css";

addTexts("season", texts);

interface Now {
  readonly place: PlaceNow;
  readonly now: number;
}

/** The doors are closed: when they open, and what is there meanwhile. */
const Shut = ({ place, now }: Now) => {
  const t = useTexts("season");
  const language = useSettings((s) => s.language);
  const wanted = useSession((s) => s.isShut);
  const { why, opensAt } = doorsAt(place, now);
  return (
    <section className="card season-shut" aria-labelledby="season-shut">
      <h2 id="season-shut">{why === "after" ? t("after") : t("shut")}</h2>
      {opensAt !== null && <p>{t("opensAt", { when: momentName(opensAt, now, language) })}</p>}
      <p>{t("stays")}</p>
      <div className="row">
        <button type="button" className="button" onClick={() => goTo("/see/finder")}>
          {t("toHelp")}
        </button>
      </div>
      {/* Whoever pressed the way in hears at once why nothing came of it. */}
      <p className="spoken" role="alert">
        {wanted && (
          <span ref={showOnMount}>
            {t("shut")} {opensAt !== null && t("opensAt", { when: momentName(opensAt, now, language) })}
          </span>
        )}
      </p>
    </section>
  );
};

const Season = ({ place, now }: Now) => {
  const t = useTexts("season");
  const language = useSettings((s) => s.language);
  const season = seasonOf(place, now);
  const { isOpen } = doorsAt(place, now);
  const ceremony = ceremonyAt(place, now);
  const soon = ceremonySoon(place, now);
  const span = t("span", { from: dayName(place.opens, language), to: dayName(place.closes, language) });
  return (
    <>
      {season === "before" && (
        <p className="season-count">
          <strong>{t("before", { count: nightsUntil(place.opens, now) })}</strong> <span>{span}</span>{" "}
          {isOpen && t("openEarly")}
        </p>
      )}
      {season === "after" && isOpen && (
        <p className="season-count">
          <strong>{t("after")}</strong> {t("afterOpen")} {t("stays")}
        </p>
      )}
      {ceremony && <p className="season-count">{t("ceremonyNow", { name: t(ceremony.kind) })}</p>}
      {soon && <p className="season-count">{t(`${soon.kind}Soon`, { when: momentName(soon.from, now, language) })}</p>}
    </>
  );
};

/** The operator's words may hold any character; the first screen carries those of its own words only. */
const Notices = ({ notices }: { readonly notices: readonly Notice[] }) => {
  const t = useTexts("season");
  const isAny = notices.length > 0;
  useEffect(() => {
    if (isAny) void import("@fontsource/zen-maru-gothic/500.css").catch(() => undefined);
  }, [isAny]);
  return (
    <section aria-label={t("label")} aria-live="polite">
      {notices.map((notice) => (
        <NoticeWords key={notice.id} notice={notice} />
      ))}
    </section>
  );
};

export default function FirstNow() {
  const known = usePlaceNow();
  if (!known) return null;
  const { place, now } = known;
  return (
    <div className="season-first">
      <Season place={place} now={now} />
      {!doorsAt(place, now).isOpen && <Shut place={place} now={now} />}
      <Notices notices={noticesAt(place.notices, now)} />
    </div>
  );
}
