import type { ja } from "./texts.ja.ts";

export const easy: typeof ja = {
  title: "そうだん ブース",
  here: "いま いる人：{{names}}",
  nobody: "いまは だれも いません。",
  names: "、",
  free: "あいている ブース：{{count}}。",
  inUse: "つかっている ブース：{{count}}。",
  wait: {
    now: "すぐに 話せそうです。",
    about: "待つ 時間は {{minutes}}分くらいです。",
    over: "{{minutes}}分より 長く 待ちます。",
    unknown: "待つ 時間は まだ わかりません。",
  },
  tooLate: "きょうは もう うけつけが おわりました。",
  open: "{{to}}まで あいています。",
  next: "つぎは {{from}}から {{to}}までです。",
  noNext: "つぎの 時間は まだ きまっていません。",
  lost: "いま ブースの ようすが わかりません。",
  talk: "話を 聞いてもらう",
  look: "ブースを 見る",
  lead: "そうだんいんが 文字で 話を 聞きます。お金は いりません。名前も いりません。",
  meanwhile: "待つ あいだや、おやすみの ときは：",
  fire: "たき火へ 行く",
  tables: "話せる テーブルを 見る",
  numbers: "いま あいている 電話は 画面の「そうだん先」に あります。",
  board: {
    title: "そうだん ブース",
    tap: "ブースを おすと あんないが ひらきます",
    meanwhile: "ほかに：電話、たき火、テーブル",
  },
  states: { free: "あいています", "in-use": "つかっています", closed: "おやすみ" },
};
