import { useState } from "react";
import type { AccountShown, Me, Organisation } from "../../../shared/staff/accounts.ts";
import { may } from "../../../shared/staff/permissions.ts";
import { useTexts } from "../../campaign/language.ts";
import { Answered, useAnswer } from "../answer.tsx";
import { accounts, invitations, organisations } from "../auth.ts";
import { Ask } from "../../ui/Ask.tsx";
import { Field } from "../form/Field.tsx";
import { Page } from "../Page.tsx";
import { AccountCard } from "./AccountCard.tsx";
import { groupsOf } from "./groups.ts";
import { InviteForm } from "./InviteForm.tsx";
import { OpenLinks } from "./OpenLinks.tsx";

/** From so many accounts on one searches. */
const MANY = 8;

interface ListProps {
  readonly me: Me;
  readonly accounts: readonly AccountShown[];
  readonly organisations: readonly Organisation[] | null;
  readonly onChanged: () => void;
}

const List = ({ me, accounts, organisations, onChanged }: ListProps) => {
  const t = useTexts("staff");
  const [words, setWords] = useState("");
  const [said, setSaid] = useState("");
  const groups = groupsOf(accounts, words);
  const closed = accounts.filter(({ isClosed }) => isClosed);
  const changed = (what: string) => {
    setSaid(what);
    onChanged();
  };
  const card = (account: AccountShown) => (
    <AccountCard
      key={account.id}
      account={account}
      isSelf={account.id === me.id}
      organisations={organisations}
      onChanged={changed}
    />
  );
  return (
    <>
      {accounts.length >= MANY && (
        <Field label={t("accounts.search")} type="search" autoComplete="off" value={words} onChange={setWords} />
      )}
      <output className="staff-said">{said}</output>
      {groups.length === 0 && <p>{t(words ? "accounts.noMatch" : "accounts.none")}</p>}
      {groups.map(({ id, name, accounts: members }) => (
        <section key={id} className="staff-group" aria-label={name ?? t("wholePlace")}>
          <h2>
            {name ?? t("wholePlace")} <span className="hint">{t("accounts.lead", { count: members.length })}</span>
          </h2>
          <ul className="staff-accounts">{members.map(card)}</ul>
        </section>
      ))}
      {closed.length > 0 && (
        <details className="staff-group">
          <summary>
            {t("accounts.closed")} <span className="hint">{t("accounts.lead", { count: closed.length })}</span>
          </summary>
          <ul className="staff-accounts">{closed.map(card)}</ul>
        </details>
      )}
    </>
  );
};

/** For the operator: everybody, invitations, organisations. */
const All = ({ me }: { readonly me: Me }) => {
  const t = useTexts("staff");
  const people = useAnswer(accounts);
  const links = useAnswer(invitations);
  const places = useAnswer(organisations);
  return (
    <>
      <section className="card staff-part" aria-label={t("accounts.invite")}>
        <Ask label={t("accounts.invite")} text={t("accounts.inviteText")}>
          <InviteForm organisations={places.value?.organisations ?? []} onMade={() => void links.reload()} />
        </Ask>
      </section>
      <OpenLinks answer={links} />
      <Answered answer={people}>
        {(list) => (
          <List
            me={me}
            accounts={list.accounts}
            organisations={places.value?.organisations ?? []}
            onChanged={() => void people.reload()}
          />
        )}
      </Answered>
    </>
  );
};

/** For a supervisor: their own volunteers. */
const Own = ({ me }: { readonly me: Me }) => {
  const people = useAnswer(accounts);
  return (
    <Answered answer={people}>
      {(list) => <List me={me} accounts={list.accounts} organisations={null} onChanged={() => void people.reload()} />}
    </Answered>
  );
};

/** `/staff/accounts` */
export const Accounts = ({ me }: { readonly me: Me }) => {
  const t = useTexts("staff");
  const isAll = may(me.roles, "POST /api/staff/invite");
  return (
    <Page title={t("accounts.title")} lead={isAll ? null : t("accounts.leadOwn")}>
      {isAll ? <All me={me} /> : <Own me={me} />}
    </Page>
  );
};
