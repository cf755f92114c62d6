import { useId, useState } from "react";
import { type ReportReason, reportReasons } from "../../shared/safety/reasons.ts";
import { useTexts } from "../campaign/language.ts";
import { report } from "../session/apart.ts";
import { useSafety } from "../session/safety.ts";
import { useSession } from "../session/status.ts";
import { Choices } from "../ui/Choices.tsx";
import { takeFocus } from "../ui/focus.ts";

/** Letters of one's own words. */
const WORDS_LENGTH = 240;

interface Props {
  readonly slot: number;
  readonly name: string;
  /** The slot means somebody else by now. */
  readonly isGone: boolean;
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/** Tell the desk about somebody: what it is, in one's own words if one likes, and what will happen. */
export const ReportForm = ({ slot, name, isGone, onDone, onBack }: Props) => {
  const t = useTexts("safety");
  const tq = useTexts("square");
  const id = useId();
  const hours = useSafety((s) => s.answerWithinHours);
  const [reason, setReason] = useState<ReportReason | null>(null);
  const [isReasonMissing, setReasonMissing] = useState(false);
  const [words, setWords] = useState("");
  /** When it was sent, and which reports there were then. */
  const [sent, setSent] = useState<{ readonly at: number; readonly known: ReadonlySet<string> } | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const taken = useSafety(({ reports }) => (sent ? reports.find((r) => !sent.known.has(r.id)) : undefined));
  const refusal = useSession(({ refusal: r }) => (sent && r?.what === "report" && r.at >= sent.at ? r.why : null));
  // The two are apart by coming in anew: whoever is anew after sending was heard.
  if (taken || (sent && isGone))
    return (
      <>
        <output ref={takeFocus} tabIndex={-1}>
          {t("report.thanks")} {t("report.thanksState", { state: t(`mine.states.${taken?.state ?? "open"}`) })}
        </output>
        <p>{hours === null ? t("report.what3Open") : t("report.what3", { count: hours })}</p>
        <div className="row">
          <button type="button" className="button" onClick={onDone}>
            {t("report.close")}
          </button>
        </div>
      </>
    );
  if (isGone) return <p>{t("person.gone")}</p>;
  const isSending = sent !== null && refusal === null;
  return (
    <form
      className="report-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isSending) return;
        if (reason === null) {
          setReasonMissing(true);
          // To where it is missing: the reasons are the first to choose in this form.
          event.currentTarget.querySelector("input")?.focus();
          return;
        }
        const known = new Set(useSafety.getState().reports.map((r) => r.id));
        const isSent = report(slot, reason, words.trim());
        setHasFailed(!isSent);
        setSent(isSent ? { at: Date.now(), known } : null);
      }}
    >
      <Choices
        label={t("report.reason")}
        options={reportReasons}
        value={reason}
        onChange={(chosen) => {
          setReason(chosen);
          setReasonMissing(false);
        }}
        name={(r) => t(`report.reasons.${r}`)}
        problem={isReasonMissing ? t("report.choose") : null}
      />
      <label htmlFor={id}>{t("report.words")}</label>
      <textarea
        id={id}
        className="field"
        rows={3}
        maxLength={WORDS_LENGTH}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <ul className="plain-lines">
        <li>{t("report.what1")}</li>
        <li>{t("report.what2")}</li>
        <li>{hours === null ? t("report.what3Open") : t("report.what3", { count: hours })}</li>
      </ul>
      <output className="problem">
        {hasFailed && t("person.failed")}
        {refusal && tq(`refused.${refusal}`)}
      </output>
      <div className="row">
        <button type="submit" className="button" aria-disabled={isSending}>
          {t(isSending ? "report.sending" : "report.send")}
        </button>
        <button type="button" className="button quiet" aria-label={`${t("person.back")} ${name}`} onClick={onBack}>
          {t("person.back")}
        </button>
      </div>
    </form>
  );
};
