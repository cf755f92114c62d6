import { useState } from "react";
import type { Me } from "../../../shared/staff/accounts.ts";
import { secondFactorRoles } from "../../../shared/staff/roles.ts";
import { useTexts } from "../../campaign/language.ts";
import { askWho } from "../../session/staff.ts";
import { endSecondFactor, renewBackupCodes } from "../auth.ts";
import { BackupCodes } from "../door/BackupCodes.tsx";
import { SecondFactor } from "../door/SecondFactor.tsx";
import { Ask, useClose } from "../../ui/Ask.tsx";
import { Form } from "../form/Form.tsx";
import { PasswordField } from "../form/PasswordField.tsx";
import { SubmitButton } from "../form/SubmitButton.tsx";
import { useSending } from "../sending.ts";

/** Something that takes one's password. */
const WithPassword = ({ act }: { readonly act: (password: string) => Promise<unknown> }) => {
  const t = useTexts("staff");
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const { busy, error, send, clear } = useSending();
  const submit = async () => {
    setTried(true);
    if (password) await send(() => act(password));
  };
  const isWrong = error?.error === "INVALID_PASSWORD";
  const missing = tried && !password ? t("fields.passwordProblems.empty") : null;
  return (
    <Form onSubmit={submit} problem={isWrong ? null : error}>
      <PasswordField
        label={t("fields.currentPassword")}
        value={password}
        onChange={(next) => {
          setPassword(next);
          clear();
        }}
        problem={isWrong ? t("second.wrongPassword") : missing}
      />
      <SubmitButton label={t("profile.go")} busy={busy} primary={false} />
    </Form>
  );
};

const SetUp = () => {
  const close = useClose();
  return <SecondFactor onDone={() => void askWho().then(close, close)} />;
};

const Renew = () => {
  const close = useClose();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes) return <BackupCodes codes={codes} onKept={close} />;
  return <WithPassword act={async (password) => setCodes((await renewBackupCodes(password)).backupCodes)} />;
};

const TakeOff = () => (
  <WithPassword
    act={async (password) => {
      await endSecondFactor(password);
      await askWho();
    }}
  />
);

/** How it stands with the second factor, and what can be done about it. */
export const SecondFactorPart = ({ me }: { readonly me: Me }) => {
  const t = useTexts("staff");
  const isOn = me.secondFactor === "on";
  const isNeeded = !me.isDemo && me.roles.some((role) => secondFactorRoles.has(role));
  return (
    <section className="card staff-part" aria-labelledby="profile-second">
      <h2 id="profile-second">{t("profile.second")}</h2>
      <p>{t(isOn ? "profile.secondOn" : "profile.secondOff")}</p>
      {isOn && (
        <Ask label={t("profile.codesAnew")} text={t("profile.codesAnewText")}>
          <Renew />
        </Ask>
      )}
      {!isOn && (
        <Ask label={t("profile.secondStart")}>
          <SetUp />
        </Ask>
      )}
      {isOn && !isNeeded && (
        <Ask label={t("profile.secondEnd")} text={t("profile.secondEndText")}>
          <TakeOff />
        </Ask>
      )}
      {isOn && isNeeded && <p className="hint">{t("profile.secondMove")}</p>}
    </section>
  );
};
