/** A film of the event, or an interpreter's picture: nothing of it is loaded before a tap, and it says from where. */
import { useEffect, useRef, useState } from "react";
import { languageTag } from "../../../shared/campaign/language.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { type HallLine, useHall } from "../../session/hall.ts";
import { fileUrl } from "../../session/hallPage.ts";
import { YouTube } from "../YouTube.tsx";
import { align, type EventFilm, useFilmPosition } from "./films.ts";
import { setSounding } from "./sounding.ts";

interface Props {
  readonly hall: HallLine;
  readonly film: EventFilm;
}

/** How often a film is brought to where all are, ms. */
const ALIGN_MS = 5_000;

const FileFilm = ({ hall, film: { id, video } }: Props) => {
  const t = useTexts("hall");
  const language = useSettings((s) => s.language);
  const player = useRef<HTMLVideoElement>(null);
  const position = useFilmPosition(hall);
  const clock = useHall(hall, (s) => s.clock);
  useEffect(() => {
    // An interpreter speaks along; only the film itself is at one place for all.
    if (!position || id !== "video") return;
    const look = () => {
      if (player.current) align(player.current, position, Date.now() + clock);
    };
    look();
    const timer = position.since === null ? undefined : setInterval(look, ALIGN_MS);
    return () => clearInterval(timer);
  }, [position, clock, id]);
  useEffect(() => () => setSounding(id, false), [id]);
  if (video.from !== "file") return null;
  const look = () => {
    const now = player.current;
    setSounding(id, now !== null && !now.paused && !now.muted && now.volume > 0);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- its host may have given none; those of the hall go on beside it
    <video
      ref={player}
      className="hall-film-player"
      src={fileUrl(video.file)}
      controls
      autoPlay
      playsInline
      // Signs need no sound, and must not speak over the speaker.
      muted={id === "signing"}
      aria-label={t(`film.${id}`)}
      onPlay={look}
      onPause={look}
      onEnded={look}
      onVolumeChange={look}
    >
      {video.captions && (
        <track
          kind="captions"
          src={fileUrl(video.captions)}
          label={t("film.captions")}
          srcLang={languageTag(language)}
          default
        />
      )}
    </video>
  );
};

const YouTubeFilm = ({ film: { id, video } }: Pick<Props, "film">) => {
  const t = useTexts("hall");
  useEffect(() => {
    // Whether it sounds, it does not tell: it is taken to.
    setSounding(id, id === "video");
    return () => setSounding(id, false);
  }, [id]);
  if (video.from !== "youtube") return null;
  return <YouTube film={video.film} title={t(`film.${id}`)} className="hall-film-player" />;
};

export const Film = ({ hall, film }: Props) => {
  const t = useTexts("hall");
  const [isLoaded, setLoaded] = useState(false);
  const isOn = useFilmPosition(hall) !== null && film.id === "video";
  const isYouTube = film.video.from === "youtube";
  return (
    <section className="hall-film" data-on={isOn || undefined} aria-label={t(`film.${film.id}`)}>
      <output className="hall-film-on">{isOn && !isLoaded && t("film.on")}</output>
      {!isLoaded && (
        <>
          <button type="button" className="button" onClick={() => setLoaded(true)}>
            {t(
              film.id === "signing"
                ? "film.showSigning"
                : isYouTube && film.video.isLive
                  ? "film.showLive"
                  : "film.show",
            )}
          </button>
          <p className="hint">{t(isYouTube ? "film.fromYouTube" : "film.fromHere")}</p>
        </>
      )}
      {isLoaded && (
        <>
          {isYouTube ? <YouTubeFilm film={film} /> : <FileFilm hall={hall} film={film} />}
          <button type="button" className="button" onClick={() => setLoaded(false)}>
            {t("film.close")}
          </button>
        </>
      )}
    </section>
  );
};
