/** Words of a link that leads out of the place. */
export const ja = {
  open: "開く：{{host}}（外のサイト）",
  named: "{{label}}を開く：{{host}}（外のサイト）",
  note: "この場所の外にある {{host}} が、新しいタブで開きます。そこは別の団体のサイトで、「すぐ出る」ボタンはありません。",
  go: "{{host}} へ行く",
  spoken: "{{host}} へ行く（新しいタブで開きます）",
  mail: "メールを書く：{{to}}",
  call: "電話をかける：{{to}}",
};

export const easy: typeof ja = {
  open: "ひらく：{{host}}（外の サイト）",
  named: "{{label}}を ひらく：{{host}}（外の サイト）",
  note: "{{host}} が 新しい タブで ひらきます。ほかの 団体の サイトです。そこには「すぐ出る」ボタンが ありません。",
  go: "{{host}} へ 行く",
  spoken: "{{host}} へ 行く（新しい タブで ひらきます）",
  mail: "メールを 書く：{{to}}",
  call: "電話を かける：{{to}}",
};

export const en: typeof ja = {
  open: "Open {{host}} (another site)",
  named: "{{label}}: open {{host}} (another site)",
  note: "{{host}} will open in a new tab. It belongs to somebody else, and there is no quick exit button there.",
  go: "Go to {{host}}",
  spoken: "Go to {{host}} (opens in a new tab)",
  mail: "Write a mail: {{to}}",
  call: "Call {{to}}",
};
