import type { LinkMade } from "../../../shared/staff/accounts.ts";
import { useTexts } from "../../campaign/language.ts";
import { showOnMount } from "../../ui/focus.ts";
import { Keep } from "../Keep.tsx";
import { QrCode } from "../QrCode.tsx";
import { linkOf } from "../secret.ts";
import { useMoment } from "../words.ts";

interface Props {
  readonly kind: "account" | "recovery";
  readonly link: LinkMade;
  /** Whom it is for, as far as that is known. */
  readonly name: string;
  readonly onDone: () => void;
}

/** A link that is shown once: to copy, or to print with its QR code. */
export const LinkSheet = ({ kind, link, name, onDone }: Props) => {
  const t = useTexts("staff");
  const moment = useMoment();
  const address = linkOf(link.token);
  return (
    <div ref={showOnMount} className="staff-link">
      <p role="alert">
        <strong>{t(`link.${kind}`)}</strong> {t("link.text", { date: moment(link.expires) })}{" "}
        {link.isMailed && t("link.mailed")}
      </p>
      <div className="sheet">
        <p className="print-only">
          <strong>{name || t("link.sheetTitle")}</strong>
          <br />
          {t("link.sheetText")}
        </p>
        <QrCode text={address} label={t("link.qr")} />
        <p className="staff-secret">
          <code translate="no">{address}</code>
        </p>
        <p className="print-only">{t("until", { date: moment(link.expires) })}</p>
      </div>
      <Keep text={address} />
      <div className="row">
        <button type="button" className="button strong" onClick={onDone}>
          {t("link.done")}
        </button>
      </div>
    </div>
  );
};
