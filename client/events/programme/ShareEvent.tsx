import { useId } from "react";
import type { EventCard } from "../../../shared/events/views.ts";
import { useTexts } from "../../campaign/language.ts";
import { useLine } from "../hall/useLine.ts";
import { useCopy } from "./copying.ts";

/** The link to an event, to be sent to somebody: by whatever the device sends with, else copied. */
export const ShareEvent = ({ card }: { readonly card: EventCard }) => {
  const t = useTexts("programme");
  const id = useId();
  const title = useLine()(card.title).words;
  const url = `${location.origin}/events/${card.id}`;
  const [isCopied, copy] = useCopy(url);
  const share = () => {
    if (typeof navigator.share !== "function") return copy();
    // Whoever puts the device's own window away has not failed.
    navigator.share({ title, url }).catch((error: unknown) => {
      if ((error as Error).name !== "AbortError") copy();
    });
  };
  return (
    <section className="events-share">
      <h2>{t("share.title")}</h2>
      <button type="button" className="button" onClick={share}>
        {t("share.button")}
      </button>
      <output className="hint">{isCopied && t("share.copied")}</output>
      {isCopied === false && (
        <p className="events-field">
          <label htmlFor={id}>{t("share.address")}</label>
          <input id={id} className="field" readOnly value={url} onFocus={(event) => event.target.select()} />
        </p>
      )}
    </section>
  );
};
