import { useState } from "react";
import type { Me } from "../../../shared/staff/accounts.ts";
import { passwordProblem } from "../../../shared/staff/rules.ts";
import { useTexts } from "../../campaign/language.ts";
import { changePassword } from "../auth.ts";
import { Form } from "../form/Form.tsx";
import { NewPasswordField, PasswordField } from "../form/PasswordField.tsx";
import { SubmitButton } from "../form/SubmitButton.tsx";
import { useSending } from "../sending.ts";

/** Another password; every other device is signed out with it. */
export const PasswordChange = ({ me }: { readonly me: Me }) => {
  const t = useTexts("staff");
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState(false);
  const { busy, error, send, clear } = useSending();
  const own = [me.name, me.email];
  const isWrong = error?.error === "INVALID_PASSWORD";
  const isCommon = error !== null && !isWrong && (error.status === 422 || error.status === 400);
  const submit = async () => {
    setTried(true);
    setDone(false);
    if (!current || passwordProblem(next, own)) return;
    if (!(await send(() => changePassword(current, next)))) return;
    setCurrent("");
    setNext("");
    setTried(false);
    setDone(true);
  };
  const change = (set: (value: string) => void) => (value: string) => {
    set(value);
    clear();
  };
  return (
    <section className="card staff-part" aria-labelledby="profile-password">
      <h2 id="profile-password">{t("profile.password")}</h2>
      <Form onSubmit={submit} problem={isWrong || isCommon ? null : error} label={t("profile.password")}>
        <input type="text" autoComplete="username" value={me.email} readOnly hidden />
        <PasswordField
          label={t("fields.currentPassword")}
          value={current}
          onChange={change(setCurrent)}
          problem={isWrong ? t("profile.passwordWrong") : tried && !current ? t("fields.passwordProblems.empty") : null}
        />
        <NewPasswordField
          label={t("fields.newPassword")}
          value={next}
          onChange={change(setNext)}
          own={own}
          tried={tried}
          problem={isCommon ? t("fields.passwordProblems.common") : null}
        />
        <SubmitButton label={t("profile.passwordChange")} busy={busy} primary={false} />
      </Form>
      <output>{done && t("profile.passwordChanged")}</output>
    </section>
  );
};
