/** What is written in the picture itself. */
import type { Language, Texts } from "../../shared/campaign/language.ts";
import type { Badge } from "../../shared/staff/roles.ts";
import { easy, en, ja } from "../talk/texts.ts";

/** On the name tags of sample people, who exist in the demo only. */
export const sampleMark: Texts = { ja: "見本", easy: "みほん", en: "sample" };

/** On the name tags of staff: the words of their role. */
export const badgeMarks: Readonly<Record<Language, Readonly<Record<Exclude<Badge, "none">, string>>>> = {
  ja: ja.badges,
  easy: easy.badges,
  en: en.badges,
};

/** Over one's own figure, in one's own picture alone, while one is called to a booth: others may look at the screen. */
export const calling: Texts = {
  ja: "お呼びしています",
  easy: "よんで います",
  en: "You are called",
};

/** While a lost picture is being brought back. */
export const comingBack: Texts = {
  ja: "画面を描きなおしています。そのまま、お待ちください。",
  easy: "がめんを もういちど かいています。そのまま まっていてください。",
  en: "Drawing the picture again. Please stay, it will be back in a moment.",
};

interface CrowdBoard {
  readonly of: string;
  readonly people: string;
  readonly say: string;
  readonly years: string;
}
/** On the boards of the data corner: how many of a hundred, and above the columns by year. */
export const crowdBoard: Readonly<Record<Language, CrowdBoard>> = {
  ja: { of: "100人のうち", people: "{n}人", say: "が、さびしさを感じることがある", years: "年ごとの割合（％）" },
  easy: {
    of: "100人の うち",
    people: "{n}人",
    say: "が さびしいと 思う ことが ある",
    years: "年ごとの わりあい（％）",
  },
  en: { of: "Of 100 people,", people: "{n}", say: "feel lonely at times", years: "By year (%)" },
};
