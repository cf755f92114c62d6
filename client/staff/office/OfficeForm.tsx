import { type ReactNode, useId } from "react";
import { useTexts } from "../../campaign/language.ts";
import { showOnMount, takeFocus } from "../../ui/focus.ts";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  /** What is wrong, in words; null when nothing is. */
  readonly problem: string | null;
  readonly isBusy: boolean;
  /** What the button says that sends it. */
  readonly save: string;
  readonly onSend: () => Promise<void>;
  readonly onCancel: () => void;
}

/** A form that opens in its place on a page, and takes the focus. */
export const OfficeForm = ({ title, children, problem, isBusy, save, onSend, onCancel }: Props) => {
  const t = useTexts();
  const id = useId();
  return (
    <form
      ref={showOnMount}
      className="office-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSend();
      }}
      aria-labelledby={id}
    >
      <h3 id={id} ref={takeFocus} tabIndex={-1}>
        {title}
      </h3>
      {children}
      <p role="alert" className="problem">
        {problem}
      </p>
      <div className="office-row">
        <button type="submit" className="button strong" aria-busy={isBusy}>
          {save}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
};
