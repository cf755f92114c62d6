import { LETTERS, MOST, sheetFields, type SheetPart } from "../../../../shared/events/event.ts";
import { useTexts } from "../../../campaign/language.ts";
import { newId } from "../newId.ts";
import { LinesField, noLines, SelectField } from "./fields.tsx";
import { Rows } from "./Rows.tsx";
import type { SectionProps } from "./sectionProps.ts";

const makePart = (): SheetPart => ({ id: newId(), title: noLines, text: null, field: "lines", choices: [] });

/** The private worksheet: what is asked. What people answer stays on their devices. */
export const WorksheetSection = ({ draft, change }: SectionProps) => {
  const t = useTexts("eventForm");
  return (
    <>
      <p className="hint">{t("worksheet.hint")}</p>
      <Rows
        rows={draft.worksheet}
        onChange={(worksheet) => change({ worksheet: [...worksheet] })}
        name={(n) => t("worksheet.one", { n })}
        begin={{ label: t("worksheet.add"), make: makePart }}
        most={MOST.sheet}
      >
        {(part, edit, i) => {
          const path = `worksheet.${i}`;
          return (
            <>
              <LinesField
                path={`${path}.title`}
                label={t("worksheet.title")}
                value={part.title}
                onChange={(title) => edit({ ...part, title })}
                most={LETTERS.title}
              />
              <SelectField
                path={`${path}.field`}
                label={t("worksheet.field")}
                value={part.field}
                options={sheetFields}
                name={(field) => t(`worksheet.fields.${field}`)}
                onChange={(field) =>
                  edit({
                    ...part,
                    field,
                    choices: field !== "checks" ? [] : part.choices.length > 0 ? part.choices : [noLines],
                  })
                }
              />
              {part.text === null ? (
                <button type="button" className="button plan-start" onClick={() => edit({ ...part, text: noLines })}>
                  {t("worksheet.addText")}
                </button>
              ) : (
                <>
                  <LinesField
                    path={`${path}.text`}
                    label={t("worksheet.text")}
                    value={part.text}
                    onChange={(text) => edit({ ...part, text })}
                    most={LETTERS.sheet}
                    rows={3}
                  />
                  <button type="button" className="button plan-start" onClick={() => edit({ ...part, text: null })}>
                    {t("worksheet.removeText")}
                  </button>
                </>
              )}
              {part.field === "checks" && (
                <Rows
                  rows={part.choices}
                  onChange={(choices) => edit({ ...part, choices: [...choices] })}
                  name={(n) => t("worksheet.choice", { n })}
                  begin={{ label: t("worksheet.addChoice"), make: () => noLines }}
                  min={1}
                  most={12}
                >
                  {(choice, put, n) => (
                    <LinesField
                      path={`${path}.choices.${n}`}
                      label={t("worksheet.choice", { n: n + 1 })}
                      value={choice}
                      onChange={put}
                      most={LETTERS.title}
                    />
                  )}
                </Rows>
              )}
            </>
          );
        }}
      </Rows>
    </>
  );
};
