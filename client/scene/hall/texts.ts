/** What is written in a hall's picture, and on its buttons. */
export const ja = {
  label: "見る向き",
  left: "左を見る",
  right: "右を見る",
  ahead: "正面に戻る",
  closer: "スクリーンに近づく",
  back: "席に戻る",
  key: "{{what}}（キー：{{key}}）",
  states: {
    soon: "まもなく、はじまります",
    doors: "開場しています。お好きな席でどうぞ",
    rehearsal: "リハーサル中です",
    live: "ようこそ",
    paused: "少し休みます",
    ended: "ありがとうございました",
    cancelled: "中止になりました",
  },
};

export const easy: typeof ja = {
  label: "見る むき",
  left: "左を 見る",
  right: "右を 見る",
  ahead: "前を 見る",
  closer: "スクリーンに 近づく",
  back: "いすに もどる",
  key: "{{what}}（キー：{{key}}）",
  states: {
    soon: "もうすぐ はじまります",
    doors: "入れます。好きな いすに どうぞ",
    rehearsal: "れんしゅうを しています",
    live: "ようこそ",
    paused: "少し 休みます",
    ended: "ありがとうございました",
    cancelled: "中止に なりました",
  },
};

export const en: typeof ja = {
  label: "Where to look",
  left: "Look left",
  right: "Look right",
  ahead: "Look ahead again",
  closer: "Closer to the screen",
  back: "Back to my seat",
  key: "{{what}} (key {{key}})",
  states: {
    soon: "It begins soon",
    doors: "The doors are open. Take any seat you like",
    rehearsal: "A rehearsal",
    live: "Welcome",
    paused: "A short break",
    ended: "Thank you for coming",
    cancelled: "This was cancelled",
  },
};
