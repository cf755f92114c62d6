/** Prepared sentences: one key sends the next; back and forward, and from any of them. */
import { useEffect, useRef } from "react";
import { useTexts } from "../../../campaign/language.ts";
import { Choices } from "../../../ui/Choices.tsx";
import type { Kept } from "../kept.ts";
import { places } from "../panelFocus.ts";
import { slideOf } from "../prepared.ts";
import { useKept, useRoom } from "../source.ts";
import { usePrepared } from "./usePrepared.ts";

const sources: readonly Kept["source"][] = ["slides", "pasted"];

/** The list of sentences; the next one stays in sight, and the page around it does not move. */
const List = () => {
  const t = useTexts("eventConsole");
  const { sentences, starts, at, seek } = usePrepared();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const next = list.current?.children[Math.min(at, sentences.length - 1)];
    if (next instanceof HTMLElement && list.current) list.current.scrollTop = next.offsetTop - next.offsetHeight;
  }, [at, sentences]);
  return (
    <ol className="sentences" ref={list}>
      {sentences.map((words, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same sentence may stand twice
        <li key={i} className={i < at ? "is-sent" : undefined}>
          <button
            type="button"
            className="sentence"
            aria-current={i === at ? "step" : undefined}
            aria-label={t("captions.seek", { words })}
            tabIndex={i === at ? 0 : -1}
            onClick={() => seek(i)}
          >
            {starts.includes(i) && <span className="mark">{slideOf({ sentences, starts }, i) + 1}</span>} {words}
          </button>
        </li>
      ))}
    </ol>
  );
};

export const Sentences = () => {
  const t = useTexts("eventConsole");
  const { kept } = useRoom();
  const source = useKept((s) => s.source);
  const pasted = useKept((s) => s.pasted);
  const { sentences, at, sendNext, seekBy } = usePrepared();
  const isAtEnd = at >= sentences.length;
  return (
    <section className="prepared" aria-labelledby="event-prepared">
      <div className="prepared-head">
        <h3 id="event-prepared">{t("captions.prepared")}</h3>
        <Choices
          label={<span className="spoken">{t("captions.prepared")}</span>}
          options={sources}
          value={source}
          onChange={(next) => kept.setState({ source: next, at: 0 })}
          name={(each) => t(`captions.${each}`)}
        />
      </div>
      {source === "pasted" && (
        <details open={pasted === ""}>
          <summary>{t("captions.pasteLabel")}</summary>
          <p className="hint">{t("captions.paste")}</p>
          <textarea
            className="field"
            rows={3}
            aria-label={t("captions.pasteLabel")}
            value={pasted}
            onChange={({ target }) => kept.setState({ pasted: target.value })}
          />
        </details>
      )}
      {sentences.length === 0 ? (
        <p className="hint">{t("captions.noneYet")}</p>
      ) : (
        <>
          <div className="row prepared-deeds">
            <button
              id={places.sentence}
              type="button"
              className="button strong"
              aria-disabled={isAtEnd}
              onClick={sendNext}
            >
              {t("captions.next")}
            </button>
            <button type="button" className="button" aria-label={t("captions.backward")} onClick={() => seekBy(-1)}>
              ↑
            </button>
            <button type="button" className="button" aria-label={t("captions.forward")} onClick={() => seekBy(1)}>
              ↓
            </button>
            <output className="hint">
              {isAtEnd ? t("captions.end") : t("captions.place", { at: at + 1, length: sentences.length })}
            </output>
          </div>
          <List />
        </>
      )}
    </section>
  );
};
