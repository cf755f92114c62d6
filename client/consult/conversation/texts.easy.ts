import type { ja } from "./texts.ja.ts";

export const easy: typeof ja = {
  log: {
    title: "話",
    empty: "まだ ことばは ありません。",
    you: "あなた",
    visitor: "来た 人",
    named: "{{name}}さん",
    former: "前に いた 人",
    line: "{{name}}：{{words}}",
    late: "（あとから とどきました）",
    unreadable: "読めない ことばが ありました。話は 続けられます。",
    unreadableMany: "読めない ことばが {{count}}つ ありました。話は 続けられます。",
    gap: "ここで ことばが {{count}}つ とどいて いません。もう一度 書いて もらって ください。",
    unknown: "この 画面では 見られない ものです。画面を もう一度 開くと 見られる ことが あります。",
    numbers: "話を 聞いて くれる ところ",
    note: "次の 人（{{to}}さん）への メモ",
    sending: "送って います",
    kept: "送りました",
    read: "とどきました",
  },
  thinking: "{{name}}さんが 考えて います",
  thinkingVisitor: "相手の 人が 考えて います",
  write: {
    label: "書く",
    placeholder: "ここに 書けます",
    send: "送る",
    enter: "Enterキーで 送る",
    enterHint: "使わない ときは、Ctrl+Enterで 送れます。",
    left: "あと {{count}}文字くらい",
    over: "少し 長いです。2つに 分けて ください。",
    notYet: "じゅんびを して います。もう少しで 書けます。",
    letIn: "話に 入るのを 待って います。入った あとの ことばが 読めます。",
    failed: "今は 送れませんでした。ことばは のこって います。もう一度「送る」を おして ください。",
    tooOften: "少し 早いです。待ってから もう一度 送ります。",
  },
  line: {
    returning: "つながりが 切れました。もう一度 つないで います。書いた ことばは、つながったら 送ります。",
    notKept: "この 画面は きろくを のこせません。画面を もう一度 開くと、前の ことばは 見られません。",
  },
  time: {
    left: "あと {{count}}分",
    over: "時間に なりました",
  },
  sealed: {
    title: "ひみつを 守る しくみ",
    sentence:
      "ここで 話したことは、あなたと 相談員だけが 読めます。この 場所を 動かしている 人も 読めません。（悪い 人が この ページを 変えたときは、守れません。）",
    code: "たしかめる 番号",
    codeHint:
      "電話などで 相手と くらべて ください。同じなら、ほかの 人は 読んで いません。くらべなくても いいです。だれかが 入ると 番号は 変わります。",
    showCode: "たしかめる 番号を 見る",
    noCode: "まだ ありません。",
  },
  wants: {
    title: "話に 入りたい 人",
    counsellor: "{{name}}さん（相談員）",
    listener: "{{name}}さん（話を 聞く 人）",
    visitor: "相談に 来た 人（新しい 画面から）",
    letIn: "話に 入れる",
    hint: "入った 人は、これからの ことばだけ 読めます。前の ことばは 読めません。",
  },
};
