import type { Me } from "../../shared/staff/accounts.ts";
import { may } from "../../shared/staff/permissions.ts";
import { useTexts } from "../campaign/language.ts";
import { hasEvents, useEventParts } from "./eventParts.ts";
import { leaveStaff } from "./leaving.ts";
import { Link } from "./Link.tsx";
import { useSending } from "./sending.ts";
import { useProblemWords } from "./words.ts";

/** The pages one may see, and the way out. */
export const Nav = ({ me }: { readonly me: Me }) => {
  const t = useTexts("staff");
  const words = useProblemWords();
  const { error, send } = useSending();
  const { roles } = me;
  const parts = useEventParts();
  return (
    <nav className="staff-nav" aria-label={t("nav.label")}>
      <ul>
        <li>
          <Link to="/staff">{t("nav.home")}</Link>
        </li>
        {may(roles, "GET /api/place/office") && (
          <li>
            <Link to="/staff/place">{t("nav.place")}</Link>
          </li>
        )}
        {may(roles, "GET /api/desk/today") && (
          <li>
            <Link to="/staff/desk">{t("nav.desk")}</Link>
          </li>
        )}
        {may(roles, "GET /api/consult/console") && (
          <li>
            <Link to="/staff/consult">{t("nav.console")}</Link>
          </li>
        )}
        {may(roles, "GET /api/consult/board") && (
          <li>
            <Link to="/staff/consult/board">{t("nav.board")}</Link>
          </li>
        )}
        {may(roles, "GET /api/consult/roster") && (
          <li>
            <Link to="/staff/consult/office">{t("nav.office")}</Link>
          </li>
        )}
        {hasEvents(me, parts) && (
          <li>
            <Link to="/staff/events">{t("nav.events")}</Link>
          </li>
        )}
        {may(roles, "GET /api/feedback/figures") && (
          <li>
            <Link to="/staff/figures">{t("nav.figures")}</Link>
          </li>
        )}
        {may(roles, "GET /api/stands/mine") && (
          <li>
            <Link to="/staff/stands">{t("nav.stands")}</Link>
          </li>
        )}
        {may(roles, "GET /api/bulletin/kept") && (
          <li>
            <Link to="/staff/board">{t("nav.bulletin")}</Link>
          </li>
        )}
        {may(roles, "GET /api/staff/accounts") && (
          <li>
            <Link to="/staff/accounts">{t("nav.accounts")}</Link>
          </li>
        )}
        {may(roles, "GET /api/staff/organisations") && (
          <li>
            <Link to="/staff/organisations">{t("nav.organisations")}</Link>
          </li>
        )}
        <li>
          <Link to="/staff/profile">{t("nav.profile")}</Link>
        </li>
        <li className="staff-out">
          <button type="button" className="button quiet" onClick={() => void send(leaveStaff)}>
            {t("nav.signOut")}
          </button>
        </li>
      </ul>
      <p role="alert" className="problem">
        {error && words(error)}
      </p>
    </nav>
  );
};
