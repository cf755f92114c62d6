/** One counsellor, and what can be done for them and their visitors; or what is left of an emergency. */
import type { BoardAfter, BoardRow, BoardSession, BoardView } from "../../../shared/consult/board.ts";
import { mayDeclare } from "../../../shared/consult/listening.ts";
import { useTexts } from "../../campaign/language.ts";
import { boardDeeds } from "../../session/board.ts";
import { useStaff } from "../../session/staff.ts";
import { Ask } from "../../ui/Ask.tsx";
import { keepFocus } from "../../ui/keepFocus.ts";
import { IntakeWords } from "../console/IntakeWords.tsx";
import { minutes } from "../console/time.ts";
import { useDeed } from "./deed.ts";
import { Overhearing, TalkingMyself } from "./Heard.tsx";
import { Listen } from "./Listen.tsx";
import { useClockWords, useNow } from "./now.ts";
import { choose, DETAIL_TITLE, useLooking } from "./room.ts";
import { Runbook } from "./Runbook.tsx";
import { useTalks } from "./talks.ts";
import { Whisper } from "./Whisper.tsx";

const StepIn = ({ ticket }: { readonly ticket: string }) => {
  const t = useTexts("board");
  const me = useStaff((s) => s.me?.id);
  const doing = useDeed();
  const stepIn = async () => {
    // The conversation is one's own then, and stands there.
    if ((await doing.perform(() => boardDeeds.stepIn(ticket))) && me) choose({ kind: "counsellor", id: me });
  };
  return (
    <section className="board-tool" aria-label={t("stepIn.title")}>
      <h3>{t("stepIn.title")}</h3>
      <Ask label={t("stepIn.button")} text={t("stepIn.text")} sure={{ label: t("stepIn.sure"), act: stepIn }} />
      <output className="problem">{doing.problem}</output>
    </section>
  );
};

const Session = ({
  session,
  isMine,
  view,
}: {
  readonly session: BoardSession;
  readonly isMine: boolean;
  readonly view: BoardView;
}) => {
  const t = useTexts("board");
  const tc = useTexts("console");
  const now = useNow();
  const held = useTalks(({ all }) => all.find((one) => one.session === session.session));
  const { ticket, since, endsAt, intake, level, emergency } = session;
  return (
    <div className="detail-session">
      <div className="detail-session-head">
        <h3>{endsAt === null ? t("detail.called") : t("detail.session", { count: minutes(now - since) })}</h3>
        {level !== null && (
          <span className={level === "none" ? "mark" : "mark alert"}>
            {t("detail.level")}: {tc(`risk.levels.${level}`)}
          </span>
        )}
        <IntakeWords intake={intake} />
      </div>
      {held?.seat === "counsellor" && <TalkingMyself talk={held.talk} session={session} view={view} />}
      {held?.seat === "listener" && <Overhearing talk={held.talk} />}
      {endsAt !== null && mayDeclare(session) && <Runbook ticket={ticket} emergency={emergency} isOpen />}
      {endsAt !== null && !isMine && (
        <>
          <Listen session={session} />
          <StepIn ticket={ticket} />
        </>
      )}
    </div>
  );
};

const Person = ({ row, view }: { readonly row: BoardRow; readonly view: BoardView }) => {
  const t = useTexts("board");
  const me = useStaff((s) => s.me?.id);
  const doing = useDeed();
  const { account, name, asksForHelp, isHere, duty, sessions } = row;
  const whisper = duty && account !== me && (
    <section key="whisper" className="board-tool" aria-label={t("whisper.title")}>
      <Whisper key={account} counsellor={account} name={name} />
    </section>
  );
  const talks = sessions.map((session) => (
    <Session key={session.session} session={session} isMine={account === me} view={view} />
  ));
  // In an emergency its steps come first, and a word to the counsellor after them.
  const isEmergency = sessions.some(({ emergency }) => emergency !== null);
  return (
    <>
      <h2 id={DETAIL_TITLE} tabIndex={-1}>
        {t("detail.title", { name })}
      </h2>
      {asksForHelp && (
        <div className="board-note is-grave">
          <p>{t("detail.helpText")}</p>
          <button
            type="button"
            className="button strong"
            onClick={() => void doing.perform(() => boardDeeds.helpSeen(account))}
          >
            {t("detail.helpSeen")}
          </button>
        </div>
      )}
      {!isHere && <p className="board-note">{t("detail.notHere")}</p>}
      <output className="problem">{doing.problem}</output>
      {isEmergency ? [...talks, whisper] : [whisper, ...talks]}
      {sessions.length === 0 && <p className="hint">{t("detail.idle")}</p>}
    </>
  );
};

const After = ({ after: { ticket, names, endedAt, emergency } }: { readonly after: BoardAfter }) => {
  const t = useTexts("board");
  const clock = useClockWords();
  return (
    <>
      <h2 id={DETAIL_TITLE} tabIndex={-1}>
        {t("debriefs.row", { name: names.join("・"), time: clock(endedAt) })}
      </h2>
      <Runbook ticket={ticket} emergency={emergency} isOpen={false} />
    </>
  );
};

export const Detail = ({ view }: { readonly view: BoardView }) => {
  const t = useTexts("board");
  const chosen = useLooking((s) => s.chosen);
  const row = view.rows.find(({ account }) => chosen?.kind === "counsellor" && account === chosen.id);
  const after = view.after.find(({ ticket }) => chosen?.kind === "after" && ticket === chosen.id);
  return (
    <section ref={keepFocus} className="board-part board-detail" aria-labelledby={DETAIL_TITLE}>
      {row ? (
        <Person key={row.account} row={row} view={view} />
      ) : after ? (
        <After after={after} />
      ) : (
        <p id={DETAIL_TITLE} tabIndex={-1} className="board-empty">
          {t("detail.none")}
        </p>
      )}
    </section>
  );
};
