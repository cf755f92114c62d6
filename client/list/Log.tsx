import { useEffect, useLayoutEffect, useState } from "react";
import { useTexts } from "../campaign/language.ts";
import { useHappenings } from "../session/happenings.ts";
import { useNearby } from "../session/nearby.ts";
import { usePeople } from "../session/people.ts";
import { useMyTable } from "../talk/useTables.ts";
import { scrollback } from "../ui/scrollback.ts";
import { Switch } from "../ui/Switch.tsx";
import { loudKinds, spokenOf, useLoudness } from "./loudness.ts";
import { countMissed, foldLines, whatWasMissed } from "./missed.ts";
import { useWords } from "./words.ts";

/** How many lines stay on screen. */
const SHOWN = 12;

/** How many of them the live region holds: it speaks what is added. */
const SPOKEN = 3;

/** Says who came near, for those who asked to hear it. */
const NearSpeaker = () => {
  const t = useTexts("list");
  const loud = useLoudness((s) => s.loud.near);
  const [words, setWords] = useState("");
  useEffect(() => {
    if (!loud) return;
    return useNearby.subscribe(({ near }, before) => {
      const known = new Set(before.near.map((n) => n.slot));
      const names = near
        .filter((n) => !known.has(n.slot))
        .map((n) => usePeople.getState().people.get(n.slot)?.name ?? "");
      if (names.length > 0) setWords(t("near", { name: names.map((name) => t("person", { name })).join(", ") }));
    });
  }, [loud, t]);
  return <output className="spoken">{words}</output>;
};

/** What happens near, as a log: each kind is read aloud or only shown, as one wishes. */
export const Log = () => {
  const t = useTexts("list");
  const all = useHappenings((s) => s.all);
  const { loud, setLoud } = useLoudness();
  const words = useWords();
  const isAtTable = useMyTable() !== undefined;
  // At a table, gestures and comings would be read over the talk; what went by meanwhile is not read afterwards either.
  const [leftAt, setLeftAt] = useState(0);
  useLayoutEffect(() => (isAtTable ? () => setLeftAt(Date.now()) : undefined), [isAtTable]);
  const [missed, setMissed] = useState<{ counts: string; lines: ReturnType<typeof foldLines> } | null>(null);
  const shown = all.slice(-SHOWN);

  const tell = () => {
    const recent = whatWasMissed(all, usePeople.getState().self, Date.now());
    const counted = countMissed(recent);
    setMissed({
      counts: counted ? t("missedSome", { ...counted }) : t("missedNothing"),
      lines: foldLines(recent.map(words)),
    });
  };

  return (
    <section aria-labelledby="log-title" className="list-card">
      <h2 id="log-title">{t("log")}</h2>
      <p className="hint">{t("logHint")}</p>
      <ol ref={scrollback} className="log" aria-label={t("log")}>
        {shown.map((h) => (
          <li key={h.id}>{words(h)}</li>
        ))}
      </ol>
      <div role="log" className="spoken" aria-label={t("log")}>
        {spokenOf(all, loud, isAtTable ? Infinity : leftAt)
          .slice(-SPOKEN)
          .map((line) => (
            <p key={line.key}>{"more" in line ? t("moreSpoken", { count: line.more }) : words(line.happening)}</p>
          ))}
      </div>
      <NearSpeaker />
      <div>
        <button type="button" className="button" onClick={tell}>
          {t("missed")}
        </button>
        <output>
          {missed && <p>{missed.counts}</p>}
          {missed && missed.lines.length > 0 && (
            <ul className="log" aria-label={t("missedLines")}>
              {missed.lines.map(({ line, times }) => (
                <li key={line}>{times > 1 ? t("missedTimes", { line, times }) : line}</li>
              ))}
            </ul>
          )}
        </output>
      </div>
      <details>
        <summary>{t("loudness")}</summary>
        <p className="hint">{t("loudnessHint")}</p>
        {loudKinds.map((kind) => (
          <Switch key={kind} label={t(`kinds.${kind}`)} on={loud[kind]} onChange={(on) => setLoud(kind, on)} />
        ))}
      </details>
    </section>
  );
};
