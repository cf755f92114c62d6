/** On the staff's first page, for those who run the place: what waits for somebody, in one look. */
import { noticesAt } from "../../../shared/campaign/notices.ts";
import { doorsAt, seasonOf } from "../../../shared/campaign/season.ts";
import { readPlaceOffice } from "../../session/placeOffice.ts";
import { useAnswer } from "../../staff/answer.tsx";
import { Link } from "../../staff/Link.tsx";
import { addTexts, useTexts } from "../language.ts";
import * as texts from "./texts.ts";

addTexts("placeOffice", texts);

export default function StaffToday() {
  const t = useTexts("placeOffice");
  const { value } = useAnswer(readPlaceOffice);
  // What cannot be read now is said on its own page; the first page does without it.
  if (!value) return null;
  const { settings, now, numbers, problems, notices } = value;
  const told = noticesAt(notices, now).length;
  return (
    <section className="card staff-part" aria-labelledby="staff-today">
      <h2 id="staff-today">{t("today.title")}</h2>
      <ul className="staff-lines">
        <li className="staff-line">
          <span>
            {t(`seasons.${seasonOf(settings, now)}`)} · {t(doorsAt(settings, now).isOpen ? "today.open" : "today.shut")}
          </span>
          <Link to="/staff/place" className="button">
            {t("today.more")}
          </Link>
        </li>
        {numbers.toConfirm > 0 && (
          <li className="staff-line">
            <span>{t("today.toConfirm", { count: numbers.toConfirm, core: numbers.coreToConfirm })}</span>
            <Link to="/staff/place#numbers" className="button">
              {t("today.toNumbers")}
            </Link>
          </li>
        )}
        {told > 0 && (
          <li className="staff-line">
            <span>{t("today.told", { count: told })}</span>
            <Link to="/staff/place#notices" className="button">
              {t("pages.notices")}
            </Link>
          </li>
        )}
        {problems.length > 0 && (
          <li className="staff-line">
            <span>{t("today.mistakes", { count: problems.length })}</span>
            <Link to="/staff/place" className="button">
              {t("today.toProblems")}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}
