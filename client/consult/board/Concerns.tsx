/** What needs a supervisor's eyes, the gravest first: seen, read out as it comes, counted in the title, and by a soft sound. */
import { useEffect, useMemo, useRef, useState } from "react";
import type { BoardView } from "../../../shared/consult/board.ts";
import { type Concern, concernsOf, isAlarm } from "../../../shared/consult/concerns.ts";
import { useTexts } from "../../campaign/language.ts";
import { useCountedTitle } from "../../staff/countedTitle.ts";
import { keepFocus } from "../../ui/keepFocus.ts";
import { minutes } from "../console/time.ts";
import { chime } from "../visit/chime.ts";
import { useNow } from "./now.ts";
import { choose, CONCERNS, goToPart, markSeen, QUEUE, useLooking } from "./room.ts";

/** An alarm that nobody has looked at sounds again after this, ms. */
const AGAIN_MS = 30_000;
/** So many are shown; more are counted. */
const SHOWN = 5;

/** Who a concern is about: the counsellor, or who left them. */
const nameIn = ({ account, ticket }: Concern, { rows, queue, after }: BoardView): string =>
  rows.find((row) => row.account === account)?.name ??
  queue.find((entry) => entry.ticket === ticket)?.left?.by ??
  after.find((each) => each.ticket === ticket)?.names.join("・") ??
  "";

const lookAt = ({ kind, account, ticket, key }: Concern): void => {
  markSeen(key);
  if (kind === "after" && ticket) choose({ kind: "after", id: ticket });
  else if (account) choose({ kind: "counsellor", id: account });
  else goToPart(QUEUE);
};

/** The words of those that came since the last look. */
const useNewcomers = (concerns: readonly Concern[], wordsOf: (concern: Concern) => string): readonly string[] => {
  const known = useRef<ReadonlySet<string> | null>(null);
  const [words, setWords] = useState<readonly string[]>([]);
  useEffect(() => {
    const before = known.current;
    known.current = new Set(concerns.map(({ key }) => key));
    const fresh = concerns.filter(({ key }) => before !== null && !before.has(key));
    if (fresh.length > 0) setWords(fresh.map(wordsOf));
    if (concerns.some((concern) => isAlarm(concern) && !before?.has(concern.key))) chime();
    // Words alone, in another language, are no news.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [concerns]);
  return words;
};

export const Concerns = ({ view }: { readonly view: BoardView }) => {
  const t = useTexts("board");
  const now = useNow();
  const seen = useLooking((s) => s.seen);
  const concerns = useMemo(() => concernsOf(view, now), [view, now]);
  const wordsOf = (concern: Concern) => t(`concerns.kinds.${concern.kind}`, { name: nameIn(concern, view) });
  const news = useNewcomers(concerns, wordsOf);
  const isRinging = concerns.some((concern) => isAlarm(concern) && !seen.has(concern.key));
  useCountedTitle(concerns.filter(isAlarm).length);
  useEffect(() => {
    if (!isRinging) return;
    const timer = setInterval(chime, AGAIN_MS);
    return () => clearInterval(timer);
  }, [isRinging]);
  return (
    <section id={CONCERNS} ref={keepFocus} className="concerns" aria-labelledby="concerns-title" tabIndex={-1}>
      <h2 id="concerns-title">{t("concerns.title")}</h2>
      <div role="alert" className="spoken">
        {news.length > 0 && t("concerns.news", { what: news.join(" ") })}
      </div>
      {concerns.length === 0 && <p className="concerns-none">{t("concerns.none")}</p>}
      <ul>
        {concerns.slice(0, SHOWN).map((concern) => {
          const what = wordsOf(concern);
          const isNew = isAlarm(concern) && !seen.has(concern.key);
          return (
            <li key={concern.key} className={isAlarm(concern) ? "concern is-alarm" : "concern"}>
              <span className="concern-words">
                <strong>{what}</strong>
                {concern.since !== null && (
                  <span className="hint">{t("concerns.for", { count: minutes(now - concern.since) })}</span>
                )}
              </span>
              <button
                type="button"
                className="button"
                aria-label={t("concerns.lookAt", { what })}
                onClick={() => lookAt(concern)}
              >
                {t("concerns.look")}
              </button>
              {isNew && (
                <button
                  type="button"
                  className="button quiet"
                  aria-label={`${t("concerns.seen")}: ${what}`}
                  onClick={() => markSeen(concern.key)}
                >
                  {t("concerns.seen")}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {concerns.length > SHOWN && <p className="hint">{t("concerns.more", { count: concerns.length - SHOWN })}</p>}
    </section>
  );
};
