/** What a visitor said before, in a few words; what they did not say is left out. */
import type { Intake } from "../../../shared/consult/topics.ts";
import { type Translate, useTexts } from "../../campaign/language.ts";

/** In the order in which one wants to know it. */
const wordsOf = (
  { topic, isFirst, way, age, prefecture, language }: Intake,
  t: Translate<"console">,
  ti: Translate<"intake">,
  tc: Translate<"campaign">,
): string[] =>
  [
    topic && ti(`topics.${topic}`),
    isFirst !== null && t(isFirst ? "queue.first" : "queue.again"),
    way === "sit" && ti("ways.sit"),
    age && ti(`ages.${age}`),
    prefecture && ti(`prefectures.p${prefecture}` as "prefectures.p01"),
    language && tc(`languages.${language}`),
  ].filter((word) => typeof word === "string" && word !== "") as string[];

export const IntakeWords = ({ intake }: { readonly intake: Intake }) => {
  const words = wordsOf(intake, useTexts("console"), useTexts("intake"), useTexts());
  const t = useTexts("console");
  return (
    <span className="tags">
      {words.length === 0 ? (
        <span className="hint">{t("queue.untold")}</span>
      ) : (
        words.map((word) => (
          <span key={word} className="mark">
            {word}
          </span>
        ))
      )}
    </span>
  );
};
