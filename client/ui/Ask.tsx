/** A deed that is asked about first: the first press says what follows, the second does it. Or a form that opens in its place. */
import { createContext, type ReactNode, useCallback, useContext, useId, useRef, useState } from "react";
import { useTexts } from "../campaign/language.ts";

const Close = createContext<() => void>(() => {});
/** Closes the question that a form stands in; the focus comes back to where it was. */
export const useClose = (): (() => void) => useContext(Close);

interface Props {
  /** What the button says. */
  readonly label: string;
  /** More of it for screen readers, where several such buttons stand on a page. */
  readonly spoken?: string;
  /** What follows from it. */
  readonly text?: string;
  /** Does it. Its button says the same as the first where it has no words of its own. */
  readonly sure?: { readonly label?: string; readonly act: () => unknown };
  /** Or a form that does it. */
  readonly children?: ReactNode;
}

export const Ask = ({ label, spoken, text, sure, children }: Props) => {
  const t = useTexts();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => {
    setIsOpen(false);
    first.current?.focus();
  }, []);
  return (
    <div className="ask">
      <button
        ref={first}
        type="button"
        className="button"
        aria-label={spoken}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {label}
      </button>
      <div id={id} className="asked" data-open={isOpen || undefined}>
        {/* Here before it has words: what is added to it is read out. */}
        <output>{isOpen && text}</output>
        {isOpen && <Close value={close}>{children}</Close>}
        {isOpen && sure && (
          <div className="row">
            <button
              type="button"
              className="button strong"
              onClick={() => {
                close();
                void sure.act();
              }}
            >
              {sure.label ?? label}
            </button>
            <button type="button" className="button" onClick={close}>
              {t("cancel")}
            </button>
          </div>
        )}
      </div>
    </div>
  );
};
