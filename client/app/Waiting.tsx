import { useTranslation } from "react-i18next";

/** A quiet moment while something is on its way. */
export const Waiting = () => {
  const { t } = useTranslation("app");
  return (
    <main className="waiting">
      <output>{t("waiting")}</output>
    </main>
  );
};
