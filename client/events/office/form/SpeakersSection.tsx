import { LETTERS, MOST } from "../../../../shared/events/event.ts";
import { useTexts } from "../../../campaign/language.ts";
import { LinesField, noLines, TextField } from "./fields.tsx";
import { Rows } from "./Rows.tsx";
import type { SectionProps } from "./sectionProps.ts";

export const SpeakersSection = ({ draft, change }: SectionProps) => {
  const t = useTexts("eventForm");
  return (
    <>
      <p className="hint">{t("speakers.hint")}</p>
      <Rows
        rows={draft.speakers}
        onChange={(speakers, where) =>
          change({
            speakers: [...speakers],
            // The running order names speakers by their place in this list.
            order: draft.order.map((item) => ({
              ...item,
              speaker: item.speaker === null ? null : where(item.speaker),
            })),
          })
        }
        name={(n) => t("speakers.one", { n })}
        begin={{ label: t("speakers.add"), make: () => ({ name: noLines, about: "" }) }}
        most={MOST.speakers}
      >
        {(speaker, edit, i) => (
          <>
            <LinesField
              path={`speakers.${i}.name`}
              label={t("speakers.name")}
              value={speaker.name}
              onChange={(name) => edit({ ...speaker, name })}
              most={LETTERS.name}
            />
            <TextField
              path={`speakers.${i}.about`}
              label={t("speakers.about")}
              value={speaker.about}
              onChange={(about) => edit({ ...speaker, about })}
              most={LETTERS.about}
            />
          </>
        )}
      </Rows>
    </>
  );
};
