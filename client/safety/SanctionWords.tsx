import type { OwnSanction } from "../../shared/safety/messages.ts";
import { useTexts } from "../campaign/language.ts";
import { useTimes } from "../talk/times.ts";

interface Props {
  readonly sanction: Pick<OwnSanction, "kind" | "reason" | "words" | "until">;
  /** Epoch ms; what ended before it is over. */
  readonly now: number;
  /** The end stands beside it already. */
  readonly isEndTold?: boolean;
}

/** What, until when, why, in whose words: as the person reads it, and as the desk previews it. */
export const SanctionWords = ({ sanction, now, isEndTold = false }: Props) => {
  const { kind, reason, words, until } = sanction;
  const t = useTexts("safety");
  const times = useTimes();
  return (
    <>
      <p>
        <strong>{t(`sanction.kinds.${kind}`)}</strong>
        {until !== null && !isEndTold && (
          <span className="hint">
            {" "}
            {t("sanction.until", { until: times.moment(until) })}
            {until <= now && ` · ${t("sanction.over")}`}
          </span>
        )}
      </p>
      <p>{t("sanction.reason", { reason: t(`sanction.reasons.${reason}`) })}</p>
      {words !== "" && <p>{t("sanction.words", { words })}</p>}
    </>
  );
};
