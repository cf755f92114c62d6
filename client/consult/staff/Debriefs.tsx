/** Conversations to talk about later: when they were, and why they may weigh. No content. */
import { useCallback, useEffect, useState } from "react";
import type { Debrief } from "../../../shared/consult/console.ts";
import { useTexts } from "../../campaign/language.ts";
import { ApiError } from "../../session/api.ts";

interface Props {
  readonly deeds: {
    debriefs(): Promise<readonly Debrief[]>;
    talkedAbout(id: string): Promise<unknown>;
  };
  readonly lead: string;
  readonly title: (debrief: Debrief) => string;
  /** How it ended, where that weighs; else empty. */
  readonly reason: (debrief: Debrief) => string;
}

export const Debriefs = ({ deeds, lead, title, reason }: Props) => {
  const t = useTexts("console");
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
      <p className="hint">{lead}</p>
      {list?.length === 0 && <p>{t("debriefs.empty")}</p>}
      <ul className="debriefs">
        {list?.map((debrief) => {
          const { id, level, hadEmergency } = debrief;
          const why = reason(debrief);
          return (
            <li key={id}>
              <p>
                <strong>{title(debrief)}</strong>
                <span className="tags">
                  {why && <span className="mark">{why}</span>}
                  {level !== null && <span className="mark">{t(`risk.levels.${level}`)}</span>}
                  {hadEmergency && <span className="mark">{t("debriefs.emergency")}</span>}
                </span>
              </p>
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
