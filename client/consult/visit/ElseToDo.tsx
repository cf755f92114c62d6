import { goAsIs } from "../../app/begin.ts";
import { goTo } from "../../app/path.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSession } from "../../session/status.ts";

/** Into the square, or back to it where one is in it. */
export const goToSquare = (): void => {
  goTo("/");
  if (useSession.getState().status === "away") void goAsIs();
};

/** Loaded late: from outside nothing of the square is needed here. */
const toFire = async (): Promise<void> => {
  goTo("/");
  const { walkToZone } = await import("../../session/actions.ts");
  walkToZone("campfire");
};
const toTables = async (): Promise<void> => {
  goTo("/");
  const { open } = await import("../../talk/opened.ts");
  open({ what: "tables" });
};

/** Other things than to talk with a counsellor. */
export const ElseToDo = () => {
  const t = useTexts("visit");
  const isInside = useSession((s) => s.status !== "away");
  return (
    <section className="visit-else" aria-labelledby="visit-else">
      <h2 id="visit-else">{t("else.title")}</h2>
      <div className="row">
        <button type="button" className="button" onClick={goToSquare}>
          {t("else.square")}
        </button>
        {isInside && (
          <>
            <button type="button" className="button" onClick={() => void toFire()}>
              {t("else.fire")}
            </button>
            <button type="button" className="button" onClick={() => void toTables()}>
              {t("else.tables")}
            </button>
          </>
        )}
      </div>
    </section>
  );
};
