import { useRef, useState } from "react";
import { forgetMe } from "../campaign/forget.ts";
import { useTexts } from "../campaign/language.ts";

/** "Forget me here", which cannot be undone: the first press says what it takes and asks, the second does it. */
export const Forget = ({ onForgotten }: { readonly onForgotten: () => void }) => {
  const t = useTexts();
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  return (
    <div className="forget">
      <button ref={first} type="button" className="button" aria-expanded={asking} onClick={() => setAsking(!asking)}>
        {t("settings.forget")}
      </button>
      <output className="hint">{asking && t("settings.forgetHint")}</output>
      {asking && (
        <div className="row">
          <button
            type="button"
            className="button"
            onClick={() => {
              forgetMe();
              onForgotten();
            }}
          >
            {t("settings.forgetSure")}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              setAsking(false);
              first.current?.focus();
            }}
          >
            {t("settings.forgetNot")}
          </button>
        </div>
      )}
    </div>
  );
};
