import { type ReactNode, useEffect, useId, useRef } from "react";
import { CloseIcon } from "./icons.tsx";
import { keepFocus } from "./keepFocus.ts";

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A dialog under the bar. It is not the browser's modal one, because that would lock the bar too: help and the quick exit
 * must stay in reach. Everything else of the page rests while it is open.
 */
export const Dialog = ({ open, title, closeLabel, onClose, children }: Props) => {
  const ref = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  const titleId = useId();
  useEffect(() => {
    close.current = onClose;
  }, [onClose]);
  useEffect(() => {
    if (!open) return;
    const dialog = ref.current!;
    const before = document.activeElement;
    const pages = document.querySelectorAll(".page");
    for (const page of pages) page.setAttribute("inert", "");
    dialog.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.isComposing) close.current();
    };
    addEventListener("keydown", onKey);
    return () => {
      removeEventListener("keydown", onKey);
      for (const page of pages) page.removeAttribute("inert");
      if (before instanceof HTMLElement) before.focus();
    };
  }, [open]);
  if (!open) return null;
  return (
    <>
      <button type="button" className="dialog-backdrop" tabIndex={-1} aria-hidden="true" onClick={onClose} />
      <dialog ref={ref} open className="dialog" aria-labelledby={titleId} tabIndex={-1}>
        <div className="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="button quiet square" aria-label={closeLabel} onClick={onClose}>
            <CloseIcon />
          </button>
        </div>
        <div ref={keepFocus} className="dialog-body">
          {children}
        </div>
      </dialog>
    </>
  );
};
