import { useTexts } from "../../campaign/language.ts";
import { type HallLine, useHall } from "../../session/hall.ts";
import { HelpLines } from "../../talk/HelpLines.tsx";
import { Line } from "./Line.tsx";

/** A word of those who hold it, as long as it stands. */
export const NoticeCard = ({ hall }: { readonly hall: HallLine }) => {
  const t = useTexts("hall");
  const notice = useHall(hall, (s) => s.stage.notice);
  return (
    <output className="hall-notice">
      {notice && (
        <>
          <strong>{t("notice")}</strong> <Line of={notice.words} />
        </>
      )}
    </output>
  );
};

/** So many lines are named here: it is one quiet line, not a wall. */
const NAMED = 2;

/** Somebody wrote how hard it is: whatever becomes of their question, it says who can be talked to now. Once. */
export const Comfort = ({ hall }: { readonly hall: HallLine }) => {
  const t = useTexts("hall");
  const isOpen = useHall(hall, (s) => s.hasComfort);
  return (
    <div className="hall-comfort" aria-live="polite">
      {isOpen && (
        <div className="notice-line">
          <p>{t("comfort.text")}</p>
          <button type="button" className="button quiet" onClick={() => hall.store.setState({ hasComfort: false })}>
            {t("comfort.put")}
          </button>
          <HelpLines most={NAMED} />
        </div>
      )}
    </div>
  );
};
