import { useState } from "react";
import type { Me } from "../../../shared/staff/accounts.ts";
import { workNameProblem } from "../../../shared/staff/rules.ts";
import { useTexts } from "../../campaign/language.ts";
import { askWho } from "../../session/staff.ts";
import { rename } from "../auth.ts";
import { Field } from "../form/Field.tsx";
import { Form } from "../form/Form.tsx";
import { SubmitButton } from "../form/SubmitButton.tsx";
import { Page } from "../Page.tsx";
import { useSending } from "../sending.ts";
import { useGrantWords } from "../words.ts";
import { PasswordChange } from "./PasswordChange.tsx";
import { SecondFactorPart } from "./SecondFactorPart.tsx";
import { Sessions } from "./Sessions.tsx";

const Name = ({ me }: { readonly me: Me }) => {
  const t = useTexts("staff");
  const [name, setName] = useState(me.name);
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState(false);
  const { busy, error, send, clear } = useSending();
  const wrong = workNameProblem(name);
  const refused = error?.status === 409 ? "taken" : error?.status === 422 || error?.status === 400 ? "unfit" : null;
  const submit = async () => {
    setTried(true);
    if (wrong) return;
    const done = await send(async () => {
      await rename(name);
      return askWho();
    });
    setSaved(done !== null);
  };
  return (
    <Form onSubmit={submit} problem={refused ? null : error} label={t("profile.name")}>
      <Field
        label={t("fields.name")}
        hint={t("fields.nameHint")}
        autoComplete="nickname"
        maxLength={128}
        value={name}
        onChange={(next) => {
          setName(next);
          setSaved(false);
          clear();
        }}
        problem={tried && wrong ? t(`fields.nameProblems.${wrong}`) : refused && t(`fields.nameProblems.${refused}`)}
        praise={saved ? t("saved") : null}
      />
      <SubmitButton label={t("save")} busy={busy} primary={false} />
    </Form>
  );
};

/** `/staff/profile`: what is one's own. */
export const Profile = ({ me }: { readonly me: Me }) => {
  const t = useTexts("staff");
  const grantWords = useGrantWords();
  return (
    <Page title={t("profile.title")} lead={t("profile.lead", { email: me.email })}>
      <section className="card staff-part" aria-labelledby="profile-roles">
        <h2 id="profile-roles">{t("profile.roles")}</h2>
        <ul className="staff-roles">
          {me.grants.map((grant) => (
            <li key={`${grant.role} ${grant.organisation}`}>
              <strong>{grantWords(grant)}</strong>
              <span className="hint">{t(`duties.${grant.role}`)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="card staff-part" aria-labelledby="profile-name">
        <h2 id="profile-name">{t("profile.name")}</h2>
        <Name me={me} />
      </section>
      <PasswordChange me={me} />
      <SecondFactorPart me={me} />
      <Sessions />
    </Page>
  );
};
