/** Ready phrases that every console has, by what they are for. Short, warm, and promising nothing that we cannot keep. */
import type { Texts } from "../../../../shared/campaign/language.ts";

interface Group {
  readonly id: string;
  readonly title: Texts;
  readonly phrases: readonly Texts[];
}

/** The end of a conversation. */
export const closings: readonly Texts[] = [
  {
    ja: "そろそろ時間が近づいてきました。今日、話してくださってありがとうございます。",
    easy: "そろそろ 終わりの 時間です。今日 話して くれて、ありがとう ございます。",
    en: "Our time is coming to an end. Thank you for talking with me today.",
  },
  {
    ja: "今日の話の中で、少しでも持って帰れそうなことはありましたか。",
    easy: "今日の 話で、よかった ことは ありましたか。小さい ことで いいです。",
    en: "Was there anything today, however small, that you can take with you?",
  },
  {
    ja: "また話したくなったら、いつでもここへ来てください。",
    easy: "また 話したく なったら、ここへ 来て ください。",
    en: "If you want to talk again, please come back any time.",
  },
];

/** What cannot be done here, said clearly and without blame. */
export const limits: readonly Texts[] = [
  {
    ja: "性的な話には、ここではお答えできません。つづくときは、会話を終えます。",
    easy: "性的な 話は、ここでは できません。つづく ときは、話を 終わります。",
    en: "I can't talk about sexual things here. If it goes on, I will end our conversation.",
  },
  {
    ja: "その言い方をされると、話を聞くことがむずかしくなります。言葉を変えてもらえますか。",
    easy: "その 言い方だと、話を 聞けません。ちがう 言い方で 話して くれますか。",
    en: "When you put it that way it is hard for me to listen. Could you say it differently?",
  },
  {
    ja: "連絡先の交換や、ここの外で会うことはできません。ここでなら、お話を聞けます。",
    easy: "電話番号や IDを 教える ことは できません。外で 会う ことも できません。ここで 話を 聞きます。",
    en: "I can't exchange contacts or meet outside. Here, I can listen.",
  },
  {
    ja: "先ほどお伝えしたとおり、今日はここで終わります。",
    easy: "さっき 言った とおり、今日は ここで 終わります。",
    en: "As I said, I am ending our conversation here for today.",
  },
];

export const phraseGroups: readonly Group[] = [
  {
    id: "opening",
    title: { ja: "はじめに", easy: "はじめ", en: "Opening" },
    phrases: [
      {
        ja: "来てくださって、ありがとうございます。ここでは、話したいことだけ話してくださいね。",
        easy: "来て くれて、ありがとう ございます。話したい ことだけ、話して ください。",
        en: "Thank you for coming. Please tell me only what you want to.",
      },
      {
        ja: "ゆっくりで大丈夫です。言葉が出てくるまで、待っています。",
        easy: "ゆっくりで いいです。待って います。",
        en: "Take your time. I'll wait until the words come.",
      },
      {
        ja: "何から話していいか分からなくても、大丈夫です。今日はどんな一日でしたか。",
        easy: "何を 話すか わからなくても いいです。今日は どんな 日でしたか。",
        en: "It's fine not to know where to begin. How has your day been?",
      },
    ],
  },
  {
    id: "receiving",
    title: { ja: "受けとめる", easy: "聞いて います", en: "Listening" },
    phrases: [
      {
        ja: "話してくださって、ありがとうございます。それは、つらかったですね。",
        easy: "話して くれて、ありがとう ございます。つらかったですね。",
        en: "Thank you for telling me. That must have been hard.",
      },
      {
        ja: "ひとりで、ずっとこらえてこられたのですね。",
        easy: "ずっと ひとりで がまんして いたのですね。",
        en: "You have been carrying this alone for a long time.",
      },
      {
        ja: "もう少し、聞かせてもらえますか。",
        easy: "もう少し、教えて くれますか。",
        en: "Would you tell me a little more?",
      },
    ],
  },
  {
    id: "waiting",
    title: { ja: "待ってもらう", easy: "待って もらう", en: "Asking to wait" },
    phrases: [
      {
        ja: "どう言葉にするか考えています。少しだけ待ってください。",
        easy: "いま 考えて います。少し 待って ください。",
        en: "I'm thinking about how to put it. One moment, please.",
      },
    ],
  },
  { id: "closing", title: { ja: "終わりに", easy: "終わり", en: "Closing" }, phrases: closings },
  { id: "limits", title: { ja: "困ったとき", easy: "こまった とき", en: "When it gets difficult" }, phrases: limits },
];
