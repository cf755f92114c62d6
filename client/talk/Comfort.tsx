import { useTexts } from "../campaign/language.ts";
import { useTalk } from "../session/talk.ts";
import { HelpLines } from "./HelpLines.tsx";

/** So many lines are named here: it is one quiet line, not a wall. */
const NAMED = 2;

/** Somebody wrote how hard it is: whatever became of their words, beside the field it says who can be talked to now. Once. */
export const Comfort = () => {
  const t = useTexts("talk");
  const isOpen = useTalk((s) => s.comfort === "open");
  return (
    <div aria-live="polite">
      {isOpen && (
        <div className="notice-line">
          <p>{t("notices.comfort")}</p>
          <button type="button" className="button quiet" onClick={() => useTalk.setState({ comfort: "put-away" })}>
            {t("notices.put")}
          </button>
          <HelpLines most={NAMED} />
        </div>
      )}
    </div>
  );
};
