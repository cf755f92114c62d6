/** The poll that is open: answer, change, and what all answered once it is shown. */
import { useId, useState } from "react";
import type { OpenPoll, Results } from "../../../shared/events/polls.ts";
import { isSameAnswer } from "../../../shared/events/polls.ts";
import { useTexts } from "../../campaign/language.ts";
import { type HallLine, useHall } from "../../session/hall.ts";
import { keepFocus } from "../../ui/keepFocus.ts";
import { useAttending } from "./attending.ts";
import { Line } from "./Line.tsx";
import { numbered } from "./numbered.ts";

interface Props {
  readonly hall: HallLine;
  readonly poll: OpenPoll;
}

/** Percent of people, whole. */
const partOf = (count: number, people: number): number => (people > 0 ? Math.round((100 * count) / people) : 0);

const Bars = ({ poll, results }: { readonly poll: OpenPoll; readonly results: Results }) => {
  const t = useTexts("hall");
  return (
    <>
      <p className="hint">{t("poll.people", { count: results.people })}</p>
      <ul className="hall-bars">
        {numbered(poll.choices).map(({ place, one }) => {
          const count = results.counts[place] ?? 0;
          return (
            <li key={place}>
              <span>
                <Line of={one} />
              </span>
              <strong>{t("poll.count", { count, percent: partOf(count, results.people) })}</strong>
              <progress value={count} max={Math.max(1, results.people)} aria-hidden="true" />
            </li>
          );
        })}
      </ul>
    </>
  );
};

/** What one chose on this page and has not sent, else what was sent or is kept. */
const useChoices = (hall: HallLine, poll: OpenPoll) => {
  const kept = useHall(hall, (s) => s.answers[poll.id] ?? null);
  const sent = useHall(hall, (s) => s.outbox.answers[poll.id] ?? null);
  const chosen = useAttending((s) => (s.chosen?.poll === poll.id ? s.chosen.choices : null));
  return { kept, sent, shown: chosen ?? sent ?? kept ?? [] };
};

const Form = ({ hall, poll }: Props) => {
  const t = useTexts("hall");
  const id = useId();
  const { kept, sent, shown } = useChoices(hall, poll);
  const isHere = useHall(hall, (s) => s.line === "here");
  const refused = useHall(hall, (s) => s.refused);
  const [tried, setTried] = useState(0);
  const isOne = poll.most === 1;
  const choose = (choice: number, is: boolean) => {
    const others = isOne ? [] : shown.filter((one) => one !== choice);
    const choices = is ? [...others, choice].toSorted((a, b) => a - b) : others;
    useAttending.setState({ chosen: { poll: poll.id, choices } });
  };
  const isFull = !isOne && shown.length >= poll.most;
  const isNew = !isSameAnswer(shown.length > 0 ? shown : null, sent ?? kept);
  const problem = refused?.what === "answer" && refused.id > tried ? t("poll.problem") : "";
  return (
    <form
      className="hall-poll-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isNew) return;
        setTried(refused?.id ?? 0);
        hall.answer(poll.id, shown);
        useAttending.setState({ chosen: null });
      }}
    >
      <fieldset aria-describedby={`${id}-most`}>
        <legend className="spoken">
          <Line of={poll.question} />
        </legend>
        <p id={`${id}-most`} className="hint">
          {isOne ? t("poll.one") : t("poll.most", { count: poll.most })}
        </p>
        {numbered(poll.choices).map(({ place, one }) => (
          <label key={place} className="hall-check">
            <input
              type={isOne ? "radio" : "checkbox"}
              name={id}
              checked={shown.includes(place)}
              disabled={isFull && !shown.includes(place)}
              onChange={(event) => choose(place, event.target.checked)}
            />
            <Line of={one} />
          </label>
        ))}
      </fieldset>
      <button type="submit" className="button primary" aria-disabled={!isNew}>
        {t(kept ? "poll.change" : "poll.send")}
      </button>
      <output className={problem ? "problem" : "hint"}>
        {problem || (isNew ? "" : sent ? t(isHere ? "poll.sending" : "poll.waits") : kept ? t("poll.kept") : "")}
      </output>
    </form>
  );
};

const Card = ({ hall, poll }: Props) => {
  const t = useTexts("hall");
  const isOpen = poll.state === "open";
  return (
    <section ref={keepFocus} className="card hall-poll" aria-label={t("poll.title")}>
      <h2>{t("poll.title")}</h2>
      <p className="hall-poll-question">
        <strong>
          <Line of={poll.question} />
        </strong>
      </p>
      {isOpen ? <Form key={poll.id} hall={hall} poll={poll} /> : <p className="hint">{t("poll.closed")}</p>}
      {poll.results && <Bars poll={poll} results={poll.results} />}
    </section>
  );
};

export const PollCard = ({ hall }: { readonly hall: HallLine }) => {
  const t = useTexts("hall");
  const poll = useHall(hall, (s) => s.stage.poll);
  return (
    <>
      <output className="spoken">{poll?.state === "open" && t("poll.came")}</output>
      {poll && (poll.state === "open" || poll.results) && <Card hall={hall} poll={poll} />}
    </>
  );
};
