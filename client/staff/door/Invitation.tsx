import { useCallback, useState } from "react";
import { goTo } from "../../app/path.ts";
import { useTexts } from "../../campaign/language.ts";
import type { ApiError } from "../../session/api.ts";
import { askWho } from "../../session/staff.ts";
import { useAnswer } from "../answer.tsx";
import { lookAtInvitation } from "../auth.ts";
import { Page } from "../Page.tsx";
import { tokenOf } from "../secret.ts";
import { useDay, useGrantWords, useProblemWords } from "../words.ts";
import { Accept } from "./Accept.tsx";
import { SecondFactor } from "./SecondFactor.tsx";

/** The link cannot be used, or not now. */
const Closed = ({ error, again }: { readonly error: ApiError | null; readonly again?: () => void }) => {
  const t = useTexts("staff");
  const words = useProblemWords();
  const isPassing = error !== null && error.status !== 404 && error.status !== 400;
  return (
    <Page
      kind="door"
      title={isPassing ? t("invitation.title") : t("invitation.gone")}
      lead={isPassing ? words(error) : t(error ? "invitation.goneText" : "invitation.missing")}
    >
      <div className="row">
        <button type="button" className="button" onClick={isPassing ? again : () => goTo("/staff")}>
          {isPassing ? t("again") : t("invitation.toSignIn")}
        </button>
      </div>
    </Page>
  );
};

const Opened = ({ token }: { readonly token: string }) => {
  const t = useTexts("staff");
  const grantWords = useGrantWords();
  const day = useDay();
  const { value: shown, error, reload } = useAnswer(useCallback(() => lookAtInvitation(token), [token]));
  const [password, setPassword] = useState<string | null>(null);
  const home = () => goTo("/staff", { instead: true });

  if (password !== null)
    return (
      <Page kind="door" title={t("second.title")} lead={t("second.why")}>
        <SecondFactor password={password} onDone={() => void askWho().then(home, home)} />
      </Page>
    );
  if (error) return <Closed error={error} again={() => void reload()} />;
  if (!shown)
    return (
      <Page kind="door" title={t("invitation.title")}>
        <output>{t("loading")}</output>
      </Page>
    );
  const { kind, by, grants, expires } = shown;
  const titles = {
    first: "invitation.firstTitle",
    account: "invitation.title",
    recovery: "invitation.recoveryTitle",
  } as const;
  const leads = {
    first: "invitation.firstLead",
    account: "invitation.lead",
    recovery: "invitation.recoveryLead",
  } as const;
  return (
    <Page kind="door" title={t(titles[kind])} lead={t(leads[kind], { by: by ?? "" })}>
      <h2>{t("invitation.roles")}</h2>
      <ul className="staff-roles">
        {grants.map((grant) => (
          <li key={`${grant.role} ${grant.organisation}`}>
            <strong>{grantWords(grant)}</strong>
            <span className="hint">{t(`duties.${grant.role}`)}</span>
          </li>
        ))}
      </ul>
      {kind === "recovery" && <p>{t("invitation.recoveryNote")}</p>}
      <Accept
        token={token}
        invitation={shown}
        onIn={(chosen, needsSecond) => {
          // The link is used up; a reload must not offer it again.
          history.replaceState(null, "", location.pathname);
          if (needsSecond) setPassword(chosen);
          else home();
        }}
      />
      <p className="hint">{t("invitation.expires", { date: day(expires) })}</p>
    </Page>
  );
};

/** `/staff/invitation#<token>`: makes an account, or lets somebody in again; then on to the second factor where it is needed. */
export const Invitation = () => {
  // Kept here, because the address forgets it once it is used.
  const [token] = useState(() => tokenOf(location.hash));
  return token === null ? <Closed error={null} /> : <Opened token={token} />;
};
