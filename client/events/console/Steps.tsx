/** The one big next step, and what else can be done with the event. What cannot be taken back is asked about. */
import { type ReactNode, useState } from "react";
import { useTexts } from "../../campaign/language.ts";
import { Ask } from "../../ui/Ask.tsx";
import { keepFocus } from "../../ui/keepFocus.ts";
import { Emergency } from "./Emergency.tsx";
import type { Step } from "./nextStep.ts";
import { places } from "./panelFocus.ts";
import { useSteps } from "./useSteps.ts";

const asked = ["open-doors", "start", "end", "cancel"] as const;
type Asked = (typeof asked)[number];

export const Steps = ({ children }: { readonly children?: ReactNode }) => {
  const t = useTexts("eventConsole");
  const tc = useTexts();
  const { next, others, words, take, cancelling } = useSteps();
  const [isSure, setSure] = useState<Asked | null>(null);
  const question = asked.find((deed) => deed === isSure && [next, ...others].some((step) => step?.deed === deed));
  const press = ({ deed, isAsked }: Step) => {
    const one = isAsked ? asked.find((other) => other === deed) : undefined;
    if (one) setSure(one);
    else take(deed);
  };
  return (
    <div className="event-steps" ref={keepFocus}>
      {next && (
        <button
          id={places.next}
          type="button"
          className="button primary event-next"
          aria-expanded={next.isAsked ? question === next.deed : undefined}
          onClick={() => press(next)}
        >
          {words(next.deed)}
        </button>
      )}
      <div className="row event-others">
        {others
          .filter(({ isAsked }) => !isAsked)
          .map((step) => (
            <button key={step.deed} type="button" className="button" onClick={() => press(step)}>
              {words(step.deed)}
            </button>
          ))}
        {others
          .filter(({ isAsked }) => isAsked)
          .map(({ deed }) => (
            <Ask
              key={deed}
              label={words(deed)}
              text={t(`asks.${deed as Asked}`)}
              sure={{ label: t(`asks.${deed as Asked}Sure`), act: () => take(deed) }}
            />
          ))}
        <Emergency />
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
