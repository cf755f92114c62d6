/** Conversations to talk about later. No content: when it was, and why it stayed with one. */
import { useCallback, useEffect, useState } from "react";
import type { Debrief } from "../../../shared/consult/console.ts";
import { useTexts } from "../../campaign/language.ts";
import { ApiError } from "../../session/api.ts";
import { useClockWords } from "./clockWords.ts";
import { useReasonWords } from "./reasonWords.ts";
import { useRoom } from "./source.ts";

export const Debriefs = () => {
  const t = useTexts("console");
  const clock = useClockWords();
  const reasonWords = useReasonWords();
  const { deeds } = useRoom().source;
  const [list, setList] = useState<readonly Debrief[] | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const fail = useCallback((error: unknown) => {
    if (!(error instanceof ApiError)) throw error;
    setFailed(true);
  }, []);
  useEffect(() => {
    deeds.debriefs().then(setList, fail);
  }, [deeds, fail]);
  const talkedAbout = async (id: string) => {
    try {
      await deeds.talkedAbout(id);
      setList(await deeds.debriefs());
      setFailed(false);
    } catch (error) {
      fail(error);
    }
  };
  return (
    <>
      <p className="hint">{t("debriefs.lead")}</p>
      {list?.length === 0 && <p>{t("debriefs.empty")}</p>}
      <ul className="debriefs">
        {list?.map(({ id, at, reason, level, hadEmergency }) => (
          <li key={id}>
            <p>
              <strong>{t("debriefs.row", { time: clock(at) })}</strong>
              <span className="tags">
                {reason !== null && <span className="mark">{reasonWords(reason)}</span>}
                {level !== null && <span className="mark">{t(`risk.levels.${level}`)}</span>}
                {hadEmergency && <span className="mark">{t("debriefs.emergency")}</span>}
              </span>
            </p>
            <button type="button" className="button" onClick={() => void talkedAbout(id)}>
              {t("debriefs.done")}
            </button>
          </li>
        ))}
      </ul>
      <output className="problem">{hasFailed && t("debriefs.failed")}</output>
    </>
  );
};
