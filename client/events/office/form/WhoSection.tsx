import { MOST } from "../../../../shared/events/event.ts";
import { audiences, registrations } from "../../../../shared/events/kinds.ts";
import { useTexts } from "../../../campaign/language.ts";
import { Choices } from "../../../ui/Choices.tsx";
import { Switch } from "../../../ui/Switch.tsx";
import { NumberField } from "./fields.tsx";
import type { SectionProps } from "./sectionProps.ts";

export const WhoSection = ({ draft, change }: SectionProps) => {
  const t = useTexts("eventForm");
  return (
    <>
      <div>
        <Choices
          label={t("who.audience")}
          options={audiences}
          value={draft.audience}
          onChange={(audience) => change({ audience })}
          name={(audience) => t(`who.audiences.${audience}`)}
        />
        <p className="hint">{t(`who.audienceHints.${draft.audience}`)}</p>
      </div>
      <div>
        <Choices
          label={t("who.registration")}
          options={registrations}
          value={draft.registration}
          onChange={(registration) => change({ registration })}
          name={(registration) => t(`who.registrations.${registration}`)}
        />
        <p className="hint">{t(`who.registrationHints.${draft.registration}`)}</p>
      </div>
      <div className="office-stack plan-tight">
        <Switch label={t("who.counted")} on={draft.isCounted} onChange={(isCounted) => change({ isCounted })} />
        {draft.isCounted && (
          <NumberField
            path="capacity"
            label={t("who.capacity")}
            hint={t("who.capacityHint")}
            min={1}
            max={MOST.capacity}
            value={draft.capacity}
            onChange={(capacity) => change({ capacity })}
          />
        )}
      </div>
    </>
  );
};
