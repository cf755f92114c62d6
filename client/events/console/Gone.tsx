/** There is no console for whoever came: said plainly, with what one can do. */
import { useTexts } from "../../campaign/language.ts";
import type { ApiError } from "../../session/api.ts";
import { Link } from "../../staff/Link.tsx";
import { focusOnMount } from "../../ui/focus.ts";

interface Props {
  /** Null: a guest without a link. */
  readonly error: ApiError | null;
  readonly isGuest: boolean;
  readonly again?: () => void;
}

export const Gone = ({ error, isGuest, again }: Props) => {
  const t = useTexts("eventConsole");
  const isOffline = error !== null && (error.status === 0 || error.status >= 500 || error.status === 429);
  return (
    <main className="event-gone">
      <div className="card console-part">
        <h1 ref={focusOnMount} tabIndex={-1}>
          {t("gone.title")}
        </h1>
        <p>{t(isOffline ? "gone.offline" : isGuest ? "gone.guest" : "gone.staff")}</p>
        <div className="row">
          {isOffline && again && (
            <button type="button" className="button primary" onClick={again}>
              {t("again")}
            </button>
          )}
          <Link to={isGuest ? "/" : "/staff"} className="button">
            {t("gone.home")}
          </Link>
        </div>
      </div>
    </main>
  );
};
