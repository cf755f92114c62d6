import type { ja } from "./texts.ja.ts";

export const easy: typeof ja = {
  label: "広場からの お知らせ",
  important: "大切な お知らせ",
  notice: "お知らせ",
  put: "とじる",
  opening: "はじまりの 会",
  closing: "おわりの 会",
  ceremonyNow: "{{name}}（いま）",
  openingSoon: "はじまりの 会は {{when}}からです。あかりを つけます。",
  closingSoon: "おわりの 会は {{when}}からです。",
  before_one: "はじまるまで、あと {{count}}日",
  before_other: "はじまるまで、あと {{count}}日",
  span: "{{from}}から {{to}}まで",
  openEarly: "いまも、広場に 入れます。",
  closesSoon: "広場に 入れるのは {{when}}までです。中に いる 人は、そのまま いて いいです。",
  shut: "広場は、いま 休みです",
  opensAt: "つぎに 開くのは {{when}}です。",
  after: "今年の 月は おわりました。また 会いましょう。",
  afterOpen: "広場には、いまも 入れます。",
  stays: "相談の 場所を さがす ページと 電話番号は、いまも 使えます。",
  toHelp: "相談の 場所を さがす",
};
