/** The telephone house: who answers now, and what happens when one calls. */
export const ja = {
  title: "電話の家",
  lead: "声で話したいときの場所です。ここから、電話をかけられます。",
  special: "孤独・孤立相談ダイヤル #9999",
  open: "いま、つながります（{{when}}まで）。",
  later: "いまはお休みです。つぎは {{when}} から。",
  closed: "いまはお休みです。お知らせのある期間だけ開きます。下の電話は、いまもつながります。",
  now: "いま開いている電話",
  soon: "いまは閉まっている電話",
  unsure: "時間をお確かめいただく電話",
  next: "つぎは {{when}} から",
  steps: "電話をかけると",
  step1:
    "まず、録音された声が案内します。番号を選ぶこともあります。混んでいたら、切って、あとでかけ直してだいじょうぶです。",
  step2:
    "人が出たら、「話を聞いてほしい」だけで始められます。名前は言わなくてもかまいません。うまく話せなくても、だまっていても、だいじょうぶです。",
  step3: "いつでも切れます。「きょうはここまで」で十分です。何かを決めなくてもかまいません。",
  chat: "電話が苦手なら、文字でも話せます",
  more: "ほかの{{count}}件も見る",
  counted: "{{title}}（{{count}}件）",
  finder: "困りごとから探す",
  finderHint: "どこにかけたらいいか分からないときは、三つまでの質問でさがせます。",
};

export const easy: typeof ja = {
  title: "電話の 家",
  lead: "声で 話したい ときの 場所です。ここから 電話できます。",
  special: "孤独・孤立 相談ダイヤル #9999",
  open: "いま、話せます（{{when}}まで）。",
  later: "いまは 休みです。つぎは {{when}} からです。",
  closed: "いまは 休みです。決まった 期間だけ 話せます。下の 電話は、いまも 話せます。",
  now: "いま 話せる 電話",
  soon: "いまは 休みの 電話",
  unsure: "時間を たしかめる 電話",
  next: "つぎは {{when}} から",
  steps: "電話を すると",
  step1:
    "はじめに、録音の 声が 聞こえます。番号を おす ことも あります。こんで いたら、切って、あとで また 電話して いいです。",
  step2:
    "人が 出たら、「話を 聞いて ください」だけで いいです。名前は 言わなくて いいです。うまく 話せなくても いいです。",
  step3: "いつでも 切れます。「きょうは ここまで」で いいです。何も 決めなくて いいです。",
  chat: "電話が にがてなら、文字でも 話せます",
  more: "ほかの {{count}}件も 見る",
  counted: "{{title}}（{{count}}件）",
  finder: "こまりごとから さがす",
  finderHint: "どこに 電話したら いいか わからない ときは、質問に 答えて さがせます。",
};

export const en: typeof ja = {
  title: "Telephone house",
  lead: "A place for when you would like to talk by voice. You can call from here.",
  special: "Loneliness and Isolation Line #9999",
  open: "Open now (until {{when}}).",
  later: "Closed now. Opens {{when}}.",
  closed: "Closed now: it opens in announced periods only. The lines below answer now.",
  now: "Open now",
  soon: "Closed just now",
  unsure: "Please confirm the hours",
  next: "Opens {{when}}",
  steps: "What happens when you call",
  step1:
    "First, a recorded voice leads you; sometimes you choose a number. If it is busy, hang up and try again later: that is fine.",
  step2:
    "When somebody answers, “I would like somebody to listen” is enough. You need not say your name. It is fine to struggle for words, or to be silent.",
  step3: "You can hang up at any time. “That is all for today” is enough, and nothing has to be decided.",
  chat: "If calling is not for you, you can write",
  more: "{{count}} more",
  counted: "{{title}} ({{count}})",
  finder: "Find by worry",
  finderHint: "Not sure whom to call? At most three questions lead you to a place.",
};
