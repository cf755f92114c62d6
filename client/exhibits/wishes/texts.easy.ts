import type { ja } from "./texts.ja.ts";

export const easy: typeof ja = {
  title: "光の 木に ねがいを かける",
  lead: "いまの 気持ちに 近い ことばを、1つ えらびます。木に あかりが 1つ ふえます。名前は のこりません。数えるのは、1日に 1つです。",
  today_one: "今日は、{{count}}つの ねがいが あります。",
  today_other: "今日は、{{count}}つの ねがいが あります。",
  first: "今日は、まだ あかりが ありません。さいしょの 1つを どうぞ。",
  hung: "あなたの あかりが つきました。広場の 木も 光って います。",
  already: "今日の ねがいは、もう 木に あります。また あした 来て ください。",
  failed: "いまは できませんでした。少し 待って、もう一度 ためして ください。",
  words: "ねがいの ことば",
  others_one: "{{count}}人",
  others_other: "{{count}}人",
  none: "ねがいの ことばは、いま ありません。",
  night: "夜の 12時に、木の あかりは 休みます。",
};
