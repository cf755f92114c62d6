import { useState } from "react";
import type { SessionShown } from "../../../shared/staff/signing.ts";
import { useTexts } from "../../campaign/language.ts";
import { keepFocus } from "../../ui/keepFocus.ts";
import { Answered, useAnswer } from "../answer.tsx";
import { endSession, sessions } from "../auth.ts";
import { deviceOf } from "../device.ts";
import { leaveStaff } from "../leaving.ts";
import { useSending } from "../sending.ts";
import { useMoment, useProblemWords } from "../words.ts";

/** Where one is signed in, in words one recognises, and out again. */
export const Sessions = () => {
  const t = useTexts("staff");
  const words = useProblemWords();
  const moment = useMoment();
  const answer = useAnswer(sessions);
  const [ended, setEnded] = useState(false);
  const { error, send } = useSending();
  const device = ({ userAgent }: SessionShown) => {
    const { browser, system } = deviceOf(userAgent);
    return t("profile.device", {
      browser: browser ?? t("profile.unknownBrowser"),
      system: system ?? t("profile.unknownSystem"),
    });
  };
  const end = async (id: string) => {
    const done = await send(() => endSession(id));
    setEnded(done !== null);
    if (done) await answer.reload();
  };
  return (
    <section ref={keepFocus} className="card staff-part" aria-labelledby="profile-sessions">
      <h2 id="profile-sessions">{t("profile.sessions")}</h2>
      <Answered answer={answer}>
        {({ sessions: all }) => (
          <ul className="staff-lines">
            {all
              .toSorted((a, b) => b.since - a.since)
              .map((session) => (
                <li key={session.id} className="staff-line">
                  <span>
                    <strong>{device(session)}</strong>{" "}
                    <span className="hint">{t("profile.sessionSeen", { date: moment(session.since) })}</span>
                  </span>
                  {session.isCurrent ? (
                    <span className="pill">{t("profile.sessionHere")}</span>
                  ) : (
                    <button
                      type="button"
                      className="button"
                      aria-label={`${device(session)} ${t("profile.sessionEnd")}`}
                      onClick={() => void end(session.id)}
                    >
                      {t("profile.sessionEnd")}
                    </button>
                  )}
                </li>
              ))}
          </ul>
        )}
      </Answered>
      <output>{ended && t("profile.sessionEnded")}</output>
      <p role="alert" className="problem">
        {error && words(error)}
      </p>
      <div className="row">
        <button type="button" className="button" onClick={() => void send(leaveStaff)}>
          {t("profile.out")}
        </button>
        <button type="button" className="button" onClick={() => void send(() => leaveStaff({ everywhere: true }))}>
          {t("profile.outEverywhere")}
        </button>
      </div>
    </section>
  );
};
