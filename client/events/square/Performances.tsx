/** What can be heard in the concert garden: nothing sounds before a press. The same in both views. */
import { useEffect } from "react";
import type { Performance } from "../../../shared/events/performances.ts";
import { useTexts } from "../../campaign/language.ts";
import { loadPerformances, usePerformances } from "../../session/performances.ts";
import { Line } from "../hall/Line.tsx";
import { useLine } from "../hall/useLine.ts";
import { setVolume, togglePlaying, usePlaying } from "./playing.ts";

const STEPS = 20;
const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

const Piece = ({ piece }: { readonly piece: Performance }) => {
  const t = useTexts("eventsHere");
  const { id, isOn, at, length, hasFailed } = usePlaying();
  const title = useLine()(piece.title).words;
  const isBegun = id === piece.id;
  const plays = isBegun && isOn;
  const whole = (isBegun ? length : null) ?? piece.seconds;
  return (
    <li>
      <p>
        <strong>
          <Line of={piece.title} />
        </strong>
      </p>
      <p className="hint">
        <Line of={piece.by} />
        {piece.about.ja !== "" && (
          <>
            {" · "}
            <Line of={piece.about} />
          </>
        )}
      </p>
      <div className="row">
        <button
          type="button"
          className="button"
          aria-label={t(plays ? "concert.pauseThe" : "concert.playThe", { title })}
          onClick={() => void togglePlaying(piece.id)}
        >
          {t(plays ? "concert.pause" : "concert.play")}
        </button>
        {whole !== null && (
          <span className="hint">{t("concert.position", { at: clock(isBegun ? at : 0), of: clock(whole) })}</span>
        )}
      </div>
      {isBegun && hasFailed && <output>{t("concert.failed")}</output>}
    </li>
  );
};

export const Performances = () => {
  const t = useTexts("eventsHere");
  const all = usePerformances((s) => s.all);
  const { id, volume } = usePlaying();
  useEffect(() => void loadPerformances(), []);
  if (!all || all.length === 0) return null;
  return (
    <section className="performances" aria-label={t("concert.title")}>
      <h3>{t("concert.title")}</h3>
      <p className="hint">{t("concert.lead")}</p>
      <ul>
        {all.map((piece) => (
          <Piece key={piece.id} piece={piece} />
        ))}
      </ul>
      {id !== null && (
        <label>
          {t("concert.volume")}
          <input
            type="range"
            min={0}
            max={STEPS}
            value={Math.round(volume * STEPS)}
            onChange={(event) => setVolume(Number(event.target.value) / STEPS)}
          />
        </label>
      )}
    </section>
  );
};
