import { useState } from "react";
import { PASSWORD_LENGTH } from "../../../shared/staff/roles.ts";
import { passwordProblem } from "../../../shared/staff/rules.ts";
import { useTexts } from "../../campaign/language.ts";
import { Switch } from "../../ui/Switch.tsx";
import { Field } from "./Field.tsx";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem?: string | null | undefined;
}

/** A password somebody has. */
export const PasswordField = ({ label, value, onChange, problem }: Props) => {
  const t = useTexts("staff");
  const [shown, setShown] = useState(false);
  return (
    <>
      <Field
        label={label}
        type={shown ? "text" : "password"}
        autoComplete="current-password"
        maxLength={PASSWORD_LENGTH.max}
        value={value}
        onChange={onChange}
        problem={problem}
      />
      <Switch label={t("fields.show")} on={shown} onChange={setShown} />
    </>
  );
};

interface NewProps extends Props {
  /** Names and addresses that it must not be made of. */
  readonly own: readonly string[];
  /** Whether it was tried: until then, what is still missing is no mistake. */
  readonly tried: boolean;
}

/** A password to be: what is wrong with it is said as one types, once one has begun in earnest. */
export const NewPasswordField = ({ own, tried, problem, ...field }: NewProps) => {
  const t = useTexts("staff");
  const [shown, setShown] = useState(false);
  const wrong = passwordProblem(field.value, own);
  const words = wrong && t(`fields.passwordProblems.${wrong}`, { count: [...field.value].length });
  const isEarnest = tried || (wrong !== "short" && field.value !== "");
  return (
    <>
      <Field
        {...field}
        type={shown ? "text" : "password"}
        autoComplete="new-password"
        maxLength={PASSWORD_LENGTH.max}
        hint={t("fields.passwordHint")}
        problem={problem || (isEarnest ? words : null)}
        praise={wrong === null ? t("fields.passwordGood") : null}
      />
      <Switch label={t("fields.show")} on={shown} onChange={setShown} />
    </>
  );
};
