import { useState } from "react";
import { languageTag } from "../../../shared/campaign/language.ts";
import type { Video } from "../../../shared/events/event.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { fileUrl } from "../../session/hallPage.ts";
import { archiveCaptions } from "../../session/programme.ts";
import { YouTube } from "../YouTube.tsx";

interface Props {
  readonly event: string;
  readonly video: Video;
  readonly kind: "film" | "signing";
  /** What was said in it was written down. */
  readonly hasTranscript: boolean;
}

const Player = ({ event, video, kind, hasTranscript }: Props) => {
  const t = useTexts("programme");
  const language = useSettings((s) => s.language);
  if (video.from === "youtube")
    return <YouTube film={video.film} title={t(`archive.${kind}`)} className="events-player" />;
  const captions = video.captions ? fileUrl(video.captions) : hasTranscript ? archiveCaptions(event, language) : null;
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- where nothing was written down, there is nothing to show
    <video
      className="events-player"
      src={fileUrl(video.file)}
      controls
      autoPlay
      playsInline
      muted={kind === "signing"}
      aria-label={t(`archive.${kind}`)}
    >
      {captions && (
        <track kind="captions" src={captions} label={t("archive.captions")} srcLang={languageTag(language)} default />
      )}
    </video>
  );
};

/** A film: nothing of it is loaded before a tap, and it says from where. */
export const ArchiveFilm = (props: Props) => {
  const t = useTexts("programme");
  const { video, kind } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="events-film" aria-label={t(`archive.${kind}`)}>
      {isOpen && <Player {...props} />}
      <button type="button" className="button" onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? "archive.filmClose" : kind === "film" ? "archive.filmShow" : "archive.signingShow")}
      </button>
      {!isOpen && <p className="hint">{t(video.from === "youtube" ? "archive.filmYoutube" : "archive.filmFile")}</p>}
    </section>
  );
};
