import { useState } from "react";
import type { LinkMade, Organisation } from "../../../shared/staff/accounts.ts";
import { INVITATION_DAYS } from "../../../shared/staff/roles.ts";
import { isEmail, workNameProblem } from "../../../shared/staff/rules.ts";
import { useTexts } from "../../campaign/language.ts";
import { Choices } from "../../ui/Choices.tsx";
import { invite } from "../auth.ts";
import { Field } from "../form/Field.tsx";
import { Form } from "../form/Form.tsx";
import { SubmitButton } from "../form/SubmitButton.tsx";
import { useSending } from "../sending.ts";
import { type Draft, freshDraft, GrantsField, grantsOf } from "./GrantsField.tsx";
import { LinkSheet } from "./LinkSheet.tsx";

interface Props {
  readonly organisations: readonly Organisation[];
  /** A new link is open. */
  readonly onMade: () => void;
}

type Days = (typeof INVITATION_DAYS)[number];
/** A week: long enough for somebody who volunteers on one evening of it. */
const USUAL_DAYS: Days = 7;

/** Makes the link by which somebody gets an account. */
export const InviteForm = ({ organisations, onMade }: Props) => {
  const t = useTexts("staff");
  const [drafts, setDrafts] = useState<readonly Draft[]>(() => [freshDraft()]);
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [days, setDays] = useState<Days>(USUAL_DAYS);
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<LinkMade | null>(null);
  const { busy, error, send, clear } = useSending();
  const wrongName = name.trim() ? workNameProblem(name) : null;
  const isEmailGood = !email.trim() || isEmail(email.trim());
  const isTaken = error?.status === 409;

  const submit = async () => {
    setTried(true);
    if (wrongName || !isEmailGood) return;
    const link = await send(() => invite({ grants: grantsOf(drafts), name: name.trim(), email: email.trim(), days }));
    if (!link) return;
    setMade(link);
    onMade();
  };
  const another = () => {
    setMade(null);
    setName("");
    setEmail("");
    setTried(false);
  };

  if (made) return <LinkSheet kind="account" link={made} name={name} onDone={another} />;
  return (
    <Form onSubmit={submit} problem={isTaken ? null : error} label={t("accounts.invite")}>
      <GrantsField drafts={drafts} onChange={setDrafts} organisations={organisations} />
      <Field
        label={t("accounts.inviteName")}
        hint={t("accounts.inviteNameHint")}
        autoComplete="off"
        maxLength={128}
        value={name}
        onChange={setName}
        problem={tried && wrongName ? t(`fields.nameProblems.${wrongName}`) : null}
      />
      <Field
        label={t("accounts.inviteEmail")}
        hint={t("accounts.inviteEmailHint")}
        type="email"
        autoComplete="off"
        value={email}
        onChange={(next) => {
          setEmail(next);
          if (isTaken) clear();
        }}
        problem={isTaken ? t("invitation.emailTaken") : tried && !isEmailGood ? t("fields.emailWrong") : null}
      />
      <Choices
        label={t("accounts.inviteDays")}
        options={INVITATION_DAYS}
        value={days}
        onChange={setDays}
        name={(d) => t("accounts.days", { count: d })}
      />
      <SubmitButton label={t("accounts.inviteButton")} busy={busy} />
    </Form>
  );
};
