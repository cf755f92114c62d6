import { useTexts } from "../campaign/language.ts";

/** A quiet moment while something is on its way. `onBack` is the way out of it. */
export const Waiting = ({ onBack }: { readonly onBack?: () => void }) => {
  const t = useTexts("app");
  return (
    <main className="waiting">
      <output>{t("waiting")}</output>
      {onBack && (
        <button type="button" className="button" onClick={onBack}>
          {t("waitingBack")}
        </button>
      )}
    </main>
  );
};
