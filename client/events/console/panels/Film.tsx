/** The film that all see at the same place: playing, stopping, moving on. On each device it begins only with a tap there. */
import { type FormEvent, useEffect, useRef, useState } from "react";
import { filmAt } from "../../../../shared/events/stage.ts";
import { useTexts } from "../../../campaign/language.ts";
import { fileAddress } from "../../../session/eventConsole.ts";
import { useHallNow, useMay, useNow, useRoom, useView } from "../source.ts";
import { clockOf, timeOf } from "../timing.ts";

const SECOND = 1000;
const JUMP_MS = 10 * SECOND;
/** The sample is set right where it is further off, ms. */
const OFF_MS = 1500;

/** One's own sample of an uploaded film, without sound, where the others are. */
const Sample = ({
  file,
  at,
  isPlaying,
}: {
  readonly file: string;
  readonly at: number;
  readonly isPlaying: boolean;
}) => {
  const t = useTexts("eventConsole");
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const film = video.current;
    if (!film) return;
    if (Math.abs(film.currentTime * SECOND - at) > OFF_MS) film.currentTime = at / SECOND;
    if (isPlaying && film.paused) film.play().catch(() => {});
    if (!isPlaying) film.pause();
  }, [at, isPlaying]);
  return (
    <video
      ref={video}
      className="film-sample"
      src={fileAddress(file)}
      muted
      playsInline
      preload="metadata"
      aria-label={t("film.preview")}
    />
  );
};

export const Film = () => {
  const t = useTexts("eventConsole");
  const { tell } = useRoom();
  const { video } = useView().words;
  const film = useHallNow((s) => s.stage.film);
  const mayRun = useMay("run");
  const now = useNow();
  const [place, setPlace] = useState("");
  const at = film ? filmAt(film, now) : 0;
  const isPlaying = film?.since != null;
  const move = (positionMs: number, plays = isPlaying) =>
    tell("film", { at: { positionMs: Math.max(0, Math.round(positionMs)), isPlaying: plays } });
  const wanted = timeOf(place);
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (wanted === null) return;
    move(wanted);
    setPlace("");
  };
  if (!video) return null;
  return (
    <div className="film">
      <p className="hint">{t(video.from === "youtube" && video.isLive ? "film.live" : "film.tap")}</p>
      {video.from === "file" && <Sample file={video.file} at={at} isPlaying={isPlaying} />}
      <p>{film ? t("film.now", { at: clockOf(at) }) : t("film.none")}</p>
      {mayRun && (
        <>
          <div className="row">
            <button type="button" className="button strong" onClick={() => move(at, !isPlaying)}>
              {t(isPlaying ? "film.stop" : "film.play")}
            </button>
            <button type="button" className="button" onClick={() => move(at - JUMP_MS)}>
              {t("film.backward")}
            </button>
            <button type="button" className="button" onClick={() => move(at + JUMP_MS)}>
              {t("film.forward")}
            </button>
            <button type="button" className="button" onClick={() => move(0)}>
              {t("film.begin")}
            </button>
            {film && (
              <button type="button" className="button quiet" onClick={() => tell("film", { at: null })}>
                {t("film.takeAway")}
              </button>
            )}
          </div>
          <form className="film-place" onSubmit={go}>
            <label>
              <span className="hint">{t("film.place")}</span>
              <input
                className="field"
                value={place}
                placeholder="1:05"
                autoComplete="off"
                onChange={({ target }) => setPlace(target.value)}
              />
            </label>
            <button type="submit" className="button" aria-disabled={wanted === null}>
              {t("film.go")}
            </button>
          </form>
        </>
      )}
    </div>
  );
};
