import { useState } from "react";
import type { OfficeEvent } from "../../../shared/events/office.ts";
import { type Poll, POLLS_MOST } from "../../../shared/events/polls.ts";
import { useOwnText, useTexts } from "../../campaign/language.ts";
import { deletePoll } from "../../session/eventOffice.ts";
import { Outcome } from "../../staff/office/Outcome.tsx";
import { Ask } from "../../ui/Ask.tsx";
import { keepFocus } from "../../ui/keepFocus.ts";
import { type Doing, useDoing } from "./doing.ts";
import { PollForm } from "./PollForm.tsx";

interface Props {
  readonly event: OfficeEvent;
  readonly reload: () => Promise<void>;
}

const Item = ({ event, poll, doing }: { readonly event: string; readonly poll: Poll; readonly doing: Doing }) => {
  const t = useTexts("eventOffice");
  const own = useOwnText();
  const [isOpen, setOpen] = useState(false);
  const question = own(poll.question) || poll.question.ja;
  const { counts, people } = poll.results;
  const isReady = poll.state === "ready";
  return (
    <li className="office-shift">
      <p className="office-shift-words">
        <strong>{question}</strong>
        <span className="office-tag">{t(`polls.states.${poll.state}`)}</span>
      </p>
      <ol className="plan-choices">
        {poll.choices.map((choice, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- a choice is its place
          <li key={i}>
            {own(choice) || choice.ja}
            {!isReady && ` — ${t("polls.count", { count: counts[i] ?? 0 })}`}
          </li>
        ))}
      </ol>
      <p className="hint">
        {poll.most > 1 ? t("polls.upTo", { count: poll.most }) : t("polls.justOne")}
        {!isReady && ` · ${t("polls.people", { count: people })}`}
      </p>
      {isReady ? (
        <div className="office-row">
          <button
            type="button"
            className="button"
            aria-label={t("polls.changeOf", { question })}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {t("polls.change")}
          </button>
          <Ask
            label={t("polls.delete")}
            spoken={t("polls.deleteOf", { question })}
            text={t("polls.deleteText")}
            sure={{
              act: () =>
                doing.perform(() => deletePoll({ event, poll: poll.id }), t("polls.deleted"), `delete ${poll.id}`),
            }}
          />
        </div>
      ) : (
        <p className="hint">{t("polls.fixed")}</p>
      )}
      {isOpen && isReady && <PollForm event={event} poll={poll} doing={doing} onClose={() => setOpen(false)} />}
    </li>
  );
};

/** Polls that are ready for the event; they are opened at its console. */
export const PollsPage = ({ event, reload }: Props) => {
  const t = useTexts("eventOffice");
  const doing = useDoing(reload);
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <p className="office-lead">{t("polls.lead")}</p>
      <section ref={keepFocus} className="office-part" aria-label={t("views.polls")}>
        <Outcome doing={doing} />
        {event.polls.length === 0 && <p className="hint">{t("polls.none")}</p>}
        <ul className="office-shifts">
          {event.polls.map((poll) => (
            <Item key={poll.id} event={event.id} poll={poll} doing={doing} />
          ))}
        </ul>
        {event.polls.length < POLLS_MOST ? (
          <div className="office-ask">
            <button type="button" className="button" aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
              {t("polls.add")}
            </button>
            {isAdding && <PollForm event={event.id} poll={null} doing={doing} onClose={() => setAdding(false)} />}
          </div>
        ) : (
          <p className="hint">{t("polls.full", { count: POLLS_MOST })}</p>
        )}
      </section>
    </>
  );
};
