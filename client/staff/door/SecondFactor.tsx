import { useState } from "react";
import type { FactorBegun } from "../../../shared/staff/signing.ts";
import { useTexts } from "../../campaign/language.ts";
import { arriveAtStep } from "../arrive.ts";
import { beginSecondFactor, verifyCode } from "../auth.ts";
import { Field } from "../form/Field.tsx";
import { Form } from "../form/Form.tsx";
import { PasswordField } from "../form/PasswordField.tsx";
import { SubmitButton } from "../form/SubmitButton.tsx";
import { Copy } from "../Keep.tsx";
import { QrCode } from "../QrCode.tsx";
import { plainCode, secretOf } from "../secret.ts";
import { useSending } from "../sending.ts";
import { BackupCodes } from "./BackupCodes.tsx";

interface Props {
  /** The password, where it was just written: nobody is asked twice. */
  readonly password?: string;
  readonly onDone: () => void;
}

/** Scan, or type, and confirm with the first digits. */
const Scan = ({ setUp, onVerified }: { readonly setUp: FactorBegun; readonly onVerified: () => void }) => {
  const t = useTexts("staff");
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const { busy, error, send, clear } = useSending();
  const code = plainCode(typed);
  const isWhole = /^\d{6}$/.test(code);
  const submit = async () => {
    setTried(true);
    if (isWhole && (await send(() => verifyCode(code)))) onVerified();
  };
  const isWrong = error !== null && (error.status === 401 || error.status === 400);
  return (
    <>
      <h2 ref={arriveAtStep} tabIndex={-1}>
        {t("second.scan")}
      </h2>
      <p>{t("second.scanText")}</p>
      <QrCode text={setUp.totpURI} label={t("second.qr")} />
      {/* Whoever opened the link on their phone cannot scan its own screen. */}
      <p>
        <a className="button" href={setUp.totpURI}>
          {t("second.here")}
        </a>
      </p>
      <p className="hint">{t("second.secret")}</p>
      <p className="staff-secret">
        <code translate="no">{secretOf(setUp.totpURI)}</code>
      </p>
      <Copy text={secretOf(setUp.totpURI).replaceAll(" ", "")} />
      <h2>{t("second.verify")}</h2>
      <Form onSubmit={submit} problem={isWrong ? null : error}>
        <Field
          label={t("code.label")}
          value={typed}
          onChange={(next) => {
            setTyped(next);
            clear();
          }}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={12}
          problem={isWrong ? t("code.wrong") : tried && !isWhole ? t("code.malformed") : null}
        />
        <SubmitButton label={t("code.button")} busy={busy} />
      </Form>
    </>
  );
};

/** The set-up of the second factor: password, app, first digits, backup codes. */
export const SecondFactor = ({ password: known, onDone }: Props) => {
  const t = useTexts("staff");
  const [password, setPassword] = useState(known ?? "");
  const [setUp, setSetUp] = useState<FactorBegun | null>(null);
  const [verified, setVerified] = useState(false);
  const { busy, error, send } = useSending();
  const begin = async () => {
    const begun = await send(() => beginSecondFactor(password));
    if (begun) setSetUp(begun);
  };
  if (setUp && verified) return <BackupCodes codes={setUp.backupCodes} onKept={onDone} />;
  if (setUp) return <Scan setUp={setUp} onVerified={() => setVerified(true)} />;
  const isWrong = error?.error === "INVALID_PASSWORD";
  return (
    <Form onSubmit={begin} problem={isWrong ? null : error}>
      {known === undefined && (
        <>
          <p>{t("second.password")}</p>
          <PasswordField
            label={t("fields.currentPassword")}
            value={password}
            onChange={setPassword}
            problem={isWrong ? t("second.wrongPassword") : null}
          />
        </>
      )}
      <SubmitButton label={t("second.begin")} busy={busy} />
    </Form>
  );
};
