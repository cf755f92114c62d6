import type { ja } from "./texts.ja.ts";

export const easy: typeof ja = {
  title: "見る もの・さがす もの",
  lead: "広場に 入らなくても、ここから 見ることが できます。",
  here: "ここに ある もの",
  toSquare: "広場に もどる",
  toStart: "はじめの 画面に もどる",
  toAll: "一覧に もどる",
  goThere: "その 場所へ 歩いて いく",
  loading: "読んで います。",
  lost: "いまは 読めません。少し あとで、もう一度 ためして ください。",
  again: "もう一度",
  old: "少し まえに 読んだ ものです。",
  gone: "その ページは ありません。",
  names: {
    telephone: "電話の 家",
    finder: "困った ことから さがす",
    data: "さみしい 人は どのくらい",
    signs: "気づきの小道",
    hints: "ヒントの カード",
    posters: "ポスターの かべ",
    videos: "動画コーナー",
    map: "つながりの 地図",
    figures: "この 場所の 1しゅうかんの かず",
    stands: "団体の スタンド",
    board: "会員の けいじばん",
  },
};
