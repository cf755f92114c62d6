import type { GuestLink } from "../../../shared/events/office.ts";
import { useTexts } from "../../campaign/language.ts";
import { Keep } from "../../staff/Keep.tsx";
import { QrCode } from "../../staff/QrCode.tsx";
import { showOnMount } from "../../ui/focus.ts";

interface Props {
  readonly link: GuestLink & { readonly name: string };
  readonly onDone: () => void;
}

/** A guest's link, shown once: to copy, or to print with its QR code. */
export const GuestSheet = ({ link: { name, url }, onDone }: Props) => {
  const t = useTexts("eventOffice");
  // The place keeps its path; the address is the one that this page is reached at.
  const address = new URL(url, location.origin).href;
  return (
    <section ref={showOnMount} className="office-part staff-link" aria-labelledby="plan-guest">
      <h2 id="plan-guest">{t("crew.linkFor", { name })}</h2>
      <p role="alert">{t("crew.linkText")}</p>
      <div className="sheet">
        <p className="print-only">
          <strong>{t("crew.linkFor", { name })}</strong>
          <br />
          {t("crew.linkText")}
        </p>
        <QrCode text={address} label={t("crew.linkQr")} />
        <p className="staff-secret">
          <code translate="no">{address}</code>
        </p>
      </div>
      <Keep text={address} />
      <div className="row">
        <button type="button" className="button strong" onClick={onDone}>
          {t("crew.linkDone")}
        </button>
      </div>
    </section>
  );
};
