import { useTexts } from "../campaign/language.ts";

/** A quiet moment while something is on its way. */
export const Waiting = () => {
  const t = useTexts("app");
  return (
    <main className="waiting">
      <output>{t("waiting")}</output>
    </main>
  );
};
