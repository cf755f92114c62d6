import { type ReactNode, useEffect, useRef } from "react";
import { useTexts } from "../campaign/language.ts";
import { CloseIcon } from "../ui/icons.tsx";
import { keepFocus } from "../ui/keepFocus.ts";
import { highlight } from "../walk/view.ts";

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** One of the action bar's panels, over the picture. */
export const Sheet = ({ title, onClose, children }: Props) => {
  const t = useTexts("square");
  const ref = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  }, [onClose]);
  useEffect(() => {
    const sheet = ref.current!;
    sheet.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.isComposing) return;
      // A dialog on top takes it alone: asked before it hears of the key and goes.
      if (!sheet.closest("[inert]")) close.current();
    };
    addEventListener("keydown", onKey, { capture: true });
    return () => {
      removeEventListener("keydown", onKey, { capture: true });
      highlight(null);
    };
  }, []);
  return (
    <section ref={ref} className="sheet card" aria-label={title} tabIndex={-1}>
      <div className="sheet-head">
        <h2>{title}</h2>
        <button type="button" className="button quiet square" aria-label={t("bar.close")} onClick={onClose}>
          <CloseIcon />
        </button>
      </div>
      <div ref={keepFocus} className="sheet-body">
        {children}
      </div>
    </section>
  );
};
