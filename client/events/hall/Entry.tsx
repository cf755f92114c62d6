/** The way in, for whoever comes from outside: in one press, with the name of the device or without any. */
import { useEffect, useRef, useState } from "react";
import type { EventPage } from "../../../shared/events/api.ts";
import { beginAnew, hasAName } from "../../app/begin.ts";
import { LookChooser } from "../../app/LookChooser.tsx";
import { NameField } from "../../app/NameField.tsx";
import { offerName } from "../../app/names.ts";
import { ViewChoice } from "../../app/ViewChoice.tsx";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import type { Presence } from "../../../shared/walk/presence.ts";
import { attend } from "./attending.ts";
import { Facts } from "./Facts.tsx";
import { Plain } from "./plainScreens.tsx";

interface Props {
  readonly page: EventPage;
  /** The hall that a friend's link names. */
  readonly friends: number | null;
}

export const Entry = ({ page: { card }, friends }: Props) => {
  const t = useTexts("hall");
  const [isChoosing, setChoosing] = useState(false);
  const name = useSettings((s) => s.name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const { name: kept, language, setName } = useSettings.getState();
    if (kept === "") setName(offerName(language));
  }, []);
  const goIn = (presence: Presence) => {
    if (presence === "visitor" && !hasAName()) {
      setChoosing(true);
      return field.current?.focus();
    }
    beginAnew();
    useSettings.getState().setPresence(presence);
    attend({ event: card.id, friends, isMembers: card.audience === "members" });
  };
  return (
    <Plain title={t("entry.title")}>
      <Facts card={card} />
      <p>{t(card.state === "doors" ? "entry.doors" : card.state === "paused" ? "entry.paused" : "entry.live")}</p>
      {card.people !== null && card.people > 0 && <p>{t("hereNow", { count: card.people })}</p>}
      {friends !== null && <p className="hint">{t("entry.friends", { hall: friends + 1 })}</p>}
      <div className="hall-ways">
        <button type="button" className="button primary" onClick={() => goIn("visitor")}>
          {t("entry.as", { name })}
        </button>
        <button type="button" className="button" onClick={() => goIn("light")}>
          {t("entry.light")}
        </button>
      </div>
      <p className="hint">{t("entry.hint")}</p>
      <div>
        <button
          type="button"
          className="button quiet"
          aria-expanded={isChoosing}
          onClick={() => setChoosing(!isChoosing)}
        >
          {t("entry.choose")}
        </button>
      </div>
      {isChoosing && (
        <div className="hall-choose card">
          <NameField field={field} />
          <ViewChoice />
          <LookChooser />
        </div>
      )}
    </Plain>
  );
};
