import { useState } from "react";
import { clockOf, dayOf, momentOf } from "../../../shared/campaign/days.ts";
import type { OfficeEvent } from "../../../shared/events/office.ts";
import { isOver, type State, transitions } from "../../../shared/events/transitions.ts";
import { goTo } from "../../app/path.ts";
import { useTexts } from "../../campaign/language.ts";
import { copyEvent, deleteEvent, turnEvent } from "../../session/eventOffice.ts";
import { Link } from "../../staff/Link.tsx";
import { OfficeForm } from "../../staff/office/OfficeForm.tsx";
import { Outcome } from "../../staff/office/Outcome.tsx";
import { Ask, useClose } from "../../ui/Ask.tsx";
import { CodePart } from "./CodePart.tsx";
import { type Doing, useDoing } from "./doing.ts";
import { type Problems } from "./form/draft.ts";
import { ProblemsContext, TextField } from "./form/fields.tsx";
import { consolePath, eventPath, monthPath, publicPath } from "./path.ts";
import { useReminders } from "./reminders.ts";

interface Props {
  readonly event: OfficeEvent;
  readonly reload: () => Promise<void>;
}

/** Another one like this, at another time. */
const CopyForm = ({ event, doing }: { readonly event: OfficeEvent; readonly doing: Doing }) => {
  const t = useTexts("eventOffice");
  const close = useClose();
  const [date, setDate] = useState(dayOf(event.words.from));
  const [clock, setClock] = useState(clockOf(event.words.from));
  const [problems, setProblems] = useState<Problems>({});
  const send = async () => {
    const from = momentOf(date, clock);
    setProblems(from === null ? { day: "day" } : {});
    if (from === null) return;
    await doing.perform(async () => {
      const saved = await copyEvent({ event: event.id, from });
      goTo(eventPath(saved.event));
    }, "");
  };
  return (
    <ProblemsContext value={problems}>
      <OfficeForm
        title={t("overview.copyTitle")}
        problem={null}
        isBusy={doing.busy}
        save={t("overview.copyDo")}
        onSend={send}
        onCancel={close}
      >
        <div className="office-fields">
          <TextField path="day" label={t("new.day")} type="date" value={date} onChange={setDate} />
          <TextField path="clock" label={t("new.clock")} type="time" value={clock} onChange={setClock} />
        </div>
      </OfficeForm>
    </ProblemsContext>
  );
};

/** Whether a host may do this in this state; the server has the last word. */
const can = (state: State, deed: "publish" | "withdraw" | "cancel"): boolean => transitions[state][deed] !== undefined;

/** What is done with the whole of it. What follows from each is said before it is done. */
const Deeds = ({ event, reload }: Props) => {
  const t = useTexts("eventOffice");
  const doing = useDoing(reload);
  const { id, run } = event;
  const { state } = run;
  const turn = (deed: "publish" | "withdraw" | "cancel", said: string) => () =>
    doing.perform(() => turnEvent({ event: id, deed }), said);
  const told = run.registered + run.waiting;
  return (
    <section className="office-part" aria-labelledby="plan-deeds">
      <h2 id="plan-deeds">{t("overview.deeds")}</h2>
      <div className="plan-deeds">
        {can(state, "publish") && (
          <Ask
            label={t("overview.publish")}
            text={t("overview.publishText")}
            sure={{ label: t("overview.publishSure"), act: turn("publish", t("overview.published")) }}
          />
        )}
        {can(state, "withdraw") && (
          <Ask
            label={t("overview.withdraw")}
            text={told > 0 ? t("overview.withdrawNot") : t("overview.withdrawText")}
            {...(told === 0 && { sure: { act: turn("withdraw", t("overview.withdrawn")) } })}
          />
        )}
        <Ask label={t("overview.copy")}>
          <CopyForm event={event} doing={doing} />
        </Ask>
        {can(state, "cancel") && (
          <Ask
            label={t("overview.cancel")}
            text={told > 0 ? t("overview.cancelTold", { count: told }) : t("overview.cancelText")}
            sure={{ label: t("overview.cancelSure"), act: turn("cancel", t("overview.cancelled")) }}
          />
        )}
        {state === "draft" && (
          <Ask
            label={t("overview.delete")}
            text={t("overview.deleteText")}
            sure={{
              label: t("overview.deleteSure"),
              act: () =>
                doing.perform(async () => {
                  await deleteEvent(id);
                  goTo(monthPath, { instead: true });
                }, ""),
            }}
          />
        )}
      </div>
      <Outcome doing={doing} />
    </section>
  );
};

/** How an event stands, what is still missing, and what can be done with the whole of it. */
export const Overview = ({ event, reload, isDirty }: Props & { readonly isDirty: boolean }) => {
  const t = useTexts("eventOffice");
  const reminders = useReminders(event);
  const { id, run, words, part, mayChange } = event;
  const isPublic = run.state !== "draft";
  return (
    <div className="plan-overview">
      <div className="office-stack">
        {isDirty && (
          <p className="office-advice">
            {t("overview.unsaved")} <a href="#words">{t("views.words")}</a>
          </p>
        )}
        <section className="office-part" aria-labelledby="plan-go">
          <h2 id="plan-go">{t("overview.go")}</h2>
          {part && <p>{t("overview.part", { part: t(`parts.${part}`) })}</p>}
          <p className="hint">{t("overview.consoleHint")}</p>
          <div className="office-row">
            <Link to={consolePath(id)} className="button strong">
              {t("overview.console")}
            </Link>
            {isPublic && (
              <a className="button" href={publicPath(id)} target="_blank" rel="noopener">
                {t("overview.public")}
              </a>
            )}
          </div>
          <dl className="office-tiles">
            <div>
              <dt>{t("overview.registered")}</dt>
              <dd>{run.registered}</dd>
            </div>
            <div>
              <dt>{t("overview.waiting")}</dt>
              <dd>{run.waiting}</dd>
            </div>
            <div>
              <dt>{t("overview.seats")}</dt>
              <dd>{words.capacity ?? t("overview.unlimited")}</dd>
            </div>
          </dl>
        </section>
        {mayChange && <Deeds event={event} reload={reload} />}
      </div>
      <div className="office-stack">
        {mayChange && !isOver(run.state) && (
          <section className="office-part" aria-labelledby="plan-reminders">
            <h2 id="plan-reminders">{t(isPublic ? "reminders.later" : "reminders.title")}</h2>
            {reminders.length === 0 ? (
              <p>{t("reminders.none")}</p>
            ) : (
              <>
                <p className="hint">{t(isPublic ? "reminders.laterLead" : "reminders.lead")}</p>
                <ul className="plan-reminders">
                  {reminders.map(({ id: reminder, view, text }) => (
                    <li key={reminder}>
                      <a href={`#${view}`}>{text}</a>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
        )}
        {mayChange && words.audience === "code" && <CodePart event={event} reload={reload} />}
      </div>
    </div>
  );
};
