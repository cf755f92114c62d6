import { useState } from "react";
import { goTo } from "../../app/path.ts";
import { useTexts } from "../../campaign/language.ts";
import { askWho, useStaff, wear } from "../../session/staff.ts";
import { signIn } from "../auth.ts";
import { Field } from "../form/Field.tsx";
import { Form } from "../form/Form.tsx";
import { PasswordField } from "../form/PasswordField.tsx";
import { SubmitButton } from "../form/SubmitButton.tsx";
import { Page } from "../Page.tsx";
import { useSending } from "../sending.ts";
import { CodeStep } from "./CodeStep.tsx";

interface Props {
  /** The password was right, a code is asked for now. */
  readonly onCode: () => void;
  /** What ended the try before. */
  readonly note: string | null;
}

const PasswordStep = ({ onCode, note }: Props) => {
  const t = useTexts("staff");
  // Who was here a moment ago need not write the address again.
  const [email, setEmail] = useState(() => useStaff.getState().me?.email ?? "");
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const { busy, error, send } = useSending();
  const submit = async () => {
    setTried(true);
    if (!email.trim() || !password) return;
    await send(async () => {
      if ((await signIn(email, password)) === "code") onCode();
      else await askWho();
    });
  };
  // Whether there is such an account is nobody's business: a wrong address and a wrong password sound the same.
  const isWrong = error !== null && (error.status === 401 || error.status === 400);
  return (
    <Form onSubmit={submit} problem={isWrong ? t("signIn.wrong") : (error ?? note)}>
      <Field
        label={t("fields.email")}
        type="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        problem={tried && !email.trim() ? t("fields.emailWrong") : null}
      />
      <PasswordField
        label={t("fields.password")}
        value={password}
        onChange={setPassword}
        problem={tried && !password ? t("fields.passwordProblems.empty") : null}
      />
      <SubmitButton label={t("signIn.button")} busy={busy} />
    </Form>
  );
};

/** Signing in, step by step; who is in then is for the rest of the page to see. */
export const SignInSteps = () => {
  const t = useTexts("staff");
  const [step, setStep] = useState<"password" | "code">("password");
  const [note, setNote] = useState<string | null>(null);
  const back = (isOver: boolean) => {
    setNote(isOver ? t("code.over") : null);
    setStep("password");
  };
  return step === "password" ? <PasswordStep note={note} onCode={() => setStep("code")} /> : <CodeStep onBack={back} />;
};

export const SignIn = () => {
  const t = useTexts("staff");
  const lost = useStaff((s) => s.lost);
  const leave = () => {
    wear("none");
    goTo("/");
  };
  return (
    <Page
      kind="door"
      title={t("signIn.title")}
      lead={lost === "none" ? t("signIn.lead") : t("signIn.badgeLost", { badge: t(`roles.${lost}`) })}
    >
      <SignInSteps />
      <p className="hint">{t("signIn.lostAccess")}</p>
      <div className="row">
        <button type="button" className="button quiet" onClick={leave}>
          {t("signIn.visitor")}
        </button>
      </div>
    </Page>
  );
};
