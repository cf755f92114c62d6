/** Deciding on an appeal that somebody else's sanction is about. */
import type { DeskAppeal } from "../../../shared/safety/desk.ts";
import { useTexts } from "../../campaign/language.ts";
import { Choices } from "../../ui/Choices.tsx";
import { decide } from "./deeds.ts";
import { useDoing } from "./doing.ts";
import { useDraft } from "./drafts.ts";
import { Outcome } from "./Outcome.tsx";
import { Part } from "./Part.tsx";
import { Words } from "./Words.tsx";

/** As the server takes it. */
const MOST = 500;
const outcomes = ["upheld", "granted"] as const;
/** Nothing is chosen beforehand: either way it is a decision. */
type Verdict = (typeof outcomes)[number] | "none";

export const Decide = ({ appeal }: { readonly appeal: DeskAppeal }) => {
  const t = useTexts("desk");
  const doing = useDoing();
  const [{ verdict, words }, write, forget] = useDraft<{ verdict: Verdict; words: string }>(`decide/${appeal.id}`, {
    verdict: "none",
    words: "",
  });
  const isReady = verdict !== "none" && !doing.isBusy;
  const send = async () => {
    if (!isReady) return;
    const given = { appeal: appeal.id, granted: verdict === "granted", words: words.trim() };
    if (await doing.perform(() => decide(given), t("appeals.sent"))) forget();
  };
  return (
    <Part level={3} title={t("appeals.decide")}>
      <div className="act">
        <Choices<Verdict>
          label={t("appeals.decision")}
          options={outcomes}
          value={verdict}
          onChange={(chosen) => write({ verdict: chosen })}
          name={(v) => (v === "none" ? "" : t(`appeals.${v}`))}
        />
        <Words
          label={t("appeals.answer")}
          hint={t("appeals.answerHint")}
          most={MOST}
          value={words}
          onChange={(value) => write({ words: value })}
          optional
        />
        <button type="button" className="button strong" aria-disabled={!isReady} onClick={() => void send()}>
          {t("appeals.send")}
        </button>
        <Outcome doing={doing} />
      </div>
    </Part>
  );
};
