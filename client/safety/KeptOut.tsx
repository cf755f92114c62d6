/** Kept out for a while: why, until when, how to object, and who can be talked to now. Nothing here closes help. */
import { useState } from "react";
import { keptOut } from "../../shared/safety/sanction.ts";
import type { OwnSanction } from "../../shared/safety/messages.ts";
import { useTexts } from "../campaign/language.ts";
import { useSafety } from "../session/safety.ts";
import { enterHere, leave } from "../session/session.ts";
import { HelpLines } from "../talk/HelpLines.tsx";
import { useTimes } from "../talk/times.ts";
import { focusOnMount } from "../ui/focus.ts";
import { SanctionCard } from "./SanctionCard.tsx";
import { useMine } from "./useMine.ts";

/** The sanction that keeps one out now, the longest of them. */
const holding = (sanctions: readonly OwnSanction[], now: number): OwnSanction | undefined => {
  const plain = sanctions.map((s) => ({ ...s, length: (s.until ?? s.at) - s.at, isConfirmed: true, liftedAt: null }));
  const longest = keptOut(plain, now);
  return sanctions.find(({ id }) => id === longest?.id);
};

export const KeptOut = () => {
  const t = useTexts("safety");
  const times = useTimes();
  const { state } = useMine();
  const sanctions = useSafety((s) => s.sanctions);
  const [now] = useState(Date.now);
  const sanction = holding(sanctions, now);
  return (
    <main className="waiting">
      <section className="card notice kept-out">
        <h1 ref={focusOnMount} tabIndex={-1}>
          {t("out.title")}
        </h1>
        {sanction && <p>{t("out.lead")}</p>}
        {sanction?.until && (
          <p>
            <strong>{t("out.until", { until: times.moment(sanction.until) })}</strong>
          </p>
        )}
        <output>
          {state === "loading"
            ? t("mine.loading")
            : sanction
              ? ""
              : t(state === "failed" ? "out.unknown" : "out.flood")}
        </output>
        {sanction && <SanctionCard sanction={sanction} isEndTold />}
        <h2>{t("out.help")}</h2>
        <p>{t("out.always")}</p>
        <HelpLines />
        <div className="row">
          <button type="button" className="button" onClick={enterHere}>
            {t("out.again")}
          </button>
          <button type="button" className="button" onClick={() => void leave()}>
            {t("out.first")}
          </button>
        </div>
      </section>
    </main>
  );
};
