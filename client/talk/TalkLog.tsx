import { useState } from "react";
import { useTexts } from "../campaign/language.ts";
import { useHappenings } from "../session/happenings.ts";
import { isMuted, useMuting } from "../session/muting.ts";
import { usePeople } from "../session/people.ts";
import { useTalk } from "../session/talk.ts";
import { scrollback } from "../ui/scrollback.ts";
import { Switch } from "../ui/Switch.tsx";
import { conversation, type Said } from "./conversation.ts";
import { useTalkLoudness } from "./loudness.ts";
import { useNamed } from "./names.ts";
import { open } from "./opened.ts";
import { phraseText } from "./phrases.ts";
import { TableSpeaker } from "./TableSpeaker.tsx";
import { useTimes } from "./times.ts";

/** How many lines can be read again. */
const SHOWN = 60;
/** How many the live region holds: it speaks what is added. */
const SPOKEN = 3;

const useWho = (): ((said: Pick<Said, "name" | "badge" | "isMine">) => string) => {
  const t = useTexts("talk");
  const named = useNamed();
  return (said) => (said.isMine ? t("log.you") : named(said));
};

/** Reads out what others say, politely, unless one switched it off. One of it in each view. */
export const TalkSpeaker = () => {
  const t = useTexts("talk");
  const who = useWho();
  const lines = useTalk((s) => s.lines);
  useMuting((s) => s.muted);
  const isLoud = useTalkLoudness((s) => s.isLoud);
  const spoken = isLoud ? lines.filter((l) => !l.isMine && !isMuted(l.slot)).slice(-SPOKEN) : [];
  return (
    <>
      <div role="log" className="spoken" aria-label={t("log.title")}>
        {spoken.map((l) => (
          <p key={l.id}>{t("log.line", { name: who(l), words: l.words })}</p>
        ))}
      </div>
      <TableSpeaker />
    </>
  );
};

const SaidLine = ({ said, isStop, time }: { said: Said; isStop: boolean; time: string | null }) => {
  const t = useTexts("talk");
  const who = useWho();
  const { slot, isMine, name, words } = said;
  return (
    <li className="said" data-mine={isMine || undefined}>
      <span>
        <strong>{who(said)}</strong> {words} {time !== null && <span className="hint">{t("log.at", { time })}</span>}
      </span>
      {!isMine && slot !== null && (
        <button
          type="button"
          className="said-menu"
          tabIndex={isStop ? 0 : -1}
          aria-haspopup="dialog"
          aria-label={t("log.menu", { name })}
          onClick={() => open({ what: "person", slot })}
        >
          …
        </button>
      )}
    </li>
  );
};

/** What was said, to be read again; about each line's speaker one can do something. */
export const TalkLog = () => {
  const t = useTexts("talk");
  const times = useTimes();
  const lines = useTalk((s) => s.lines);
  const happenings = useHappenings((s) => s.all);
  const self = usePeople((s) => s.self);
  useMuting((s) => s.muted);
  const [showsTimes, setShowsTimes] = useState(false);
  const { isLoud, setLoud } = useTalkLoudness();
  const said = conversation(lines, happenings, SHOWN, { self, textOf: phraseText, isMuted });
  const hidden = lines.filter((l) => isMuted(l.slot)).length;
  const stop = said.findLast((s) => !s.isMine && s.slot !== null)?.key;
  return (
    <div className="talk-log">
      <section ref={scrollback} className="said-lines" aria-label={t("log.title")}>
        {said.length === 0 && <p className="hint">{t("log.empty")}</p>}
        <ul>
          {said.map((s) => (
            <SaidLine key={s.key} said={s} isStop={s.key === stop} time={showsTimes ? times.clock(s.at) : null} />
          ))}
        </ul>
      </section>
      {hidden > 0 && <p className="hint">{t("log.muted", { count: hidden })}</p>}
      <details className="log-options">
        <summary>{t("log.options")}</summary>
        <Switch label={t("log.times")} on={showsTimes} onChange={setShowsTimes} />
        <Switch label={t("log.loud")} on={isLoud} onChange={setLoud} />
      </details>
    </div>
  );
};
