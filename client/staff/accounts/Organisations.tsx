import { useState } from "react";
import type { Organisation } from "../../../shared/staff/accounts.ts";
import { useTexts } from "../../campaign/language.ts";
import { Answered, useAnswer } from "../answer.tsx";
import { type OrganisationNames, organisations, saveOrganisation } from "../auth.ts";
import { Ask, useClose } from "../../ui/Ask.tsx";
import { Field } from "../form/Field.tsx";
import { Form } from "../form/Form.tsx";
import { SubmitButton } from "../form/SubmitButton.tsx";
import { Page } from "../Page.tsx";
import { useSending } from "../sending.ts";

/** Letters of an organisation's name. */
const NAME_LENGTH = 80;

interface Props {
  /** The one to name anew; null for a new one. */
  readonly organisation: Organisation | null;
  readonly onSaved: (name: string) => void;
}

const namesOf = (organisation: Organisation | null): OrganisationNames => {
  const { name, easy, en } = organisation ?? { name: "", easy: "", en: "" };
  return { name, easy, en };
};

const NameForm = ({ organisation, onSaved }: Props) => {
  const t = useTexts("staff");
  const close = useClose();
  const [names, setNames] = useState<OrganisationNames>(() => namesOf(organisation));
  const [tried, setTried] = useState(false);
  const { busy, error, send, clear } = useSending();
  const isTaken = error?.status === 409;
  const submit = async () => {
    setTried(true);
    if (!names.name.trim()) return;
    const saved = await send(() => saveOrganisation(organisation?.id ?? null, names));
    if (!saved) return;
    setNames(namesOf(null));
    setTried(false);
    close();
    onSaved(saved.name);
  };
  return (
    <Form onSubmit={submit} problem={isTaken ? null : error}>
      <Field
        label={t("organisations.name")}
        autoComplete="off"
        maxLength={NAME_LENGTH}
        value={names.name}
        onChange={(name) => {
          setNames({ ...names, name });
          clear();
        }}
        problem={isTaken ? t("organisations.taken") : tried && !names.name.trim() ? t("organisations.empty") : null}
      />
      {(["easy", "en"] as const).map((language) => (
        <Field
          key={language}
          label={t(`organisations.${language}`)}
          hint={t("organisations.sameHint")}
          autoComplete="off"
          maxLength={NAME_LENGTH}
          value={names[language]}
          onChange={(name) => setNames({ ...names, [language]: name })}
        />
      ))}
      <SubmitButton label={t(organisation ? "save" : "organisations.add")} busy={busy} primary={false} />
    </Form>
  );
};

/** `/staff/organisations` */
export const Organisations = () => {
  const t = useTexts("staff");
  const answer = useAnswer(organisations);
  const [said, setSaid] = useState("");
  const saved = (key: "added" | "renamed") => (name: string) => {
    setSaid(t(`organisations.${key}`, { name }));
    void answer.reload();
  };
  return (
    <Page title={t("organisations.title")} lead={t("organisations.lead")}>
      <section className="card staff-part" aria-labelledby="organisation-add">
        <h2 id="organisation-add">{t("organisations.add")}</h2>
        <NameForm organisation={null} onSaved={saved("added")} />
      </section>
      <output className="staff-said">{said}</output>
      <Answered answer={answer}>
        {({ organisations: all }) =>
          all.length === 0 ? (
            <p>{t("organisations.none")}</p>
          ) : (
            <ul className="staff-accounts">
              {all.map((organisation) => (
                <li key={organisation.id} className="card staff-account">
                  <div className="staff-who">
                    <h2>{organisation.name}</h2>
                    <p className="hint">{t("organisations.accounts", { count: organisation.accounts })}</p>
                  </div>
                  <Ask
                    label={t("organisations.rename")}
                    spoken={t("organisations.renameOf", { name: organisation.name })}
                  >
                    <NameForm organisation={organisation} onSaved={saved("renamed")} />
                  </Ask>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Page>
  );
};
