import { type FormEvent, useId, useState } from "react";
import type { ComplaintShown, RosterView } from "../../../shared/consult/office.ts";
import { useOwnText, useTexts } from "../../campaign/language.ts";
import { answerComplaint, readComplaints } from "../../session/office.ts";
import { Answered, useAnswer } from "../../staff/answer.tsx";
import { useMoment } from "../../staff/words.ts";
import { keepFocus } from "../../ui/keepFocus.ts";
import { type Doing, useDoing } from "./doing.ts";
import { Outcome } from "../../staff/office/Outcome.tsx";

interface OneProps {
  readonly complaint: ComplaintShown;
  /** Whose it is, where that is known. */
  readonly whose: string | null;
  readonly doing: Doing;
  readonly onAnswered: () => Promise<void>;
}

/** What was done about it, for whoever looks after the organisation later. */
const AnswerForm = ({ complaint, doing, onAnswered }: Omit<OneProps, "whose">) => {
  const t = useTexts("office");
  const id = useId();
  const [note, setNote] = useState("");
  const [isEmpty, setEmpty] = useState(false);
  const send = async () => {
    const nothing = note.trim() === "";
    setEmpty(nothing);
    if (nothing) return;
    await doing.perform(
      async () => {
        await answerComplaint({ complaint: complaint.id, note });
        await onAnswered();
      },
      t("complaints.saved"),
      complaint.id,
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <form className="office-answer" noValidate onSubmit={submit}>
      <label htmlFor={id}>{t("complaints.note")}</label>
      <p id={`${id}-hint`} className="hint">
        {t("complaints.noteHint")}
      </p>
      <textarea
        id={id}
        className="field area"
        maxLength={1000}
        value={note}
        aria-invalid={isEmpty}
        aria-describedby={`${id}-hint ${id}-problem`}
        onChange={(event) => setNote(event.target.value)}
      />
      <p id={`${id}-problem`} role="alert" className="problem">
        {isEmpty && t("complaints.empty")}
      </p>
      <div className="office-row">
        <button type="submit" className="button strong" aria-busy={doing.busy}>
          {t("complaints.save")}
        </button>
      </div>
    </form>
  );
};

const One = ({ complaint, whose, doing, onAnswered }: OneProps) => {
  const t = useTexts("office");
  const moment = useMoment();
  const { at, words, lines, answered } = complaint;
  return (
    <li className="office-shift">
      <p className="office-shift-words">
        <strong>{t("complaints.at", { time: moment(at) })}</strong>
        <span>{whose ?? t("complaints.noOrganisation")}</span>
      </p>
      <blockquote className="office-said">{words}</blockquote>
      {lines.length > 0 && (
        <details>
          <summary>{t("complaints.lines")}</summary>
          <ol className="office-lines">
            {lines.map((line, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- lines never change, and may be the same
              <li key={i}>{line}</li>
            ))}
          </ol>
        </details>
      )}
      {answered ? (
        <div className="office-answered">
          <p className="hint">{t("complaints.by", { name: answered.by, time: moment(answered.at) })}</p>
          <p>{answered.note}</p>
        </div>
      ) : (
        <AnswerForm complaint={complaint} doing={doing} onAnswered={onAnswered} />
      )}
    </li>
  );
};

/** Complaints that one may read: never one about a conversation that one took part in. */
export const ComplaintsPage = ({ roster }: { readonly roster: RosterView }) => {
  const t = useTexts("office");
  const own = useOwnText();
  const doing = useDoing();
  const answer = useAnswer(readComplaints);
  const names = new Map(roster.organisations.map(({ id, name }) => [id, own(name)]));
  return (
    <>
      <p className="office-lead">{t("complaints.lead")}</p>
      <Outcome doing={doing} />
      <Answered answer={answer}>
        {({ complaints }) => {
          const open = complaints.filter(({ answered }) => answered === null);
          const done = complaints.filter(({ answered }) => answered !== null);
          const list = (all: readonly ComplaintShown[]) => (
            <ul className="office-shifts">
              {all.map((complaint) => (
                <One
                  key={complaint.id}
                  complaint={complaint}
                  whose={names.get(complaint.organisation ?? "") ?? null}
                  doing={doing}
                  onAnswered={answer.reload}
                />
              ))}
            </ul>
          );
          return (
            <div ref={keepFocus} className="office-stack">
              <section className="office-part" aria-labelledby="office-open">
                <h2 id="office-open">
                  {open.length > 0 ? t("complaints.open", { count: open.length }) : t("complaints.none")}
                </h2>
                {list(open)}
              </section>
              {done.length > 0 && (
                <section className="office-part" aria-labelledby="office-done">
                  <h2 id="office-done">{t("complaints.answered")}</h2>
                  {list(done)}
                </section>
              )}
            </div>
          );
        }}
      </Answered>
    </>
  );
};
