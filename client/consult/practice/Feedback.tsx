/** Looking back at one practice conversation: what was there, and what the next time is for. No marks. */
import { useTexts } from "../../campaign/language.ts";
import { feedbackOf, type Play } from "./play.ts";

export const Feedback = ({ play, name }: { readonly play: Play; readonly name: string }) => {
  const t = useTexts("practice");
  const { repliedAfterS, checks } = feedbackOf(play);
  const good = checks.filter(({ isGood }) => isGood);
  const next = checks.filter(({ isGood }) => !isGood);
  return (
    <section className="practice-feedback" aria-labelledby="practice-feedback">
      <h3 id="practice-feedback">{t("feedback", { name })}</h3>
      <p className="hint">{t("feedbackLead")}</p>
      <p>{repliedAfterS === null ? t("notReplied") : t("reply", { count: repliedAfterS })}</p>
      {good.length > 0 && (
        <>
          <h4>{t("good")}</h4>
          <ul className="practice-good">
            {good.map(({ check }) => (
              <li key={check}>{t(`checks.${check}`)}</li>
            ))}
          </ul>
        </>
      )}
      {next.length > 0 && (
        <>
          <h4>{t("better")}</h4>
          <ul className="practice-next">
            {next.map(({ check }) => (
              <li key={check}>{t(`checks.${check}`)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
