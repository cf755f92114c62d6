import { createContext, type ReactNode, useCallback, useContext, useId, useRef, useState } from "react";
import { useTexts } from "../../campaign/language.ts";

const Close = createContext<() => void>(() => {});
/** Closes the question that a form stands in. */
export const useClose = (): (() => void) => useContext(Close);

interface Props {
  /** What the button says. */
  readonly label: string;
  /** More of it for screen readers, where several such buttons stand on a page. */
  readonly spoken?: string;
  /** What follows from it. */
  readonly text?: string;
  /** Does it, and closes when it is done. */
  readonly sure?: { readonly label: string; readonly act: () => Promise<unknown> };
  /** Or a form that does it. */
  readonly children?: ReactNode;
}

/** A button that first says what follows and asks: the second press does it. The focus comes back to where it was. */
export const Ask = ({ label, spoken, text, sure, children }: Props) => {
  const t = useTexts("staff");
  const id = useId();
  const [open, setOpen] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => {
    setOpen(false);
    first.current?.focus();
  }, []);
  return (
    <div className="staff-ask">
      <button
        ref={first}
        type="button"
        className="button"
        aria-label={spoken}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <div id={id} className="staff-asked" hidden={!open}>
        <output>{open && text}</output>
        {open && <Close value={close}>{children}</Close>}
        {open && sure && (
          <div className="row">
            <button type="button" className="button strong" onClick={() => void sure.act().then(close)}>
              {sure.label}
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
