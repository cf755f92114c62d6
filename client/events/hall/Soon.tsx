/** The doors are not open yet: when they will be, and what one can do until then. The page notices by itself when they are. */
import { useEffect, useState } from "react";
import type { EventPage } from "../../../shared/events/api.ts";
import { useTexts } from "../../campaign/language.ts";
import { PageLink } from "../programme/PageLink.tsx";
import { Facts } from "./Facts.tsx";
import { Plain, ToProgramme } from "./plainScreens.tsx";

const MINUTE = 60_000;
/** What is farther off than this is told by its day alone, ms. */
const NEAR_MS = 24 * 60 * MINUTE;
/** So many are not let loose on the door at one moment, ms. */
const SPREAD_MS = 3_000;

interface Props {
  readonly page: EventPage;
  readonly clock: number;
  readonly onAgain: () => Promise<void>;
}

export const Soon = ({ page: { card }, clock, onAgain }: Props) => {
  const t = useTexts("hall");
  const [left, setLeft] = useState(() => card.doorsAt - (Date.now() + clock));
  useEffect(() => {
    const look = () => setLeft(card.doorsAt - (Date.now() + clock));
    look();
    const timer = setInterval(look, 5_000);
    return () => clearInterval(timer);
  }, [card.doorsAt, clock]);
  useEffect(() => {
    const wait = card.doorsAt - (Date.now() + clock);
    if (wait < 0 || wait > NEAR_MS) return;
    const timer = setTimeout(() => void onAgain(), wait + Math.random() * SPREAD_MS);
    return () => clearTimeout(timer);
  }, [card.doorsAt, clock, onAgain]);
  const minutes = Math.ceil(left / MINUTE);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return (
    <Plain title={t("soon.title")}>
      <Facts card={card} />
      <output>
        {left <= 0
          ? t("soon.any")
          : left > NEAR_MS
            ? t("soon.later")
            : hours > 0
              ? t("soon.hours", { hours, minutes: rest })
              : t("soon.minutes", { count: minutes })}
      </output>
      <p className="hint">{t("soon.stay")}</p>
      <div className="row">
        <PageLink className="button" to={`/events/${card.id}`}>
          {t("soon.about")}
        </PageLink>
        <ToProgramme />
      </div>
    </Plain>
  );
};
