/** Screens of a hall's door that only say how things are, and where to go from there. */
import type { ReactNode } from "react";
import type { EventPage } from "../../../shared/events/api.ts";
import { useTexts } from "../../campaign/language.ts";
import { HelpLines } from "../../talk/HelpLines.tsx";
import { PageLink } from "../programme/PageLink.tsx";
import { beginScreen } from "../../ui/beginScreen.ts";
import { Facts } from "./Facts.tsx";

/** To the month's programme. */
export const ToProgramme = () => {
  const t = useTexts("hall");
  return (
    <PageLink className="button" to="/events">
      {t("toProgramme")}
    </PageLink>
  );
};

interface PlainProps {
  readonly title: string;
  readonly children?: ReactNode;
}

export const Plain = ({ title, children }: PlainProps) => (
  <div className="over-screen">
    <h1 ref={beginScreen} tabIndex={-1}>
      {title}
    </h1>
    {children}
  </div>
);

export const Loading = ({ page, isLong }: { readonly page: EventPage | null; readonly isLong: boolean }) => {
  const t = useTexts("hall");
  return (
    <Plain title={t("title")}>
      {page && <Facts card={page.card} />}
      <output>{t(isLong ? "door.loadingLong" : "door.loading")}</output>
    </Plain>
  );
};

export const Unknown = () => {
  const t = useTexts("hall");
  return (
    <Plain title={t("door.unknown")}>
      <p>{t("door.unknownText")}</p>
      <div className="row">
        <ToProgramme />
      </div>
    </Plain>
  );
};

export const Lost = ({ onAgain }: { readonly onAgain: () => Promise<void> }) => {
  const t = useTexts("hall");
  return (
    <Plain title={t("door.lost")}>
      <p>{t("door.lostText")}</p>
      <div className="row">
        <button type="button" className="button" onClick={() => void onAgain()}>
          {t("again")}
        </button>
      </div>
    </Plain>
  );
};

/** Open in another tab: said kindly, and one press brings it here. */
export const Elsewhere = ({ onHere }: { readonly onHere: () => void }) => {
  const t = useTexts("hall");
  return (
    <Plain title={t("door.elsewhere")}>
      <p>{t("door.elsewhereText")}</p>
      <div className="row">
        <button type="button" className="button primary" onClick={onHere}>
          {t("door.here")}
        </button>
      </div>
    </Plain>
  );
};

export const Cancelled = ({ page }: { readonly page: EventPage }) => {
  const t = useTexts("hall");
  return (
    <Plain title={t("cancelled.title")}>
      <Facts card={page.card} />
      <p>{t(page.card.cancelled === "not-held" ? "cancelled.notHeld" : "cancelled.text")}</p>
      <div className="row">
        <ToProgramme />
        <PageLink className="button" to="/talk">
          {t("toTalk")}
        </PageLink>
      </div>
      <HelpLines label={t("after.numbers")} />
    </Plain>
  );
};
