import { type FormEvent, type InputHTMLAttributes, useId, useRef, useState } from "react";
import { CODE_UNITS } from "../../../shared/talk/code.ts";
import type { RegisterError } from "../../../shared/events/api.ts";
import type { EventCard } from "../../../shared/events/views.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { memberToken } from "../../session/hallPage.ts";
import { register } from "../../session/programme.ts";
import { PageLink } from "./PageLink.tsx";
import { useAsking } from "./trouble.ts";

/** As names in the square: what fits above a head. */
const NAME_UNITS = 24;
const ORGANISATION_UNITS = 120;

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "id"> {
  readonly label: string;
  readonly hint?: string;
}
const Field = ({ label, hint, ...input }: FieldProps) => {
  const id = useId();
  return (
    <p className="events-field">
      <label htmlFor={id}>{label}</label>
      <input id={id} className="field" type="text" aria-describedby={hint && `${id}-hint`} {...input} />
      {hint && (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
    </p>
  );
};

/** What the event asks for, and no more. Enter while Japanese is composed is the composition's, as in every form. */
export const RegisterForm = ({ card }: { readonly card: EventCard }) => {
  const t = useTexts("programme");
  const form = useRef<HTMLFormElement>(null);
  const worn = useSettings((s) => s.name);
  const [name, setName] = useState(worn);
  const [organisation, setOrganisation] = useState({ name: "", contact: "" });
  const [code, setCode] = useState("");
  const { isBusy, trouble, setTrouble, run } = useAsking({
    over: t("register.over"),
    event: t("register.over"),
    members: t("register.members"),
    "by-code": t("register.needCode"),
    "code-wrong": t("register.wrongCode"),
    name: t("register.badName"),
    organisation: t("register.needOrganisation"),
  } satisfies Partial<Record<RegisterError, string>>);
  const [isMemberMissing, setMemberMissing] = useState(false);
  const asksName = card.registration === "nickname";
  const asksOrganisation = card.registration === "organisation";
  const asksCode = card.audience === "code";

  /** What is still to be filled in, in words; null: nothing. */
  const missing = (): string | null => {
    if (asksName && name.trim() === "") return t("register.needName");
    if (asksOrganisation && (organisation.name.trim() === "" || organisation.contact.trim() === ""))
      return t("register.needOrganisation");
    return asksCode && code.trim() === "" ? t("register.needCode") : null;
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const why = missing();
    if (why !== null) {
      setTrouble(why);
      const empty = [...(form.current?.querySelectorAll("input") ?? [])].find(({ value }) => value.trim() === "");
      return empty?.focus();
    }
    await run(async () => {
      const badge = card.audience === "members" ? await memberToken(card.id) : undefined;
      setMemberMissing(card.audience === "members" && badge === undefined);
      await register(card.id, {
        name: asksName ? name.trim() : null,
        organisation: asksOrganisation
          ? { name: organisation.name.trim(), contact: organisation.contact.trim() }
          : null,
        code: asksCode ? code.trim() : null,
        ...(badge === undefined ? {} : { badge }),
      });
    });
  };
  return (
    <form ref={form} className="events-form" noValidate onSubmit={(event) => void send(event)}>
      {card.seatsLeft === 0 && <p>{t("register.full")}</p>}
      {asksName && (
        <>
          <p>{t("register.nameLead")}</p>
          <Field
            label={t("register.name")}
            hint={t("register.nameHint")}
            maxLength={NAME_UNITS}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </>
      )}
      {asksOrganisation && (
        <>
          <p>{t("register.organisationLead")}</p>
          <Field
            label={t("register.organisation")}
            maxLength={ORGANISATION_UNITS}
            autoComplete="organization"
            value={organisation.name}
            onChange={(event) => setOrganisation({ ...organisation, name: event.target.value })}
          />
          <Field
            label={t("register.contact")}
            maxLength={ORGANISATION_UNITS}
            autoComplete="off"
            value={organisation.contact}
            onChange={(event) => setOrganisation({ ...organisation, contact: event.target.value })}
          />
        </>
      )}
      {asksCode && (
        <Field
          label={t("register.code")}
          maxLength={CODE_UNITS}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      )}
      <output className="problem">{trouble}</output>
      {isMemberMissing && (
        <PageLink className="button" to="/staff">
          {t("register.signIn")}
        </PageLink>
      )}
      <button type="submit" className="button primary" aria-busy={isBusy}>
        {isBusy ? t("register.sending") : t(card.seatsLeft === 0 ? "register.wait" : "register.submit")}
      </button>
    </form>
  );
};
