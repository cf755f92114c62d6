/** What the person of a sanction reads: the same words, in the moderator's language. */
import { endOf, needsSecond, type SanctionKind, type SanctionReason } from "../../../shared/safety/sanction.ts";
import { useTexts } from "../../campaign/language.ts";
import { SanctionWords } from "../SanctionWords.tsx";
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
  const at = useClock();
  const until = endOf({ id: "", kind, reason, words, at, length, isConfirmed: !needsSecond(length), liftedAt: null });
  return (
    <figure className="told">
      <figcaption>{t("act.preview")}</figcaption>
      <SanctionWords
        sanction={{ kind, reason, words: words.trim(), until: kind === "warning" ? null : until }}
        now={at}
      />
      <p className="told-button">{ts("appeal.open")}</p>
      <p className="hint">{t("act.previewHint")}</p>
    </figure>
  );
};
