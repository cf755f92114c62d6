/** What is written in the picture itself. */
import type { Texts } from "../../shared/campaign/language.ts";

/** On the name tags of sample people, who exist in the demo only. */
export const sampleMark: Texts = { ja: "見本", easy: "みほん", en: "sample" };

/** While a lost picture is being brought back. */
export const comingBack: Texts = {
  ja: "画面を描きなおしています。そのまま、お待ちください。",
  easy: "がめんを もういちど かいています。そのまま まっていてください。",
  en: "Drawing the picture again. Please stay, it will be back in a moment.",
};
