import { useId } from "react";
import type { Organisation } from "../../../shared/staff/accounts.ts";
import { type Grant, type Role, roles, secondFactorRoles } from "../../../shared/staff/roles.ts";
import { useTexts } from "../../campaign/language.ts";
import { keepFocus } from "../../ui/keepFocus.ts";

/** Grants being chosen: `key` tells equal ones apart. */
export interface Draft extends Grant {
  readonly key: number;
}

let drawn = 0;
export const draftOf = ({ role, organisation }: Grant): Draft => ({ role, organisation, key: drawn++ });
/** What a new row begins with. */
export const freshDraft = (): Draft => draftOf({ role: "greeter", organisation: null });

/** The grants, each once. */
export const grantsOf = (drafts: readonly Draft[]): Grant[] => [
  ...new Map(drafts.map(({ role, organisation }) => [`${role} ${organisation}`, { role, organisation }])).values(),
];

interface RowProps {
  readonly n: number;
  readonly draft: Draft;
  readonly organisations: readonly Organisation[];
  readonly onChange: (draft: Draft) => void;
  readonly onRemove: (() => void) | null;
}

const Row = ({ n, draft, organisations, onChange, onRemove }: RowProps) => {
  const t = useTexts("staff");
  const id = useId();
  return (
    <li className="staff-grant">
      <fieldset aria-describedby={`${id}-duty`}>
        <legend className="spoken">{t("grants.row", { n })}</legend>
        <label>
          <span>{t("grants.role")}</span>
          <select
            className="field"
            value={draft.role}
            onChange={(event) => onChange({ ...draft, role: event.target.value as Role })}
          >
            {roles.map((role) => (
              <option key={role} value={role}>
                {t(`roles.${role}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t("grants.organisation")}</span>
          <select
            className="field"
            value={draft.organisation ?? ""}
            onChange={(event) => onChange({ ...draft, organisation: event.target.value || null })}
          >
            <option value="">{t("wholePlace")}</option>
            {organisations.map((organisation) => (
              <option key={organisation.id} value={organisation.id}>
                {organisation.name}
              </option>
            ))}
          </select>
        </label>
        {onRemove && (
          <button type="button" className="button" aria-label={t("grants.remove", { n })} onClick={onRemove}>
            −
          </button>
        )}
      </fieldset>
      <p id={`${id}-duty`} className="hint">
        {t(`duties.${draft.role}`)}
      </p>
    </li>
  );
};

interface Props {
  readonly drafts: readonly Draft[];
  readonly onChange: (drafts: readonly Draft[]) => void;
  readonly organisations: readonly Organisation[];
}

/** Any number of roles, each for one organisation or for the whole place. */
export const GrantsField = ({ drafts, onChange, organisations }: Props) => {
  const t = useTexts("staff");
  return (
    <fieldset ref={keepFocus} className="staff-grants">
      <legend className="spoken">{t("grants.legend")}</legend>
      <ul>
        {drafts.map((draft, at) => (
          <Row
            key={draft.key}
            n={at + 1}
            draft={draft}
            organisations={organisations}
            onChange={(next) => onChange(drafts.with(at, next))}
            onRemove={drafts.length > 1 ? () => onChange(drafts.toSpliced(at, 1)) : null}
          />
        ))}
      </ul>
      <div className="row">
        <button type="button" className="button" onClick={() => onChange([...drafts, freshDraft()])}>
          {t("grants.add")}
        </button>
      </div>
      <output className="hint">{drafts.some(({ role }) => secondFactorRoles.has(role)) && t("grants.second")}</output>
    </fieldset>
  );
};
