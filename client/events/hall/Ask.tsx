/** To ask something: without a name unless one wishes. The words stay in the field until the hall has them. */
import { useEffect, useId, useState } from "react";
import { QUESTION_UNITS } from "../../../shared/events/questions.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { isSendKey } from "../../consult/conversation/enterSends.ts";
import { type HallLine, useHall } from "../../session/hall.ts";
import { setDraft, setNamed, useAttending } from "./attending.ts";

/** From so many letters before the end on, what is left is said. */
const NEAR_THE_END = 60;

const problems = ["held", "too-many", "too-often", "full", "empty", "not-allowed"] as const;
type Problem = (typeof problems)[number];
const isProblem = (why: string): why is Problem => (problems as readonly string[]).includes(why);

/** What became of the question that was sent last. */
const useOutcome = (hall: HallLine) => {
  const asking = useHall(hall, (s) => s.outbox.asking);
  const refused = useHall(hall, (s) => s.refused);
  /** The last refusal before one asked; null: nothing was asked since one wrote. */
  const [before, setBefore] = useState<number | null>(null);
  const isRefused = before !== null && refused?.what === "ask" && refused.id > before;
  const isKept = before !== null && asking === null && !isRefused;
  useEffect(() => {
    if (isKept) setDraft("");
  }, [isKept]);
  const why = isRefused ? refused.why : null;
  return {
    isOnItsWay: asking !== null,
    isKept,
    problem: why !== null && !isProblem(why) ? "held" : why,
    begin: () => setBefore(refused?.id ?? 0),
    forget: () => setBefore(null),
  };
};

export const Ask = ({ hall }: { readonly hall: HallLine }) => {
  const t = useTexts("hall");
  const id = useId();
  const name = useSettings((s) => (s.presence === "light" ? "" : s.name));
  const draft = useAttending((s) => s.draft);
  const isNamed = useAttending((s) => s.isNamed) && name !== "";
  const isHere = useHall(hall, (s) => s.line === "here");
  const outcome = useOutcome(hall);
  const left = QUESTION_UNITS - draft.trim().length;
  const isReady = draft.trim() !== "" && left >= 0 && !outcome.isOnItsWay;
  const send = () => {
    if (!isReady) return;
    hall.ask(draft.trim(), isNamed);
    outcome.begin();
  };
  const state = outcome.problem
    ? t(`ask.problem.${outcome.problem}`)
    : outcome.isOnItsWay
      ? t(isHere ? "ask.sending" : "ask.waits")
      : outcome.isKept
        ? t("ask.kept")
        : "";
  return (
    <form
      className="hall-ask"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label htmlFor={id}>{t("ask.label")}</label>
      <textarea
        id={id}
        className="field"
        rows={3}
        value={draft}
        readOnly={outcome.isOnItsWay}
        autoComplete="off"
        aria-describedby={`${id}-hint ${id}-state`}
        onChange={(event) => {
          if (!outcome.isOnItsWay) outcome.forget();
          setDraft(event.target.value);
        }}
        onKeyDown={(event) => {
          const { key, keyCode, ctrlKey, metaKey, shiftKey, nativeEvent } = event;
          // Enter makes a new line here; with Ctrl it sends, but never while a conversion goes on.
          if (!isSendKey({ key, keyCode, ctrlKey, metaKey, shiftKey, isComposing: nativeEvent.isComposing }, false))
            return;
          event.preventDefault();
          send();
        }}
      />
      <p id={`${id}-hint`} className={left < 0 ? "problem" : "hint"}>
        {left < 0
          ? t("ask.over", { count: -left })
          : left <= NEAR_THE_END
            ? t("ask.left", { count: left })
            : t("ask.hint")}
      </p>
      {name !== "" && (
        <label className="hall-check">
          <input type="checkbox" checked={isNamed} onChange={(event) => setNamed(event.target.checked)} />
          {t("ask.named", { name })}
        </label>
      )}
      <div className="row">
        <button type="submit" className="button" aria-disabled={!isReady} aria-busy={outcome.isOnItsWay}>
          {t(isNamed ? "ask.sendNamed" : "ask.send")}
        </button>
        <output id={`${id}-state`} className={outcome.problem ? "problem" : "hint"}>
          {state}
        </output>
      </div>
    </form>
  );
};
