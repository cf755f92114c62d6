/** How things stand beyond the usual: one's own line, a second window, somebody's line that is down, a rehearsal. */
import { useStore } from "zustand";
import { useTexts } from "../../campaign/language.ts";
import { useHallNow, useMay, useNow, useRoom, useRun, useSelf } from "./source.ts";
import { awayOnFloor, secondsToPass } from "./timing.ts";

/** One's own line. What one typed stays, whatever it says here. */
const OwnLine = () => {
  const t = useTexts("eventConsole");
  const { hall } = useRoom();
  const line = useHallNow((s) => s.line);
  const run = useRun();
  const self = useSelf();
  const isWaitedFor = line === "returning" && run.state === "live" && self?.hasFloor;
  const isShown = line !== "here";
  const comesByItself = line === "joining" || line === "returning";
  return (
    <div className={isShown && line !== "joining" ? "event-note is-grave" : "event-note"}>
      {/* Here before it has words: what is added to it is read out. */}
      <output>
        {isShown && t(`line.${line}`)}
        {isWaitedFor && ` ${t("line.floor")}`}
      </output>
      {isShown && !comesByItself && line !== "over" && (
        <button type="button" className="button" onClick={() => hall.rejoin()}>
          {t(line === "elsewhere" ? "line.here" : "line.retry")}
        </button>
      )}
    </div>
  );
};

/** The one who has the floor is away: when it passes on, without alarm. */
const Away = () => {
  const t = useTexts("eventConsole");
  const { tell, telling } = useRoom();
  const run = useRun();
  const mayRun = useMay("run");
  const clock = useHallNow((s) => s.clock);
  const now = useNow() - clock;
  const since = useStore(telling.state, (s) => s.awaySince);
  const away = awayOnFloor(run);
  const left = since === null ? 0 : secondsToPass(since, now);
  return (
    <div className="event-note is-calm">
      <output>{away && `${t("away.text", { name: away.name })} ${t("away.calm")}`}</output>
      {/* A count that is read out each second would keep somebody from acting. */}
      {away && <p>{left > 0 ? t("away.passes", { count: left }) : t("away.now")}</p>}
      {away && mayRun && (
        <button type="button" className="button strong" onClick={() => tell("run", { deed: "take" })}>
          {t("away.take")}
        </button>
      )}
    </div>
  );
};

export const Standing = () => {
  const t = useTexts("eventConsole");
  const { state, pausedBy } = useRun();
  return (
    <div className="event-standing">
      {state === "rehearsal" && (
        <p className="event-rehearsal">
          <strong>{t("rehearsal.mark")}</strong> {t("rehearsal.text")}
        </p>
      )}
      <OwnLine />
      <Away />
      <div className="event-note is-calm">
        <output>{state === "paused" && pausedBy === "line" && t("pausedByLine")}</output>
      </div>
    </div>
  );
};
