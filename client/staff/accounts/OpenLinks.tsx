import { useState } from "react";
import type { OpenInvitation } from "../../../shared/staff/accounts.ts";
import { useTexts } from "../../campaign/language.ts";
import { keepFocus } from "../../ui/keepFocus.ts";
import { Answered, type Answer } from "../answer.tsx";
import { withdraw } from "../auth.ts";
import { useSending } from "../sending.ts";
import { useGrantWords, useMoment, useProblemWords } from "../words.ts";

interface Props {
  readonly answer: Answer<{ readonly invitations: readonly OpenInvitation[] }>;
}

/** Links that nobody has used yet. */
export const OpenLinks = ({ answer }: Props) => {
  const t = useTexts("staff");
  const words = useProblemWords();
  const grantWords = useGrantWords();
  const moment = useMoment();
  const { error, send } = useSending();
  const [said, setSaid] = useState(false);
  const takeBack = async (id: string) => {
    const done = await send(() => withdraw(id));
    setSaid(done !== null);
    if (done) await answer.reload();
  };
  const nameOf = ({ name, email }: OpenInvitation) => name || email || t("accounts.openNobody");
  return (
    <section ref={keepFocus} className="card staff-part" aria-labelledby="open-links">
      <h2 id="open-links">{t("accounts.open")}</h2>
      <Answered answer={answer}>
        {({ invitations }) =>
          invitations.length === 0 ? (
            <p className="hint">{t("accounts.openNone")}</p>
          ) : (
            <ul className="staff-lines">
              {invitations.map((link) => (
                <li key={link.id} className="staff-line">
                  <span>
                    <strong>{nameOf(link)}</strong> <span className="pill">{t(`accounts.kinds.${link.kind}`)}</span>
                    <br />
                    {link.grants.map(grantWords).join(t("listJoin"))}
                    <br />
                    <span className="hint">
                      {link.by
                        ? t("accounts.madeBy", { by: link.by, date: moment(link.at) })
                        : t("accounts.madeAlone", { date: moment(link.at) })}
                      {" · "}
                      {t("until", { date: moment(link.expires) })}
                    </span>
                  </span>
                  <button
                    type="button"
                    className="button"
                    aria-label={t("accounts.withdrawName", { name: nameOf(link) })}
                    onClick={() => void takeBack(link.id)}
                  >
                    {t("accounts.withdraw")}
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      <output>{said && t("accounts.withdrawn")}</output>
      <p role="alert" className="problem">
        {error && words(error)}
      </p>
    </section>
  );
};
