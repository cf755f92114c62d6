import { useEffect, useState } from "react";
import { useTexts } from "../campaign/language.ts";

/** In for four seconds, out for six: slower than most people breathe, easy to follow. */
const IN_MS = 4000;
const OUT_MS = 6000;

/** A light to breathe with. With less movement only the words change. */
export const Breathing = ({ onStop }: { readonly onStop: () => void }) => {
  const t = useTexts("square");
  const [phase, setPhase] = useState<"in" | "out">("in");
  useEffect(() => {
    const timer = setTimeout(() => setPhase(phase === "in" ? "out" : "in"), phase === "in" ? IN_MS : OUT_MS);
    return () => clearTimeout(timer);
  }, [phase]);
  return (
    <section className="breathing" aria-label={t("breathe.title")}>
      <div className="breathing-light" data-phase={phase} aria-hidden="true" />
      <output className="breathing-word">{t(`breathe.${phase}`)}</output>
      <p className="hint">{t("breathe.hint")}</p>
      <button type="button" className="button" onClick={onStop}>
        {t("breathe.stop")}
      </button>
    </section>
  );
};
