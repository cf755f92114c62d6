/** The booths in words: who is here, how long one waits, when next, and what else there is to do. */
import { useOwnText, useTexts } from "../../campaign/language.ts";
import { goTo } from "../../app/path.ts";
import { walkToZone } from "../../session/actions.ts";
import { serverNow, useConsult } from "../../session/consult.ts";
import { open } from "../../talk/opened.ts";
import { type Summary, summaryOf } from "./summary.ts";
import { useFronts } from "./useFronts.ts";
import { useFrontWords } from "./useFrontWords.ts";
import "./booths.css";

/** The way in: the same for everybody, wherever it stands. It leaves nobody's place in the square. */
const WayIn = ({ isOpen }: { readonly isOpen: boolean }) => {
  const t = useTexts("booths");
  return (
    <button type="button" className={isOpen ? "button primary" : "button"} onClick={() => goTo("/talk")}>
      {t(isOpen ? "talk" : "look")}
    </button>
  );
};

/** Never an empty counter: somewhere to go, something to read, somebody to call. */
const Meanwhile = () => {
  const t = useTexts("booths");
  return (
    <div className="booth-meanwhile">
      <p className="hint">
        {t("numbers")} {t("meanwhile")}
      </p>
      <div className="row">
        <button type="button" className="button" onClick={() => walkToZone("campfire")}>
          {t("fire")}
        </button>
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => open({ what: "tables" })}>
          {t("tables")}
        </button>
      </div>
    </div>
  );
};

/** Every organisation's front. For the list. */
export const BoothFronts = () => {
  const t = useTexts("booths");
  const own = useOwnText();
  const fronts = useFronts();
  const isLost = useConsult((s) => s.areFrontsLost);
  const words = useFrontWords();
  const boothWords = ({ free, inUse }: Summary): string[] => [
    ...(free > 0 ? [t("free", { count: free })] : []),
    ...(inUse > 0 ? [t("inUse", { count: inUse })] : []),
  ];
  if (!fronts && !isLost) return null;
  const all = fronts?.fronts ?? [];
  return (
    <div className="booth-fronts">
      <p>{t("lead")}</p>
      {isLost && <p className="hint">{t("lost")}</p>}
      <ul>
        {all.map((front) => {
          const summary = summaryOf({ now: serverNow(), fronts: [front] });
          const { here, wait, hours } = words(summary, serverNow());
          return (
            <li key={front.organisation}>
              <h3>{own(front.name)}</h3>
              <p>{here}</p>
              {wait !== "" && <p>{wait}</p>}
              <p className="hint">{[hours, ...boothWords(summary)].join(" ")}</p>
            </li>
          );
        })}
      </ul>
      <WayIn isOpen={all.some(({ noTicket }) => noTicket === null)} />
      <Meanwhile />
    </div>
  );
};

/** The same in a few words, beside the picture, for whoever stands among the booths. The way in stands above it, as everywhere. */
export const BoothCard = () => {
  const t = useTexts("booths");
  const fronts = useFronts();
  const words = useFrontWords();
  if (!fronts) return null;
  const { here, wait, hours } = words(summaryOf(fronts), serverNow());
  return (
    <section className="booth-card" aria-label={t("title")}>
      <p>
        <strong>{here}</strong> {wait} {hours}
      </p>
    </section>
  );
};
