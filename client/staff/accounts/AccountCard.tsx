import { useState } from "react";
import type { AccountShown, LinkMade, Organisation } from "../../../shared/staff/accounts.ts";
import { accountLabel } from "../../../shared/staff/accountLabel.ts";
import { useTexts } from "../../campaign/language.ts";
import { changeGrants, closeAccount, recover } from "../auth.ts";
import { Ask, useClose } from "../../ui/Ask.tsx";
import { Form } from "../form/Form.tsx";
import { SubmitButton } from "../form/SubmitButton.tsx";
import { useSending } from "../sending.ts";
import { useDay, useGrantWords, useProblemWords } from "../words.ts";
import { draftOf, GrantsField, grantsOf } from "./GrantsField.tsx";
import { LinkSheet } from "./LinkSheet.tsx";

interface Props {
  readonly account: AccountShown;
  readonly isSelf: boolean;
  /** What roles can be given for; null for whoever may not give any. */
  readonly organisations: readonly Organisation[] | null;
  /** Something has changed; the words say what. */
  readonly onChanged: (words: string) => void;
}

const Grants = ({ account, organisations, onChanged }: Props & { readonly organisations: readonly Organisation[] }) => {
  const t = useTexts("staff");
  const close = useClose();
  const [drafts, setDrafts] = useState(() => account.grants.map(draftOf));
  const { busy, error, send } = useSending();
  const submit = async () => {
    if (!(await send(() => changeGrants(account.id, grantsOf(drafts))))) return;
    close();
    onChanged(t("accounts.rolesSaved", { name: account.name }));
  };
  return (
    <Form onSubmit={submit} problem={error}>
      <GrantsField drafts={drafts} onChange={(next) => setDrafts([...next])} organisations={organisations} />
      <SubmitButton label={t("save")} busy={busy} primary={false} />
    </Form>
  );
};

/** The link by which somebody gets in again. */
const Recovery = ({ account }: Pick<Props, "account">) => {
  const t = useTexts("staff");
  const close = useClose();
  const [link, setLink] = useState<LinkMade | null>(null);
  const { busy, error, send } = useSending();
  const submit = async () => setLink(await send(() => recover(account.id)));
  if (link) return <LinkSheet kind="recovery" link={link} name={account.name} onDone={close} />;
  return (
    <Form onSubmit={submit} problem={error}>
      <SubmitButton label={t("accounts.recoverSure")} busy={busy} primary={false} />
    </Form>
  );
};

/** What can be done about an account. */
const Deeds = (props: Props) => {
  const { account, isSelf, organisations, onChanged } = props;
  const t = useTexts("staff");
  const words = useProblemWords();
  const { error, send } = useSending();
  const { name } = account;
  const shut = async () => {
    if (await send(() => closeAccount(account.id))) onChanged(t("accounts.closedDone", { name }));
  };
  return (
    <div className="staff-deeds">
      {organisations && (
        <Ask label={t("accounts.roles")}>
          <Grants {...props} organisations={organisations} />
        </Ask>
      )}
      {account.isRecoverable && (
        <Ask label={t("accounts.recover")} text={t("accounts.recoverText")}>
          <Recovery account={account} />
        </Ask>
      )}
      {organisations && !isSelf && (
        <Ask
          label={t("accounts.close")}
          text={t("accounts.closeText", { name })}
          sure={{ label: t("accounts.closeSure"), act: shut }}
        />
      )}
      <p role="alert" className="problem">
        {error && words(error)}
      </p>
    </div>
  );
};

/** One account: who, what they may, how they stand, and what can be done. */
export const AccountCard = (props: Props) => {
  const { account, isSelf } = props;
  const t = useTexts("staff");
  const grantWords = useGrantWords();
  const day = useDay();
  const second = { on: "accounts.secondOn", off: "accounts.secondOff", due: "accounts.secondDue" } as const;
  return (
    <li className="card staff-account">
      <div className="staff-who">
        <h3>
          {account.name} {isSelf && <span className="pill">{t("accounts.you")}</span>}
        </h3>
        <p className="hint">{account.email}</p>
      </div>
      <ul className="pills">
        {account.grants.map((grant) => (
          <li key={`${grant.role} ${grant.organisation}`} className="pill">
            {grantWords(grant)}
          </li>
        ))}
      </ul>
      <p className="hint">
        {account.lastSeen === null ? t("accounts.neverSeen") : t("accounts.seen", { date: day(account.lastSeen) })}
        {" · "}
        {t(second[account.secondFactor])}
        {" · "}
        {t("accounts.label", { label: accountLabel(account.id) })}
      </p>
      {!account.isClosed && (
        <details>
          <summary>{t("accounts.manage", { name: account.name })}</summary>
          <Deeds {...props} />
        </details>
      )}
    </li>
  );
};
