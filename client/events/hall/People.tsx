/** How many are here, in which hall one sits, and a link that brings friends into the same one. */
import { useState } from "react";
import { roundCount } from "../../../shared/events/reactions.ts";
import { useTexts } from "../../campaign/language.ts";
import { type HallLine, useHall } from "../../session/hall.ts";
import { showOnMount } from "../../ui/focus.ts";

const FriendsLink = ({ event, hall }: { readonly event: string; readonly hall: number }) => {
  const t = useTexts("hall");
  const [copied, setCopied] = useState<boolean | null>(null);
  const link = `${location.origin}/events/${event}/hall?hall=${hall}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      // In-app browsers may refuse: then the link is shown to be copied by hand.
      setCopied(false);
    }
  };
  return (
    <>
      <p>{t("people.friends")}</p>
      <div className="row">
        <button type="button" className="button" onClick={() => void copy()}>
          {t("people.copy")}
        </button>
        <output className="hint">{copied === true && t("people.copied")}</output>
      </div>
      {copied === false && (
        <label ref={showOnMount}>
          {t("people.byHand")}
          <input className="field" readOnly value={link} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </>
  );
};

export const People = ({ hall }: { readonly hall: HallLine }) => {
  const t = useTexts("hall");
  const people = useHall(hall, (s) => s.people);
  const own = useHall(hall, (s) => s.hall);
  const seat = useHall(hall, (s) => s.seat);
  return (
    <>
      {people !== null && <p>{t("people.all", { count: roundCount(people) })}</p>}
      {own !== null && <p>{t("people.hall", { hall: own + 1 })}</p>}
      {seat !== null && <p>{t("people.seat", { seat: seat + 1 })}</p>}
      <p className="hint">{t("people.unseen")}</p>
      {own !== null && <FriendsLink event={hall.event} hall={own} />}
    </>
  );
};
