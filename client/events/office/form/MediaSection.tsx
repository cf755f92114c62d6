import { LETTERS, MOST } from "../../../../shared/events/event.ts";
import { FILES } from "../../../../shared/events/office.ts";
import { useTexts } from "../../../campaign/language.ts";
import { fileUrl, sendEventFile } from "../../../session/eventOffice.ts";
import { Upload } from "../files/Upload.tsx";
import { FilmField } from "./FilmField.tsx";
import { LinesField } from "./fields.tsx";
import { Rows } from "./Rows.tsx";
import type { FilesProps } from "./sectionProps.ts";

/** Files' names are titles to begin with. */
const withoutEnding = (name: string): string => name.replace(/\.[^.]{1,5}$/, "").slice(0, LETTERS.title) || name;

/** The film, an interpreter's second picture, and what people may take along. */
export const MediaSection = ({ draft, change, ...files }: FilesProps) => {
  const t = useTexts("eventForm");
  const names = new Map(files.files.map(({ id, name }) => [id, name]));
  return (
    <>
      <FilmField {...files} path="video" film={draft.video} onChange={(video) => change({ video })} />
      <FilmField {...files} path="signing" film={draft.signing} onChange={(signing) => change({ signing })} />
      <div className="office-stack plan-film">
        <h3>{t("media.handouts")}</h3>
        <Rows
          rows={draft.handouts}
          onChange={(handouts) => change({ handouts: [...handouts] })}
          name={(n) => t("media.handout", { n })}
          most={MOST.handouts}
        >
          {(handout, edit, i) => (
            <>
              <p>
                <a href={fileUrl(handout.file)} target="_blank" rel="noopener">
                  {names.get(handout.file) ?? t("media.open")}
                </a>
              </p>
              <LinesField
                path={`handouts.${i}.title`}
                label={t("media.title")}
                value={handout.title}
                onChange={(title) => edit({ ...handout, title })}
                most={LETTERS.title}
              />
            </>
          )}
        </Rows>
        {draft.handouts.length < MOST.handouts && (
          <Upload
            label={t("media.addHandout")}
            hint={t("media.addHandoutHint")}
            accept=".pdf,.png,.jpg,.jpeg,.webp,.txt,application/pdf,image/png,image/jpeg,image/webp,text/plain"
            most={FILES.bytes.handout}
            said={t("media.handoutSent")}
            send={async (file, sending) => {
              const { id, name } = await sendEventFile({ event: files.event, use: "handout", file }, sending);
              await files.onSent();
              change({
                handouts: [...draft.handouts, { file: id, title: { ja: withoutEnding(name), easy: "", en: "" } }],
              });
            }}
          />
        )}
      </div>
    </>
  );
};
