import type { UploadedFile } from "../../../../shared/events/office.ts";
import { FILES } from "../../../../shared/events/office.ts";
import { useTexts } from "../../../campaign/language.ts";
import { sendEventFile } from "../../../session/eventOffice.ts";
import { Choices } from "../../../ui/Choices.tsx";
import { Switch } from "../../../ui/Switch.tsx";
import { Upload } from "../files/Upload.tsx";
import type { FilmDraft } from "./draft.ts";
import { SelectField, TextField } from "./fields.tsx";
import type { FilesProps } from "./sectionProps.ts";

const froms = ["none", "file", "youtube"] as const;
const NONE = "";

interface Props extends Pick<FilesProps, "event" | "files" | "onSent"> {
  readonly path: "video" | "signing";
  readonly film: FilmDraft;
  readonly onChange: (film: FilmDraft) => void;
}

/** A film: none, a file with its captions, or an address of YouTube. */
export const FilmField = ({ path, film, onChange, event, files, onSent }: Props) => {
  const t = useTexts("eventForm");
  const choose = (from: FilmDraft["from"]) => {
    if (from === "none") onChange({ from });
    else if (from === "file") onChange({ from, file: null, captions: null });
    else onChange({ from, address: "", isLive: false });
  };
  const named = (list: readonly UploadedFile[], value: string) =>
    list.find(({ id }) => id === value)?.name ?? t("media.choose");
  // In the garden what is played may be sound alone.
  const films = files.filter(({ use }) => use === "video" || (use === "audio" && path === "video"));
  const captions = files.filter(({ use }) => use === "captions");
  return (
    <div className="office-stack plan-film">
      <Choices
        label={t(`media.${path}`)}
        options={froms}
        value={film.from}
        onChange={choose}
        name={(from) => t(`media.froms.${from}`)}
      />
      {film.from === "youtube" && (
        <>
          <TextField
            path={`${path}.address`}
            label={t("media.address")}
            hint={t("media.addressHint")}
            type="url"
            value={film.address}
            onChange={(address) => onChange({ ...film, address })}
            most={300}
          />
          <Switch label={t("media.isLive")} on={film.isLive} onChange={(isLive) => onChange({ ...film, isLive })} />
        </>
      )}
      {film.from === "file" && (
        <>
          <SelectField
            path={`${path}.file`}
            label={t("media.file")}
            value={film.file ?? NONE}
            options={[...(film.file === null ? [NONE] : []), ...films.map(({ id }) => id)]}
            name={(id) => named(films, id)}
            onChange={(id) => onChange({ ...film, file: id === NONE ? null : id })}
          />
          <Upload
            label={t("media.sendFilm")}
            hint={t("media.sendFilmHint")}
            accept={
              path === "video"
                ? "video/mp4,video/webm,audio/mpeg,audio/mp4,audio/ogg,.mp4,.webm,.mp3,.m4a,.ogg"
                : "video/mp4,video/webm,.mp4,.webm"
            }
            most={FILES.bytes.video}
            said={t("media.sent")}
            send={async (file, sending) => {
              const use = file.type.startsWith("audio/") ? "audio" : "video";
              const sent = await sendEventFile({ event, use, file }, sending);
              await onSent();
              onChange({ ...film, file: sent.id });
            }}
          />
          <SelectField
            path={`${path}.captions`}
            label={t("media.captions")}
            value={film.captions ?? NONE}
            options={[NONE, ...captions.map(({ id }) => id)]}
            name={(id) => (id === NONE ? t("media.noCaptions") : named(captions, id))}
            onChange={(id) => onChange({ ...film, captions: id === NONE ? null : id })}
          />
          <Upload
            label={t("media.sendCaptions")}
            hint={t("media.sendCaptionsHint")}
            accept=".vtt,text/vtt"
            most={FILES.bytes.captions}
            said={t("media.sent")}
            send={async (file, sending) => {
              const sent = await sendEventFile({ event, use: "captions", file }, sending);
              await onSent();
              onChange({ ...film, captions: sent.id });
            }}
          />
        </>
      )}
    </div>
  );
};
