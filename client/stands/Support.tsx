import { useRef, useState } from "react";
import { type SupportPhrase, supportTotal } from "../../shared/stands/stand.ts";
import { useOwnText, useTexts } from "../campaign/language.ts";
import { sayToStand, useStandsNow } from "../session/stands.ts";

type Said = "supportCounted" | "supportToday" | "supportFailed";

interface Props {
  readonly stand: string;
  readonly phrases: readonly SupportPhrase[];
}

/** A ready word to the stand, and how often each was said: nothing of one's own, and nobody's name. */
export const Support = ({ stand, phrases }: Props) => {
  const t = useTexts("stands");
  const own = useOwnText();
  const counts = useStandsNow((s) => s.stands?.[stand]?.support) ?? {};
  const [said, setSaid] = useState<Said | null>(null);
  const isBusy = useRef(false);
  const total = supportTotal(counts);
  const say = async (phrase: string) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setSaid(null);
    try {
      setSaid((await sayToStand(stand, phrase)).isCounted ? "supportCounted" : "supportToday");
    } catch {
      setSaid("supportFailed");
    } finally {
      isBusy.current = false;
    }
  };
  if (phrases.length === 0) return null;
  return (
    <section className="card stands-support" aria-labelledby="stand-support">
      <h2 id="stand-support">{t("support")}</h2>
      <p className="hint">{t("supportLead")}</p>
      <ul>
        {phrases.map(({ id, words }) => (
          <li key={id}>
            <button type="button" className="button" onClick={() => void say(id)}>
              {own(words)}
            </button>
            {(counts[id] ?? 0) > 0 && <span className="stands-times">{t("times", { count: counts[id]! })}</span>}
          </li>
        ))}
      </ul>
      <output>{said && t(said)}</output>
      <p>{total > 0 ? t("supportTotal", { count: total }) : t("supportNone")}</p>
    </section>
  );
};
