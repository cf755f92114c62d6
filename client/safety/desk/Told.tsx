/** What the person of a sanction reads: the words that they see it in, in the moderator's language. */
import { endOf, needsSecond, type SanctionKind, type SanctionReason } from "../../../shared/safety/sanction.ts";
import { useTexts } from "../../campaign/language.ts";
import { useTimes } from "../../talk/times.ts";
import { useClock } from "./time.ts";

interface Props {
  readonly kind: SanctionKind;
  readonly length: number;
  readonly reason: SanctionReason;
  readonly words: string;
}

export const Told = ({ kind, length, reason, words }: Props) => {
  const t = useTexts("desk");
  const ts = useTexts("safety");
  const times = useTimes();
  const at = useClock();
  const until = endOf({ id: "", kind, reason, words, at, length, isConfirmed: !needsSecond(length), liftedAt: null });
  return (
    <figure className="told">
      <figcaption>{t("act.preview")}</figcaption>
      <p>
        <strong>{ts(`sanction.kinds.${kind}`)}</strong>
        {kind !== "warning" && <span className="hint"> {ts("sanction.until", { until: times.moment(until) })}</span>}
      </p>
      <p>{ts("sanction.reason", { reason: ts(`sanction.reasons.${reason}`) })}</p>
      {words.trim() && <p>{ts("sanction.words", { words: words.trim() })}</p>}
      <p className="told-button">{ts("appeal.open")}</p>
      <p className="hint">{t("act.previewHint")}</p>
    </figure>
  );
};
