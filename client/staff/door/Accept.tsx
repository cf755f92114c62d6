import { useState } from "react";
import type { InvitationShown } from "../../../shared/staff/accounts.ts";
import { secondFactorRoles } from "../../../shared/staff/roles.ts";
import { isEmail, passwordProblem, workNameProblem } from "../../../shared/staff/rules.ts";
import { goTo } from "../../app/path.ts";
import { useTexts } from "../../campaign/language.ts";
import type { ApiError } from "../../session/api.ts";
import { askWho } from "../../session/staff.ts";
import { accept, signIn } from "../auth.ts";
import { Field } from "../form/Field.tsx";
import { Form } from "../form/Form.tsx";
import { NewPasswordField } from "../form/PasswordField.tsx";
import { SubmitButton } from "../form/SubmitButton.tsx";
import { useSending } from "../sending.ts";

interface Props {
  readonly token: string;
  readonly invitation: InvitationShown;
  /** The account is there and one is signed in; `needsSecond` where its second factor is to be set up now. */
  readonly onIn: (password: string, needsSecond: boolean) => void;
}

/** Which field the server means. */
const fieldOf = (error: ApiError | null): "name" | "email" | "password" | null => {
  if (error?.status === 409) return error.error === "name" ? "name" : "email";
  if (error?.status === 422) return error.error === "name" ? "name" : "password";
  return null;
};

/** Name, address and password of a new account; for a recovery the password alone. */
export const Accept = ({ token, invitation, onIn }: Props) => {
  const t = useTexts("staff");
  const isRecovery = invitation.kind === "recovery";
  const [name, setName] = useState(invitation.name);
  const [email, setEmail] = useState(invitation.email);
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const { busy, error, send, clear } = useSending();
  const wrongName = workNameProblem(name);
  const meant = fieldOf(error);
  const change = (set: (value: string) => void) => (value: string) => {
    set(value);
    if (meant) clear();
  };

  const submit = async () => {
    setTried(true);
    if (wrongName || !isEmail(email.trim()) || passwordProblem(password, [name, email])) return;
    const account = { token, name, email: email.trim(), password };
    const made = await send(() => accept(account));
    if (!made) return;
    // From here on there is an account: whatever happens now, signing in is the way on.
    const me = await signIn(account.email, password)
      .then(askWho)
      .catch(() => null);
    if (me) onIn(password, me.secondFactor === "due");
    else goTo("/staff", { instead: true });
  };

  const nameWords =
    meant === "name"
      ? t(`fields.nameProblems.${error?.status === 409 ? "taken" : "unfit"}`)
      : tried && wrongName
        ? t(`fields.nameProblems.${wrongName}`)
        : null;
  const emailWords =
    meant === "email" ? t("invitation.emailTaken") : tried && !isEmail(email.trim()) ? t("fields.emailWrong") : null;
  const needsSecond = invitation.grants.some(({ role }) => secondFactorRoles.has(role));
  return (
    <Form onSubmit={submit} problem={meant ? null : error}>
      {!isRecovery && (
        <Field
          label={t("fields.name")}
          hint={t("fields.nameHint")}
          autoComplete="nickname"
          maxLength={128}
          value={name}
          onChange={change(setName)}
          problem={nameWords}
        />
      )}
      <Field
        label={t("fields.email")}
        type="email"
        autoComplete="username"
        readOnly={isRecovery}
        value={email}
        onChange={change(setEmail)}
        problem={emailWords}
      />
      <NewPasswordField
        label={t(isRecovery ? "fields.newPassword" : "fields.password")}
        value={password}
        onChange={change(setPassword)}
        own={[name, email]}
        tried={tried}
        problem={meant === "password" ? t("fields.passwordProblems.common") : null}
      />
      {needsSecond && <p>{t("invitation.secondNext")}</p>}
      <SubmitButton label={t(isRecovery ? "invitation.acceptRecovery" : "invitation.accept")} busy={busy} />
    </Form>
  );
};
