import { type ReactNode, useRef, useState } from "react";
import { useTexts } from "../../campaign/language.ts";

interface Props {
  readonly children: ReactNode;
  /** What the button is about, where its words alone do not say. */
  readonly label?: string;
  readonly question: string;
  readonly onSure: () => void;
}

/** A deed that is asked about first: the first press asks, the second does it. */
export const Sure = ({ children, label, question, onSure }: Props) => {
  const t = useTexts("desk");
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const stop = () => {
    setAsking(false);
    first.current?.focus();
  };
  return (
    <div className="desk-sure">
      <button
        ref={first}
        type="button"
        className="button"
        aria-label={label}
        aria-expanded={asking}
        onClick={() => setAsking(!asking)}
      >
        {children}
      </button>
      <output>{asking && question}</output>
      {asking && (
        <div className="row">
          <button
            type="button"
            className="button strong"
            onClick={() => {
              stop();
              onSure();
            }}
          >
            {children}
          </button>
          <button type="button" className="button" onClick={stop}>
            {t("cancel")}
          </button>
        </div>
      )}
    </div>
  );
};
