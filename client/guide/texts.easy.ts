import type { ja } from "./texts.ja.ts";

export const easy: typeof ja = {
  title: "{{name}}に 聞く",
  lead: "聞きたい ことを、1つ えらんで ください。えらんだ ことは、どこにも おくりません。",
  more: "ほかの ことを 聞く",
  groups: {
    help: "こまって いる",
    now: "いまの こと",
    place: "行って みたい",
    how: "使い方と 安心",
    guide: "わたしの こと",
  },
  ways: "つぎに できる こと",
  lead3d: "{{place}}へ 案内して もらう",
  walk: "{{place}}へ 歩いて いく",
  closed: "{{place}}は、いま しまって います。",
  outside: "広場に 入ると、{{places}}へ 案内できます。",
  between: "、",
  open: { talk: "相談ブースで 話す", events: "予定を 見る" },
  numbers: "いま つながる ところ",
  moreNumbers: "ほかの 番号は、画面の 上の「相談先」に あります。",
  noNumbers: "画面の 上の「相談先」を 見て ください。",
  events: { now: "いま", next: "これから", none: "いまは、予定が ありません。" },
  people: {
    outside: "広場に 入ると、わかります。",
    only: "いま、この 広場には あなただけが います。わたしも います。",
    here: "この 広場に、あなたと いっしょに {{count}}人 います。",
    near: "近くに {{count}}人 います。",
    staff: "係の 人：{{names}}",
    noStaff: "いま、この 広場に 係の 人は いません。",
  },
};
