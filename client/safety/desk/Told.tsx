/** What the person of a sanction reads. */
import type { SanctionKind, SanctionReason } from "../../../shared/safety/sanction.ts";
import { useTexts } from "../../campaign/language.ts";
import { useLength } from "./Ago.tsx";

interface Props {
  readonly kind: SanctionKind;
  readonly length: number;
  readonly reason: SanctionReason;
  readonly words: string;
}

export const Told = ({ kind, length, reason, words }: Props) => {
  const t = useTexts("desk");
  const lengthOf = useLength();
  return (
    <figure className="told">
      <figcaption>{t("act.preview")}</figcaption>
      <p>
        <strong>{t(`told.${kind}`, { length: lengthOf(length) })}</strong>
      </p>
      <p>{t("told.reason", { reason: t(`reasons.${reason}`) })}</p>
      {words.trim() && <p className="said">{words.trim()}</p>}
      <p>{t("told.appeal")}</p>
      {(kind === "out" || kind === "ban") && <p>{t("told.help")}</p>}
      <p className="hint">{t("act.previewHint")}</p>
    </figure>
  );
};
