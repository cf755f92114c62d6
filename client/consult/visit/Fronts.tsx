/** The fronts of the booths: who is here, for how long, how long one waits, and always something to do. */
import { useEffect } from "react";
import type { BoothFront } from "../../../shared/consult/views.ts";
import type { Estimate } from "../../../shared/consult/wait.ts";
import { useOwnText, useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { loadFronts, useConsult } from "../../session/consult.ts";
import { beginScreen } from "../../ui/beginScreen.ts";
import { ElseToDo } from "./ElseToDo.tsx";
import { OpenNumbers } from "./OpenNumbers.tsx";
import { clockOf, whenOf } from "./time.ts";
import { useWay } from "./way.ts";
import { WishWhenOpen } from "./Wish.tsx";

/** How often the fronts are looked at, ms. */
const LOOK_EVERY_MS = 15_000;
/** So many openings are named. */
const NEXT_SHOWN = 3;

/** Keeps the fronts up to date while they are on the screen. */
const useFronts = () => {
  useEffect(() => {
    void loadFronts();
    const timer = setInterval(() => document.hidden || void loadFronts(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return useConsult((s) => s.fronts);
};

const begin = (organisation: string | null): void => useWay.setState({ step: "intake", organisation });

const useEstimate = (): ((estimate: Estimate) => string) => {
  const t = useTexts("visit");
  return (estimate) =>
    t(`fronts.estimate.${estimate.kind}`, "minutes" in estimate ? { minutes: estimate.minutes } : {});
};

const Hours = ({ front, now }: { readonly front: BoothFront; readonly now: number }) => {
  const t = useTexts("visit");
  const language = useSettings((s) => s.language);
  const { here, open, next } = front;
  return (
    <>
      {open && here.length > 0 && <p>{t("fronts.until", { time: clockOf(open.to, language) })}</p>}
      {open && here.length === 0 && <p>{t("fronts.noOneYet")}</p>}
      {next.length === 0 ? (
        <p className="hint">{t("fronts.noNext")}</p>
      ) : (
        <p className="hint visit-hours">
          {t("fronts.next")}
          {next.slice(0, NEXT_SHOWN).map(({ from, to }) => (
            <span key={from}>{t("fronts.span", { from: whenOf(from, now, language), to: clockOf(to, language) })}</span>
          ))}
        </p>
      )}
    </>
  );
};

const Front = ({ front, now }: { readonly front: BoothFront; readonly now: number }) => {
  const t = useTexts("visit");
  const ti = useTexts("intake");
  const own = useOwnText();
  const estimate = useEstimate();
  const name = own(front.name);
  return (
    <li className="visit-front card">
      <h2>{name}</h2>
      {front.here.length === 0 ? (
        <p>{t("fronts.nobody")}</p>
      ) : (
        <div>
          <p className="hint">{t("fronts.here")}</p>
          <ul className="visit-here">
            {front.here.map((one) => (
              <li key={one.name}>
                <strong>{t("fronts.named", { name: one.name })}</strong>
                {one.topics.length > 0 && (
                  <span className="hint">
                    {t("fronts.listens", { topics: one.topics.map((topic) => ti(`topics.${topic}`)).join("・") })}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {front.noTicket === null && <p>{estimate(front.estimate)}</p>}
      {front.noTicket === "too-late" && <p>{t("fronts.tooLate")}</p>}
      <Hours front={front} now={now} />
      {front.noTicket === null ? (
        <button
          type="button"
          className="button"
          aria-label={t("fronts.startHereLabel", { name })}
          onClick={() => begin(front.organisation)}
        >
          {t("fronts.startHere")}
        </button>
      ) : (
        <WishWhenOpen organisation={front.organisation} isQuiet />
      )}
    </li>
  );
};

/** Why nobody gives a ticket now, and when that changes. */
const Closed = ({ fronts, now }: { readonly fronts: readonly BoothFront[]; readonly now: number }) => {
  const t = useTexts("visit");
  const language = useSettings((s) => s.language);
  const isTooLate = fronts.some(({ noTicket }) => noTicket === "too-late");
  const isAnHour = !isTooLate && fronts.some(({ open }) => open !== null);
  const next = fronts.flatMap((front) => front.next.map(({ from }) => from)).toSorted((a, b) => a - b)[0];
  return (
    <section className="visit-closed card">
      <h2>{t(isTooLate ? "fronts.tooLate" : isAnHour ? "fronts.noOne" : "fronts.closed")}</h2>
      {isTooLate && <p>{t("fronts.tooLateText")}</p>}
      {isAnHour && <p>{t("fronts.noOneYet")}</p>}
      {!isAnHour && (
        <p>{next === undefined ? t("fronts.noNext") : t("fronts.closedNext", { when: whenOf(next, now, language) })}</p>
      )}
      <WishWhenOpen organisation={null} />
    </section>
  );
};

export const Fronts = ({ hadEnough }: { readonly hadEnough: boolean }) => {
  const t = useTexts("visit");
  const all = useFronts();
  const isLost = useConsult((s) => s.areFrontsLost);
  const estimate = useEstimate();
  const fronts = all?.fronts ?? [];
  const open = fronts.filter(({ noTicket }) => noTicket === null);
  const best = open.find((front) => front.estimate.kind === "now") ?? open[0];
  return (
    <div className="over-screen">
      <h1 ref={beginScreen} tabIndex={-1}>
        {t("title")}
      </h1>
      <p>{t("fronts.lead")}</p>
      <output className="hint">{isLost ? t("fronts.lost") : all ? "" : t("loading")}</output>
      {hadEnough ? (
        <section className="visit-closed card">
          <h2>{t("fronts.enough")}</h2>
          <p>{t("fronts.enoughText")}</p>
        </section>
      ) : best ? (
        <div className="visit-start">
          <button type="button" className="button primary" onClick={() => begin(null)}>
            {t("fronts.start")}
          </button>
          <p className="hint">{estimate(best.estimate)}</p>
        </div>
      ) : (
        all && <Closed fronts={fronts} now={all.now} />
      )}
      {(!best || hadEnough) && <OpenNumbers />}
      {all && !hadEnough && fronts.length > 0 && (
        <ul className="visit-fronts">
          {fronts.map((front) => (
            <Front key={front.organisation} front={front} now={all.now} />
          ))}
        </ul>
      )}
      {best && !hadEnough && <OpenNumbers />}
      <ElseToDo />
    </div>
  );
};
