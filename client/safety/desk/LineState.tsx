import { useTexts } from "../../campaign/language.ts";
import { Ago } from "./Ago.tsx";
import { refreshAll, useDesk } from "./desk.ts";
import { problemOf } from "./doing.ts";

/** Whether what is seen is what is: nothing much while it is, plain words and a button when the line is down. */
export const LineState = () => {
  const t = useTexts("desk");
  const isLive = useDesk((s) => s.isLive);
  const readAt = useDesk((s) => s.readAt);
  const problem = useDesk((s) => s.problem);
  const isDown = problem !== null || isLive === false;
  return (
    <div className={isDown ? "line-state is-down" : "line-state"}>
      <output>
        {isDown
          ? t(problem && problem.status > 0 ? `problems.${problemOf(problem)}` : "line.down")
          : isLive && t("line.up")}
      </output>
      {isDown && (
        <>
          {readAt !== null && (
            <span>
              {t("line.read")} <Ago at={readAt} />
            </span>
          )}
          <button type="button" className="button" onClick={() => void refreshAll()}>
            {t("line.again")}
          </button>
        </>
      )}
    </div>
  );
};
