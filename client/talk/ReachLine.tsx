import { useTexts } from "../campaign/language.ts";
import { open } from "./opened.ts";
import { useReachWords } from "./useReach.ts";
import { useMyTable } from "./useTables.ts";

/** One short line: what one can do here, and why not more; one press tells all of it. It stands wherever one talks. */
export const ReachLine = () => {
  const t = useTexts("talk");
  const { now, why } = useReachWords();
  return (
    <p className="reach-line hint">
      {now} {why}{" "}
      <button
        type="button"
        className="link-button"
        aria-haspopup="dialog"
        aria-label={`${t("can.open")}：${t("can.more")}`}
        onClick={() => open({ what: "can" })}
      >
        {t("can.more")}
      </button>
    </p>
  );
};

/** The same at first sight, beside the button that tells all of it; at a table it stands with the talk. */
export const ReachNow = () => {
  const { now, why } = useReachWords();
  const isAtTable = useMyTable() !== undefined;
  if (isAtTable) return null;
  return (
    <p className="reach-now hint">
      {now} {why}
    </p>
  );
};
