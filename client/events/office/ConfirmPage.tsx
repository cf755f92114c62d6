import { type FormEvent, useState } from "react";
import type { Confirmed } from "../../../shared/events/office.ts";
import { readNumber } from "../../../shared/events/recordNumber.ts";
import { useOwnText, useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { confirmRecord } from "../../session/eventOffice.ts";
import { Field } from "../../staff/form/Field.tsx";
import { dayWords } from "../../staff/office/days.ts";
import { useSending } from "../../staff/sending.ts";
import { useProblemWords } from "../../staff/words.ts";
import { Head } from "./Head.tsx";
import { PagesNav } from "./PagesNav.tsx";

/** Somebody shows a record of attendance: whether its number was given here, and for which event. */
export const ConfirmPage = () => {
  const t = useTexts("eventOffice");
  const own = useOwnText();
  const language = useSettings((s) => s.language);
  const words = useProblemWords();
  const { busy, error, send, clear } = useSending();
  const [typed, setTyped] = useState("");
  const [hasSlip, setSlip] = useState(false);
  const [answer, setAnswer] = useState<{ readonly number: string; readonly found: Confirmed } | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const number = readNumber(typed);
    setAnswer(null);
    setSlip(number === null);
    if (number === null) return clear();
    const found = await send(() => confirmRecord(number));
    if (found) setAnswer({ number, found });
  };
  return (
    <main className="office">
      <PagesNav />
      <Head title={t("confirm.title")} />
      <p className="office-lead">{t("confirm.lead")}</p>
      <form className="office-part plan-confirm" noValidate onSubmit={(event) => void submit(event)}>
        <Field
          label={t("confirm.number")}
          hint={t("confirm.hint")}
          value={typed}
          onChange={setTyped}
          maxLength={64}
          autoComplete="off"
          problem={hasSlip ? t("confirm.slip") : null}
        />
        <div className="office-row">
          <button type="submit" className="button strong" aria-busy={busy}>
            {t("confirm.ask")}
          </button>
        </div>
        <p role="alert" className="problem">
          {error && (error.error === "number" ? t("confirm.slip") : words(error))}
        </p>
        <output className={answer?.found.isGiven ? "plan-answer is-given" : "plan-answer"}>
          {answer &&
            (answer.found.isGiven ? (
              <>
                <strong>{t("confirm.given", { number: answer.number })}</strong>{" "}
                {t("confirm.event", {
                  title: own(answer.found.title) || answer.found.title.ja,
                  day: dayWords(answer.found.from, language, true),
                })}
              </>
            ) : (
              <>
                <strong>{t("confirm.unknown", { number: answer.number })}</strong> {t("confirm.unknownWhy")}
              </>
            ))}
        </output>
      </form>
    </main>
  );
};
