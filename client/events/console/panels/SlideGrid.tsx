/** All slides at once: one press shows one of them. */
import { createPortal } from "react-dom";
import { useTexts } from "../../../campaign/language.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { SlidePicture } from "./SlidePicture.tsx";
import { useSlides, variantOf } from "./useSlides.ts";

export const SlideGrid = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => {
  const t = useTexts("eventConsole");
  const { deck, now, language, turn } = useSlides();
  if (!deck) return null;
  const words = variantOf(deck, language)?.words ?? [];
  const on = now?.deck.id === deck.id ? now.index : null;
  // Outside the page, which rests while it is open.
  return createPortal(
    <Dialog open={open} title={t("slides.grid")} closeLabel={t("close")} onClose={onClose}>
      <ol className="slide-grid">
        {Array.from({ length: deck.length }, (_, index) => (
          <li key={index}>
            <button
              type="button"
              className="slide-choice"
              aria-current={index === on ? "true" : undefined}
              aria-label={t("slides.choose", { at: index + 1, words: words[index] || t("slides.wordless") })}
              onClick={() => {
                onClose();
                turn(index);
              }}
            >
              <SlidePicture slide={{ deck, index }} language={language} width={640} isLazy />
              <span>{index + 1}</span>
            </button>
          </li>
        ))}
      </ol>
    </Dialog>,
    document.body,
  );
};
