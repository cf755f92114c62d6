/** Who waits, in order and why; a supervisor gives somebody to a counsellor who is free. */
import { useId, useState } from "react";
import type { BoardEntry, BoardView } from "../../../shared/consult/board.ts";
import { useTexts } from "../../campaign/language.ts";
import { boardDeeds } from "../../session/board.ts";
import { keepFocus } from "../../ui/keepFocus.ts";
import { IntakeWords } from "../console/IntakeWords.tsx";
import { minutes } from "../console/time.ts";
import { useDeed } from "./deed.ts";
import { useNow } from "./now.ts";
import { QUEUE } from "./room.ts";

interface Free {
  readonly id: string;
  readonly name: string;
}

const Assign = ({
  ticket,
  free,
  who,
}: {
  readonly ticket: string;
  readonly free: readonly Free[];
  readonly who: string;
}) => {
  const t = useTexts("board");
  const id = useId();
  const doing = useDeed();
  const [chosen, setChosen] = useState("");
  if (free.length === 0) return <p className="hint">{t("queue.nobody")}</p>;
  const counsellor = free.find((each) => each.id === chosen) ?? free[0]!;
  return (
    <>
      <div className="row assign">
        <label htmlFor={id} className="spoken">
          {t("queue.assign")} ({who})
        </label>
        <select id={id} className="field" value={counsellor.id} onChange={({ target }) => setChosen(target.value)}>
          {free.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="button"
          aria-busy={doing.isBusy}
          aria-label={`${t("queue.call")} (${who})`}
          onClick={() => void doing.perform(() => boardDeeds.assign(ticket, counsellor.id))}
        >
          {t("queue.call")}
        </button>
      </div>
      <output className="problem">{doing.problem}</output>
    </>
  );
};

const Entry = ({
  entry,
  place,
  view,
}: {
  readonly entry: BoardEntry;
  readonly place: number;
  readonly view: BoardView;
}) => {
  const t = useTexts("board");
  const now = useNow();
  const doing = useDeed();
  const { ticket, reason, takenAt, intake, missed, isResting, isUrgent, left, organisation } = entry;
  const waited = minutes(now - takenAt);
  const who = t("queue.who", { n: place });
  const free = view.rows.filter(({ account }) => entry.free.includes(account));
  const notes = [
    left && t(left.wasTalking ? "queue.left" : "queue.withdrawn", { name: left.by }),
    organisation !== null && t("queue.ofOne"),
    missed > 0 && t("queue.missed"),
    isResting && t("queue.resting"),
  ].filter(Boolean);
  return (
    <li className={isUrgent ? "board-entry is-urgent" : "board-entry"} aria-label={who}>
      <p className="board-wait">
        {isUrgent && <strong className="mark alert">{t("queue.urgent")}</strong>}
        <strong>{waited > 0 ? t("queue.waited", { count: waited }) : t("queue.now")}</strong>
        <span className="hint">{t(`queue.reasons.${reason}`)}</span>
      </p>
      <IntakeWords intake={intake} />
      {notes.length > 0 && <p className="hint">{notes.join(" · ")}</p>}
      <Assign ticket={ticket} free={free.map(({ account, name }) => ({ id: account, name }))} who={who} />
      <div className="row">
        <button
          type="button"
          className="button quiet"
          aria-label={`${t(isUrgent ? "queue.calm" : "queue.urge")} (${who})`}
          onClick={() => void doing.perform(() => boardDeeds.urge(ticket, !isUrgent))}
        >
          {t(isUrgent ? "queue.calm" : "queue.urge")}
        </button>
        <output className="problem">{doing.problem}</output>
      </div>
    </li>
  );
};

export const Waiting = ({ view }: { readonly view: BoardView }) => {
  const t = useTexts("board");
  const { queue, waiting } = view;
  const more = waiting - queue.length;
  return (
    <section
      id={QUEUE}
      ref={keepFocus}
      className="board-part board-queue"
      aria-labelledby="board-queue-title"
      tabIndex={-1}
    >
      <div className="board-part-head">
        <h2 id="board-queue-title">{t("queue.title")}</h2>
        <strong>{t("queue.count", { count: waiting })}</strong>
      </div>
      {queue.length === 0 && <p className="board-empty">{t("queue.empty")}</p>}
      <ol>
        {queue.map((entry, i) => (
          <Entry key={entry.ticket} entry={entry} place={i + 1} view={view} />
        ))}
      </ol>
      {more > 0 && <p className="hint">{t("queue.more", { count: more })}</p>}
    </section>
  );
};
