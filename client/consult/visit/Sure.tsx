import { type ReactNode, useRef, useState } from "react";

interface Props {
  readonly button: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly isBusy?: boolean;
  readonly children?: ReactNode;
}

/** Something that cannot be taken back: the first press asks kindly, the second does it. */
export const Sure = ({ button, question, yes, no, onYes, isBusy = false, children }: Props) => {
  const [isAsking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  return (
    <div className="visit-sure">
      <button
        ref={first}
        type="button"
        className="button"
        aria-expanded={isAsking}
        onClick={() => setAsking(!isAsking)}
      >
        {button}
      </button>
      <div aria-live="polite">
        {isAsking && (
          <div className="visit-asked">
            <p>
              <strong>{question}</strong>
            </p>
            {children}
            <div className="row">
              <button type="button" className="button" aria-busy={isBusy} onClick={onYes}>
                {yes}
              </button>
              <button
                type="button"
                className="button"
                onClick={() => {
                  setAsking(false);
                  first.current?.focus();
                }}
              >
                {no}
              </button>
            </div>
          </div>
        )}
      </div>
    </div>
  );
};
