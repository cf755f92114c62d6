/** Conversations of the team to talk about: who had them, when, and why they may weigh. No content. */
import { useCallback, useEffect, useState } from "react";
import type { Debrief } from "../../../shared/consult/console.ts";
import { difficult } from "../../../shared/consult/transitions.ts";
import { useTexts } from "../../campaign/language.ts";
import { ApiError } from "../../session/api.ts";
import { boardDeeds } from "../../session/board.ts";
import { useClockWords } from "./now.ts";

export const Debriefs = () => {
  const t = useTexts("board");
  const clock = useClockWords();
  const [list, setList] = useState<readonly Debrief[] | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const fail = useCallback((error: unknown) => {
    if (!(error instanceof ApiError)) throw error;
    setFailed(true);
  }, []);
  useEffect(() => {
    boardDeeds.debriefs().then(setList, fail);
  }, [fail]);
  const talkedAbout = async (id: string) => {
    try {
      await boardDeeds.talkedAbout(id);
      setList(await boardDeeds.debriefs());
      setFailed(false);
    } catch (error) {
      fail(error);
    }
  };
  return (
    <>
      <p className="hint">{t("debriefs.lead")}</p>
      {list?.length === 0 && <p>{t("debriefs.empty")}</p>}
      <ul className="board-list">
        {list?.map(({ id, counsellor, at, reason, level, hadEmergency }) => {
          const label = difficult.find((one) => one === reason);
          return (
            <li key={id}>
              <span>
                <strong>{t("debriefs.row", { name: counsellor.name, time: clock(at) })}</strong>{" "}
                {label && <span className="mark">{t(`debriefs.reasons.${label}`)}</span>}{" "}
                {level !== null && <span className="mark">{t(`detail.levels.${level}`)}</span>}{" "}
                {hadEmergency && <span className="mark">{t("debriefs.emergency")}</span>}
              </span>
              <button type="button" className="button" onClick={() => void talkedAbout(id)}>
                {t("debriefs.done")}
              </button>
            </li>
          );
        })}
      </ul>
      <output className="problem">{hasFailed && t("debriefs.failed")}</output>
    </>
  );
};
