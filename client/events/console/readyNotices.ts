/** Words to the audience that are there when they are needed, in all languages at once. */
import type { Lines } from "../../../shared/events/event.ts";

export const readyNotices: readonly Lines[] = [
  {
    ja: "まもなく始まります。このままお待ちください。",
    easy: "もうすぐ 始まります。このまま 待って いて ください。",
    en: "We begin in a moment. Please stay with us.",
  },
  {
    ja: "10分の休憩です。楽な姿勢でお過ごしください。",
    easy: "10分 休みます。楽に して いて ください。",
    en: "A ten-minute break. Make yourself comfortable.",
  },
  {
    ja: "音や画面の調子を見ています。少しお待ちください。",
    easy: "音や 画面を 直して います。少し 待って ください。",
    en: "We are looking after sound and picture. One moment, please.",
  },
  {
    ja: "質問を受けつけています。名前を出さずに書けます。",
    easy: "質問を 書いて ください。名前は 書かなくて いいです。",
    en: "Your questions are welcome. You can ask without a name.",
  },
];

/** When an event is stopped at once: nobody is left without a place to turn to. */
export const helpNotice: Lines = {
  ja: "いまは休憩しています。つらい気持ちになったら、画面の上の「相談先」から、いつでも相談できます。途中で退出しても大丈夫です。",
  easy: "いまは 休みです。つらい ときは、画面の 上の「相談先」を 押して ください。話を 聞いて くれる 人が います。途中で 出ても 大丈夫です。",
  en: "We are pausing now. If this weighs on you, you will find people to talk to under “Help lines” at the top of the screen. You may leave at any time.",
};
