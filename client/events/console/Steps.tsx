/** The one big next step, and what else can be done with the event. What cannot be taken back is asked about. */
import { type ReactNode, useState } from "react";
import { useTexts } from "../../campaign/language.ts";
import { Ask } from "../../ui/Ask.tsx";
import { keepFocus } from "../../ui/keepFocus.ts";
import { Emergency } from "./Emergency.tsx";
import type { Step, StepDeed } from "./nextStep.ts";
import { places } from "./panelFocus.ts";
import { useHallNow } from "./source.ts";
import { useSteps } from "./useSteps.ts";

const asked = ["open-doors", "start", "end", "cancel"] as const;
type Asked = (typeof asked)[number];
/** What is seldom needed, or only once: a press further away. */
const aside: ReadonlySet<StepDeed> = new Set(["close-doors", "let-in", "end", "cancel"]);

export const Steps = ({ children }: { readonly children?: ReactNode }) => {
  const t = useTexts("eventConsole");
  const tc = useTexts();
  const { next, others, words, take, cancelling } = useSteps();
  const [isSure, setSure] = useState<Asked | null>(null);
  const question = asked.find((deed) => deed === isSure && [next, ...others].some((step) => step?.deed === deed));
  // Before the line stands, and while it is down, nothing would come of a press.
  const isHere = useHallNow((s) => s.line === "here");
  const press = ({ deed, isAsked }: Step) => {
    const one = isAsked ? asked.find((other) => other === deed) : undefined;
    if (one) setSure(one);
    else take(deed);
  };
  const rare = others.filter(({ deed }) => aside.has(deed));
  const button = (step: Step) => {
    const one = step.isAsked ? asked.find((deed) => deed === step.deed) : undefined;
    if (one)
      return (
        <Ask
          key={one}
          label={words(one)}
          text={t(`asks.${one}`)}
          sure={{ label: t(`asks.${one}Sure`), act: () => take(one) }}
        />
      );
    return (
      <button key={step.deed} type="button" className="button" aria-disabled={!isHere} onClick={() => take(step.deed)}>
        {words(step.deed)}
      </button>
    );
  };
  return (
    <div className="event-steps" ref={keepFocus}>
      {next && (
        <button
          id={places.next}
          type="button"
          className="button primary event-next"
          aria-disabled={!isHere}
          aria-expanded={next.isAsked ? question === next.deed : undefined}
          onClick={() => press(next)}
        >
          {words(next.deed)}
        </button>
      )}
      <div className="row event-others">
        {others.filter(({ deed }) => !aside.has(deed)).map(button)}
        <Emergency />
        {rare.length > 0 && (
          <details className="event-more">
            <summary className="button quiet">{t("head.more")}</summary>
            <div className="row">{rare.map(button)}</div>
          </details>
        )}
        {children}
      </div>
      <div className="event-sure">
        <output>{question && t(`asks.${question}`)}</output>
        {question && (
          <div className="row">
            <button
              type="button"
              className="button strong"
              onClick={() => {
                setSure(null);
                take(question);
              }}
            >
              {t(`asks.${question}Sure`)}
            </button>
            <button type="button" className="button" onClick={() => setSure(null)}>
              {tc("cancel")}
            </button>
          </div>
        )}
      </div>
      <output className="problem">{cancelling.problem}</output>
    </div>
  );
};
