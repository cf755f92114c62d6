import { type ReactNode, useRef, useState } from "react";
import { useTexts } from "../../campaign/language.ts";

interface Props {
  readonly children: ReactNode;
  readonly question: string;
  /** What the second button says. */
  readonly sure: string;
  readonly onSure: () => void;
}

/** A deed that is asked about first: the first press asks, the second does it. */
export const Sure = ({ children, question, sure, onSure }: Props) => {
  const t = useTexts("console");
  const [isAsking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const stop = () => {
    setAsking(false);
    first.current?.focus();
  };
  return (
    <div className="console-sure">
      <button
        ref={first}
        type="button"
        className="button"
        aria-expanded={isAsking}
        onClick={() => setAsking(!isAsking)}
      >
        {children}
      </button>
      <output>{isAsking && question}</output>
      {isAsking && (
        <div className="row">
          <button
            type="button"
            className="button strong"
            onClick={() => {
              stop();
              onSure();
            }}
          >
            {sure}
          </button>
          <button type="button" className="button" onClick={stop}>
            {t("cancel")}
          </button>
        </div>
      )}
    </div>
  );
};
