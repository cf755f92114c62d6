import { type ReactNode, useId } from "react";
import { useTexts } from "../../campaign/language.ts";
import { showOnMount, takeFocus } from "../../ui/focus.ts";

interface Props {
  readonly title: string;
  /** Of its heading: one below that of the part it stands in. */
  readonly level?: 2 | 3;
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
export const OfficeForm = ({ title, level = 3, children, problem, isBusy, save, onSend, onCancel }: Props) => {
  const t = useTexts();
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
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
      <Heading id={id} ref={takeFocus} tabIndex={-1}>
        {title}
      </Heading>
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
