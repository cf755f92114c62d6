import { lazy, Suspense, useState } from "react";
import type { Me } from "../../shared/staff/accounts.ts";
import { may } from "../../shared/staff/permissions.ts";
import { type Badge, badgesOf } from "../../shared/staff/roles.ts";
import { goAsIs } from "../app/begin.ts";
import { goTo } from "../app/path.ts";
import { useOwnText, useTexts } from "../campaign/language.ts";
import { useSettings, useView, type View } from "../campaign/settings.ts";
import { useStaff, wear } from "../session/staff.ts";
import { Choices } from "../ui/Choices.tsx";
import { hasEvents, useEventParts } from "./eventParts.ts";
import { Link } from "./Link.tsx";
import { momentWords } from "./office/days.ts";
import { Page } from "./Page.tsx";

const StaffToday = lazy(() => import("../campaign/office/StaffToday.tsx"));

const views: readonly View[] = ["3d", "list"];
/** The rest is in the office of events. */
const PARTS_SHOWN = 3;

/** Into the square, with one of the badges that the roles carry, or as any visitor. */
const GoIn = ({ me }: { readonly me: Me }) => {
  const t = useTexts("staff");
  const tc = useTexts();
  const view = useView();
  const setView = useSettings((s) => s.setView);
  const badges = badgesOf(me.grants);
  const [badge, setBadge] = useState<Badge>(() => {
    const worn = useStaff.getState().badge;
    return badges.includes(worn) ? worn : (badges[0] ?? "none");
  });
  const words = (b: Badge) => (b === "none" ? t("home.noBadge") : t(`roles.${b}`));
  const enter = () => {
    wear(badge);
    goTo("/");
    void goAsIs();
  };
  return (
    <section className="card staff-part" aria-labelledby="go-in">
      <h2 id="go-in">{t("home.square")}</h2>
      <p>{badges.length > 0 ? t("home.squareText", { name: me.name }) : t("home.noBadgeText")}</p>
      {badges.length > 0 && (
        <Choices
          label={t("home.badge")}
          options={[...badges, "none" as const]}
          value={badge}
          onChange={setBadge}
          name={words}
        />
      )}
      <Choices
        label={t("home.view")}
        options={views}
        value={view}
        onChange={setView}
        name={(v) => tc(v === "3d" ? "settings.view3d" : "settings.viewList")}
      />
      <div className="row">
        <button type="button" className="button primary" onClick={enter}>
          {badge === "none" ? t("home.enterPlain") : t("home.enter", { badge: words(badge) })}
        </button>
      </div>
    </section>
  );
};

interface CardProps {
  readonly to: string;
  readonly title: string;
  readonly text: string;
}
const Card = ({ to, title, text }: CardProps) => (
  <li>
    <Link to={to} className="card staff-tile">
      <strong>{title}</strong>
      <span>{text}</span>
    </Link>
  </li>
);

/** What one holds a part in, the soonest first, each with its console. */
const OwnParts = ({ parts }: { readonly parts: ReturnType<typeof useEventParts> }) => {
  const t = useTexts("staff");
  const own = useOwnText();
  const language = useSettings((s) => s.language);
  if (parts.length === 0) return null;
  return (
    <section className="card staff-part" aria-labelledby="own-parts">
      <h2 id="own-parts">{t("home.parts")}</h2>
      <ul className="staff-lines">
        {parts.slice(0, PARTS_SHOWN).map(({ event, part, title, from }) => (
          <li key={event} className="staff-line">
            <span>
              <strong>{own(title) || title.ja}</strong> <span className="hint">{momentWords(from, language)}</span>{" "}
              <span className="pill">{t(`home.partNames.${part}`)}</span>
            </span>
            <Link to={`/staff/events/${event}/console`} className="button">
              {t("home.partConsole")}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** `/staff`: everything that one may do, and nothing else. */
export const Home = ({ me }: { readonly me: Me }) => {
  const t = useTexts("staff");
  const lost = useStaff((s) => s.lost);
  const { roles } = me;
  const parts = useEventParts();
  return (
    <Page title={t("home.title", { name: me.name })} lead={t("home.lead")}>
      {lost !== "none" && (
        <p className="staff-notice" role="alert">
          {t("signIn.badgeLost", { badge: t(`roles.${lost}`) })}
        </p>
      )}
      {may(roles, "GET /api/place/office") && (
        <Suspense>
          <StaffToday />
        </Suspense>
      )}
      <GoIn me={me} />
      <OwnParts parts={parts} />
      <ul className="staff-tiles">
        {may(roles, "GET /api/place/office") && (
          <Card to="/staff/place" title={t("home.place")} text={t("home.placeText")} />
        )}
        {may(roles, "GET /api/desk/today") && (
          <Card to="/staff/desk" title={t("home.desk")} text={t("home.deskText")} />
        )}
        {may(roles, "GET /api/consult/console") && (
          <Card to="/staff/consult" title={t("home.console")} text={t("home.consoleText")} />
        )}
        {may(roles, "GET /api/consult/board") && (
          <Card to="/staff/consult/board" title={t("home.board")} text={t("home.boardText")} />
        )}
        {may(roles, "GET /api/consult/roster") && (
          <Card to="/staff/consult/office" title={t("home.office")} text={t("home.officeText")} />
        )}
        {hasEvents(me, parts) && <Card to="/staff/events" title={t("home.events")} text={t("home.eventsText")} />}
        {may(roles, "GET /api/feedback/figures") && (
          <Card to="/staff/figures" title={t("home.figures")} text={t("home.figuresText")} />
        )}
        {may(roles, "GET /api/stands/mine") && (
          <Card to="/staff/stands" title={t("home.stands")} text={t("home.standsText")} />
        )}
        {may(roles, "GET /api/bulletin/kept") && (
          <Card to="/staff/board" title={t("home.bulletin")} text={t("home.bulletinText")} />
        )}
        {may(roles, "GET /api/staff/accounts") && (
          <Card
            to="/staff/accounts"
            title={t("home.accounts")}
            text={t(may(roles, "POST /api/staff/invite") ? "home.accountsText" : "home.accountsTextOwn")}
          />
        )}
        {may(roles, "GET /api/staff/organisations") && (
          <Card to="/staff/organisations" title={t("home.organisations")} text={t("home.organisationsText")} />
        )}
        <Card to="/staff/profile" title={t("home.profile")} text={t("home.profileText")} />
      </ul>
    </Page>
  );
};
