/** Everybody who works now: load at a glance, conversations with their time, who is in trouble. */
import type { BoardRow, BoardSession, BoardView } from "../../../shared/consult/board.ts";
import { unready } from "../../../shared/consult/match.ts";
import { useOwnText, useTexts } from "../../campaign/language.ts";
import { keepFocus } from "../../ui/keepFocus.ts";
import { minutes, minutesLeft } from "../console/time.ts";
import { useClockWords, useNow } from "./now.ts";
import { choose, TEAM, useLooking } from "./room.ts";

const SessionLine = ({ session }: { readonly session: BoardSession }) => {
  const t = useTexts("board");
  const tc = useTexts("console");
  const tr = useTexts("runbook");
  const now = useNow();
  const { since, endsAt, away, offeredTo, level, emergency, listening } = session;
  const isGrave = level === "serious" || level === "imminent";
  return (
    <li>
      <span className="session-time">
        {endsAt === null ? t("team.calling") : t("team.since", { count: minutes(now - since) })}
        {endsAt !== null && (
          <span className={endsAt < now ? "mark" : "hint"}>
            {endsAt < now
              ? t("team.past", { count: minutes(now - endsAt) })
              : t("team.left", { count: minutesLeft(endsAt - now) })}
          </span>
        )}
      </span>
      {emergency && <strong className="mark alert">{tr("title")}</strong>}
      {isGrave && <strong className="mark alert">{tc(`risk.levels.${level}`)}</strong>}
      {away.map(({ side }) => (
        <span key={side} className="mark">
          {t(side === "visitor" ? "team.visitorAway" : "team.counsellorAway")}
        </span>
      ))}
      {offeredTo !== null && <span className="mark">{t("team.offered", { name: offeredTo })}</span>}
      {listening?.state === "announced" && <span className="mark">{t("team.listened", { name: listening.name })}</span>}
    </li>
  );
};

const Counsellor = ({ row, isChosen }: { readonly row: BoardRow; readonly isChosen: boolean }) => {
  const t = useTexts("board");
  const own = useOwnText();
  const clock = useClockWords();
  const now = useNow();
  const { account, name, duty, booth, until, isHere, asksForHelp, sessions } = row;
  return (
    <li className={asksForHelp ? "board-row asks" : "board-row"} data-chosen={isChosen || undefined}>
      <button
        type="button"
        className="row-open"
        aria-pressed={isChosen}
        aria-label={t("team.open", { name })}
        onClick={() => choose({ kind: "counsellor", id: account })}
      >
        {name}
      </button>
      {asksForHelp && <strong className="mark new">{t("team.help")}</strong>}
      <p className="row-state">
        {duty ? (
          <>
            <span className={unready(duty, now) ? "mark" : "mark is-ready"}>
              {t(`team.states.${unready(duty, now) ?? "ready"}`)}
            </span>
            <span className="spoken">{t("team.load", { count: duty.talking, most: duty.atOnce })}</span>
            <span className="row-load" aria-hidden="true">
              {"●".repeat(Math.min(duty.talking, duty.atOnce))}
              {"○".repeat(Math.max(0, duty.atOnce - duty.talking))}
            </span>
          </>
        ) : (
          <span className="mark">{t("team.stepped")}</span>
        )}
        {!isHere && <strong className="mark alert">{t("team.notHere")}</strong>}
      </p>
      <p className="hint">
        {[booth && own(booth), until !== null && t("team.until", { time: clock(until) })].filter(Boolean).join(" · ")}
      </p>
      {sessions.length > 0 && (
        <ul className="row-sessions">
          {sessions.map((session) => (
            <SessionLine key={session.session} session={session} />
          ))}
        </ul>
      )}
    </li>
  );
};

export const Team = ({ view: { rows } }: { readonly view: BoardView }) => {
  const t = useTexts("board");
  const chosen = useLooking((s) => s.chosen);
  const duties = rows.flatMap(({ duty }) => duty ?? []);
  const sum = (of: (duty: (typeof duties)[number]) => number) => duties.reduce((total, duty) => total + of(duty), 0);
  return (
    <section
      id={TEAM}
      ref={keepFocus}
      className="board-part board-team"
      aria-labelledby="board-team-title"
      tabIndex={-1}
    >
      <div className="board-part-head">
        <h2 id="board-team-title">{t("team.title")}</h2>
        <strong>
          {t("team.summary", {
            people: rows.length,
            talking: sum(({ talking }) => talking),
            most: sum(({ atOnce }) => atOnce),
          })}
        </strong>
      </div>
      {rows.length === 0 && <p className="board-empty">{t("team.empty")}</p>}
      <ul className="board-rows">
        {rows.map((row) => (
          <Counsellor
            key={row.account}
            row={row}
            isChosen={chosen?.kind === "counsellor" && chosen.id === row.account}
          />
        ))}
      </ul>
    </section>
  );
};
