import { useEffect, useState } from "react";
import { useTexts } from "../campaign/language.ts";
import { showOnMount } from "../ui/focus.ts";
import { useSettings } from "../campaign/settings.ts";

/** In for four seconds, out for six: slower than most people breathe, easy to follow. */
const IN_MS = 4000;
const OUT_MS = 6000;

/** A light to breathe with. With less movement it brightens in its place. */
export const Breathing = ({ onStop }: { readonly onStop: () => void }) => {
  const t = useTexts("square");
  const still = useSettings((s) => s.reducedMotion);
  const [phase, setPhase] = useState<"in" | "out">("in");
  useEffect(() => {
    const timer = setTimeout(() => setPhase(phase === "in" ? "out" : "in"), phase === "in" ? IN_MS : OUT_MS);
    return () => clearTimeout(timer);
  }, [phase]);
  return (
    <section ref={showOnMount} className="breathing" aria-label={t("breathe.title")}>
      <div className="breathing-light" data-phase={phase} aria-hidden="true" />
      <output className="breathing-word">{t(`breathe.${phase}`)}</output>
      <p className="hint">{t(still ? "breathe.stillHint" : "breathe.hint")}</p>
      <button type="button" className="button" onClick={onStop}>
        {t("breathe.stop")}
      </button>
    </section>
  );
};
