/** A conversation that this supervisor listens to, or has taken over. */
import { useId, useState } from "react";
import type { BoardSession, BoardView } from "../../../shared/consult/board.ts";
import { hasRoom } from "../../../shared/consult/match.ts";
import { useTexts } from "../../campaign/language.ts";
import { Ask } from "../../ui/Ask.tsx";
import { focusOnMount } from "../../ui/focus.ts";
import { HowSealed } from "../conversation/HowSealed.tsx";
import { Lines } from "../conversation/Lines.tsx";
import type { Talk } from "../conversation/state.ts";
import { TextField } from "../conversation/TextField.tsx";
import { useTalk } from "../conversation/useTalk.ts";
import { WantsIn } from "../conversation/WantsIn.tsx";

/** How a supervisor's conversation ends; labels of difficult contacts are the counsellors'. */
const reasons = ["done", "time", "referred", "emergency", "no-answer", "technical"] as const;
type Reason = (typeof reasons)[number];

export const Overhearing = ({ talk }: { readonly talk: Talk }) => {
  const t = useTexts("board");
  const canRead = useTalk(talk, (s) => s.canWrite);
  return (
    <section className="heard" aria-label={t("listen.heard")}>
      <h3>{t("listen.heard")}</h3>
      <Lines talk={talk} before={<p className="hint">{t(canRead ? "listen.before" : "listen.waiting")}</p>} />
      <p className="hint">{t("listen.readOnly")}</p>
      <HowSealed talk={talk} />
    </section>
  );
};

/** Back to a counsellor, when the visitor agrees. */
const HandOver = ({
  talk,
  session,
  view,
}: {
  readonly talk: Talk;
  readonly session: BoardSession;
  readonly view: BoardView;
}) => {
  const t = useTexts("board");
  const id = useId();
  const able = view.rows.filter(({ duty }) => duty && !duty.isOnBreak && hasRoom(duty));
  const [chosen, setChosen] = useState("");
  const to = able.find(({ account }) => account === chosen) ?? able[0];
  if (session.offeredTo !== null)
    return (
      <p className="board-note">
        {session.state === "agreed" ? t("stepIn.agreed") : t("stepIn.offered", { name: session.offeredTo })}
        <button type="button" className="button" onClick={() => talk.tell("cancel")}>
          {t("stepIn.cancel")}
        </button>
      </p>
    );
  if (!to) return null;
  return (
    <Ask label={t("stepIn.handOver")} text={t("stepIn.note")}>
      <div className="row">
        <label htmlFor={id}>{t("stepIn.whom")}</label>
        <select id={id} className="field" value={to.account} onChange={({ target }) => setChosen(target.value)}>
          {able.map(({ account, name }) => (
            <option key={account} value={account}>
              {name}
            </option>
          ))}
        </select>
        <button type="button" className="button strong" onClick={() => talk.tell("offer", { to: to.account })}>
          {t("stepIn.ask")}
        </button>
      </div>
    </Ask>
  );
};

const End = ({ talk }: { readonly talk: Talk }) => {
  const t = useTexts("board");
  const id = useId();
  const [reason, setReason] = useState<Reason>("done");
  return (
    <Ask label={t("stepIn.end")} text={t("stepIn.endText")}>
      <div className="row">
        <label htmlFor={id}>{t("stepIn.reason")}</label>
        <select
          id={id}
          className="field"
          value={reason}
          onChange={({ target }) => setReason(reasons[target.selectedIndex] ?? "done")}
        >
          {reasons.map((one) => (
            <option key={one} value={one}>
              {t(`stepIn.reasons.${one}`)}
            </option>
          ))}
        </select>
        <button type="button" className="button strong" onClick={() => talk.tell("end", { reason })}>
          {t("stepIn.end")}
        </button>
      </div>
    </Ask>
  );
};

export const TalkingMyself = ({
  talk,
  session,
  view,
}: {
  readonly talk: Talk;
  readonly session: BoardSession;
  readonly view: BoardView;
}) => {
  const t = useTexts("board");
  const canWrite = useTalk(talk, (s) => s.canWrite);
  return (
    <section className="heard" aria-label={t("stepIn.heard")}>
      <h3 ref={focusOnMount} tabIndex={-1}>
        {t("stepIn.heard")}
      </h3>
      <WantsIn talk={talk} />
      <Lines talk={talk} before={!canWrite && <p className="hint">{t("stepIn.waiting")}</p>} />
      <TextField talk={talk}>
        <div className="row">
          <button type="button" className="button" onClick={() => talk.tell("thinking")}>
            {t("stepIn.think")}
          </button>
        </div>
      </TextField>
      <div className="row">
        <HandOver talk={talk} session={session} view={view} />
        <End talk={talk} />
      </div>
      <HowSealed talk={talk} />
    </section>
  );
};
