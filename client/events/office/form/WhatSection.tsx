import { LETTERS } from "../../../../shared/events/event.ts";
import { kinds, usualPlace } from "../../../../shared/events/kinds.ts";
import { useOwnText, useTexts } from "../../../campaign/language.ts";
import type { Owners } from "../owners.ts";
import { useKindWords } from "../words.ts";
import { LinesField, SelectField } from "./fields.tsx";
import type { SectionProps } from "./sectionProps.ts";

const NOBODY = "";

/** Who answers for it: an organisation, or the place itself. */
export const OwnerField = ({
  owners,
  value,
  onChange,
}: {
  readonly owners: Owners;
  readonly value: string | null;
  readonly onChange: (organisation: string | null) => void;
}) => {
  const t = useTexts("eventForm");
  const own = useOwnText();
  const ids = owners.organisations.map(({ id }) => id);
  // An event keeps its organisation where whoever changes it acts for another.
  const options = [...(owners.isWholePlace || value === null ? [NOBODY] : []), ...new Set([...ids, value ?? NOBODY])];
  const name = (id: string) => {
    const found = owners.organisations.find((one) => one.id === id);
    return found ? own(found.name) : id === NOBODY ? t("what.place") : t("what.other");
  };
  return (
    <SelectField
      path="organisation"
      label={t("what.organisation")}
      value={value ?? NOBODY}
      options={[...new Set(options)]}
      name={name}
      onChange={(id) => onChange(id === NOBODY ? null : id)}
    />
  );
};

export const WhatSection = ({ draft, change, owners }: SectionProps & { readonly owners: Owners }) => {
  const t = useTexts("eventForm");
  const kindWords = useKindWords();
  return (
    <>
      <div className="office-fields">
        <SelectField
          path="kind"
          label={t("what.kind")}
          value={draft.kind}
          options={kinds}
          name={kindWords}
          // A place that was the kind's usual one goes along.
          onChange={(kind) =>
            change({ kind, place: draft.place === usualPlace[draft.kind] ? usualPlace[kind] : draft.place })
          }
        />
        <OwnerField owners={owners} value={draft.organisation} onChange={(organisation) => change({ organisation })} />
      </div>
      <LinesField
        path="title"
        label={t("what.title")}
        value={draft.title}
        onChange={(title) => change({ title })}
        most={LETTERS.title}
      />
      <LinesField
        path="text"
        label={t("what.text")}
        hint={t("what.textHint")}
        value={draft.text}
        onChange={(text) => change({ text })}
        most={LETTERS.text}
        rows={5}
      />
    </>
  );
};
