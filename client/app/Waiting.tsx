import { useEffect, useState } from "react";
import { useTexts } from "../campaign/language.ts";

/** A way in that takes longer than this is in trouble, ms. */
const LONG_MS = 5000;

/** A quiet moment while something is on its way. `onBack` is the way out of it. */
export const Waiting = ({ onBack }: { readonly onBack?: () => void }) => {
  const t = useTexts("app");
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className="waiting">
      <output>{t(long && onBack ? "waitingLong" : "waiting")}</output>
      {onBack && (
        <button type="button" className="button" onClick={onBack}>
          {t("waitingBack")}
        </button>
      )}
    </main>
  );
};
