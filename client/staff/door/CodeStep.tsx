import { useState } from "react";
import { useTexts } from "../../campaign/language.ts";
import { ApiError } from "../../session/api.ts";
import { askWho } from "../../session/staff.ts";
import { arriveAtStep } from "../arrive.ts";
import { verifyBackupCode, verifyCode } from "../auth.ts";
import { Form } from "../form/Form.tsx";
import { Field } from "../form/Field.tsx";
import { SubmitButton } from "../form/SubmitButton.tsx";
import { plainBackupCode, plainCode } from "../secret.ts";
import { useSending } from "../sending.ts";

/** The step between password and code is forgotten: too late, or too many tries. */
const isOver = (thrown: unknown): boolean =>
  thrown instanceof ApiError &&
  ["INVALID_TWO_FACTOR_COOKIE", "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE"].includes(thrown.error);

interface Props {
  readonly onBack: (isOver: boolean) => void;
}

/** The second factor at signing in: digits of the app, or a backup code. */
export const CodeStep = ({ onBack }: Props) => {
  const t = useTexts("staff");
  const [isBackup, setBackup] = useState(false);
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const { busy, error, send, clear } = useSending();
  const code = isBackup ? plainBackupCode(typed) : plainCode(typed);
  const isWhole = isBackup ? code !== "" : /^\d{6}$/.test(code);
  const submit = async () => {
    setTried(true);
    if (!isWhole) return;
    await send(async () => {
      try {
        await (isBackup ? verifyBackupCode(code) : verifyCode(code));
      } catch (thrown) {
        if (isOver(thrown)) return onBack(true);
        throw thrown;
      }
      await askWho();
    });
  };
  const turn = () => {
    setBackup(!isBackup);
    setTyped("");
    setTried(false);
    clear();
  };
  const isWrong = error !== null && (error.status === 401 || error.status === 400);
  const wrong = t(isBackup ? "code.backupWrong" : "code.wrong");
  return (
    <>
      <h2 key={String(isBackup)} ref={arriveAtStep} tabIndex={-1}>
        {t(isBackup ? "code.backupTitle" : "code.title")}
      </h2>
      <p>{t(isBackup ? "code.backupLead" : "code.lead")}</p>
      <Form onSubmit={submit} problem={isWrong ? null : error}>
        <Field
          key={String(isBackup)}
          label={t(isBackup ? "code.backupLabel" : "code.label")}
          value={typed}
          onChange={(next) => {
            setTyped(next);
            clear();
          }}
          autoComplete="one-time-code"
          inputMode={isBackup ? "text" : "numeric"}
          maxLength={40}
          problem={isWrong ? wrong : tried && !isWhole ? t(isBackup ? "code.backupWrong" : "code.malformed") : null}
        />
        <SubmitButton label={t("code.button")} busy={busy} />
      </Form>
      <div className="row">
        <button type="button" className="button" onClick={turn}>
          {t(isBackup ? "code.toApp" : "code.toBackup")}
        </button>
        <button type="button" className="button quiet" onClick={() => onBack(false)}>
          {t("code.back")}
        </button>
      </div>
    </>
  );
};
