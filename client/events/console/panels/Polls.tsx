/** The polls: opening, closing, showing; the sums live, for those who hold the event alone until they are shown. */
import type { Poll } from "../../../../shared/events/polls.ts";
import { useTexts } from "../../../campaign/language.ts";
import { keepFocus } from "../../../ui/keepFocus.ts";
import { pollDeedsOf, pollsNow, shareOf } from "../pollsNow.ts";
import { useHallNow, useLines, useMay, useRoom, useView } from "../source.ts";

/** Before it was opened: what can be chosen, without noughts. */
const ChoicesToCome = ({ poll: { choices } }: { readonly poll: Poll }) => {
  const lines = useLines();
  return (
    <ul className="poll-choices">
      {choices.map((choice, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- choices have no other name than their place
        <li key={i}>{lines(choice)}</li>
      ))}
    </ul>
  );
};

const Sums = ({ poll: { choices, results } }: { readonly poll: Poll }) => {
  const t = useTexts("eventConsole");
  const lines = useLines();
  return (
    <ul className="poll-sums">
      {choices.map((choice, i) => {
        const share = shareOf(results, i);
        return (
          // oxlint-disable-next-line react/no-array-index-key -- choices have no other name than their place
          <li key={i}>
            <span>{lines(choice)}</span>
            <span className="hint">
              {t("polls.share", { count: results.counts[i] ?? 0, percent: Math.round(share * 100) })}
            </span>
            <span className="poll-bar" aria-hidden="true">
              <span style={{ width: `${share * 100}%` }} />
            </span>
          </li>
        );
      })}
    </ul>
  );
};

const OnePoll = ({ poll, isAnotherOpen }: { readonly poll: Poll; readonly isAnotherOpen: boolean }) => {
  const t = useTexts("eventConsole");
  const lines = useLines();
  const { tell } = useRoom();
  const mayTurn = useMay("polls");
  const { id, question, state, isShown, most, results } = poll;
  const deeds = pollDeedsOf(poll, isAnotherOpen);
  return (
    <li className={`poll is-${state}`}>
      <p>
        <strong>{lines(question)}</strong>
      </p>
      <p className="tags">
        <span className="mark">{t(`polls.states.${state}`)}</span>
        {isShown && <span className="mark floor">{t("polls.shown")}</span>}
        {most > 1 && <span className="hint">{t("polls.most", { count: most })}</span>}
      </p>
      {state === "ready" ? (
        <ChoicesToCome poll={poll} />
      ) : (
        <>
          <p className="hint">{t("polls.people", { count: results.people })}</p>
          <Sums poll={poll} />
        </>
      )}
      {mayTurn && (
        <div className="row">
          {deeds.map((deed) => (
            <button
              key={deed}
              type="button"
              className="button"
              aria-label={`${deed === "open" && state === "closed" ? t("polls.reopen") : t(`polls.deeds.${deed}`)}: ${lines(question)}`}
              onClick={() => tell("turn-poll", { poll: id, deed })}
            >
              {deed === "open" && state === "closed" ? t("polls.reopen") : t(`polls.deeds.${deed}`)}
            </button>
          ))}
        </div>
      )}
      {mayTurn && state === "ready" && isAnotherOpen && <p className="hint">{t("polls.another")}</p>}
    </li>
  );
};

export const Polls = () => {
  const t = useTexts("eventConsole");
  const { polls } = useView();
  const onStage = useHallNow((s) => s.stage.poll);
  const sums = useHallNow((s) => s.results);
  const now = pollsNow(polls, onStage, sums);
  if (now.length === 0) return <p className="hint">{t("polls.none")}</p>;
  return (
    <ul className="polls" ref={keepFocus}>
      {now.map((poll) => (
        <OnePoll
          key={poll.id}
          poll={poll}
          isAnotherOpen={now.some(({ id, state }) => state === "open" && id !== poll.id)}
        />
      ))}
    </ul>
  );
};
