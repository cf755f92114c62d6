/** What the visitors of the practice booth say. No means, no methods: nothing here teaches anybody harm. */
import type { Texts } from "../../../shared/campaign/language.ts";
import type { Beat, Script } from "./scripts.ts";

type Lines = Pick<Script, "opening" | "beats" | "rest">;

const beat = (thinkMs: number, cue: Beat["cue"], ...lines: Texts[]): Beat => ({ cue, lines, thinkMs });
const said = (ja: string, easy: string, en: string): Texts => ({ ja, easy, en });

export const quietBeats: Lines = {
  opening: beat(6000, null, said("…こんばんは", "…こんばんは", "…hi")),
  beats: [
    beat(
      9000,
      null,
      said("べつに、話すことはないんですけど", "話す ことは ないです", "i don't really have anything to say"),
    ),
    beat(12000, null, said("ここにいて、いいですか", "ここに いて いいですか", "can i just be here")),
    beat(12000, null, said("家にいると、息がつまって", "家に いると、苦しいです", "it's hard to breathe at home")),
    beat(10000, null, said("少し、らくになりました", "少し らくに なりました", "a bit better now")),
    beat(6000, "closing", said("また来ます", "また 来ます", "i'll come again")),
  ],
  rest: [said("…", "…", "…"), said("はい", "はい", "yes")],
};

export const firstBeats: Lines = {
  opening: beat(
    3000,
    null,
    said("はじめてです。", "はじめてです。", "It's my first time here."),
    said(
      "こういうところで何を話していいのか、分からなくて…",
      "何を 話すか、わかりません…",
      "I don't know what one says in a place like this…",
    ),
  ),
  beats: [
    beat(
      5000,
      null,
      said(
        "去年の冬に引っ越してきて、こちらには知り合いがいません。",
        "去年、ここに 来ました。知って いる 人が いません。",
        "I moved here last winter. I know nobody.",
      ),
    ),
    beat(
      6000,
      null,
      said(
        "仕事も見つからなくて、貯金もあと少しです。",
        "仕事が ありません。お金も 少しだけです。",
        "I can't find work, and my savings are nearly gone.",
      ),
      said(
        "恥ずかしくて、だれにも言えませんでした。",
        "だれにも 言えませんでした。",
        "I was too ashamed to tell anyone.",
      ),
    ),
    beat(
      6000,
      null,
      said(
        "こういうとき、どこに聞けばいいんでしょう。",
        "どこに 聞けば いいですか。",
        "Who do people ask about such things?",
      ),
    ),
    beat(
      4000,
      "numbers",
      said(
        "こんなところがあるんですね。明日、電話してみます。",
        "知りませんでした。明日 電話します。",
        "I didn't know of these. I'll call tomorrow.",
      ),
    ),
    beat(
      4000,
      "closing",
      said(
        "話せてよかったです。ありがとうございました。",
        "話せて よかったです。ありがとう。",
        "I'm glad I talked. Thank you.",
      ),
    ),
  ],
  rest: [said("そうですね…", "そうですね…", "Yes…"), said("はい。", "はい。", "Yes.")],
};

export const urgentBeats: Lines = {
  opening: beat(
    3000,
    null,
    said("もう疲れました", "もう つかれました", "I'm so tired of everything"),
    said("朝が来るのがこわいです", "朝が こわいです", "I dread the morning"),
  ),
  beats: [
    beat(
      5000,
      null,
      said(
        "だれも気づかないし、いなくなっても変わらない",
        "わたしが いなく なっても、だれも 困りません",
        "nobody notices. nothing would change without me",
      ),
    ),
    beat(
      7000,
      "asks-death",
      said("…あります。ずっと思ってます", "…あります。ずっと 思って います", "…yes. all the time"),
      said("今夜かもしれないって、思ってました", "今夜かも しれないと 思って いました", "i thought maybe tonight"),
    ),
    beat(
      6000,
      "asks-death",
      said(
        "そこまで聞いてくれた人は、はじめてです",
        "そこまで 聞いて くれた 人は、はじめてです",
        "nobody ever asked me that",
      ),
    ),
    beat(
      6000,
      "numbers",
      said(
        "電話、こわいけど…番号は持っておきます",
        "電話は こわいです。番号は 持って います",
        "calling is scary… i'll keep the number",
      ),
    ),
    beat(
      5000,
      null,
      said(
        "聞いてもらえて、少しだけ、まだ話せそうです",
        "聞いて くれて、少し 話せそうです",
        "with you listening, i think i can talk a little more",
      ),
    ),
    beat(6000, null, said("部屋の外に、姉がいます", "部屋の 外に、姉が います", "my sister is in the next room")),
  ],
  rest: [said("…はい", "…はい", "…yes"), said("ここにいます", "ここに います", "i'm here")],
};

export const difficultBeats: Lines = {
  opening: beat(2000, null, said("ねえ、女の人？", "ねえ、女の 人？", "hey, are you a woman?")),
  beats: [
    beat(3000, null, said("いま何着てるの？教えてよ", "いま 何を 着て いるの？", "what are you wearing right now?")),
    beat(
      3000,
      "limit",
      said("つれないなあ。体の話くらい、いいじゃん", "体の 話を しようよ", "come on, let's talk about your body"),
    ),
    beat(3000, null, said("じゃあ連絡先だけ教えて", "連絡先を 教えて", "then just give me your contact")),
    beat(3000, "limit", said("なんだよ、つまんない", "つまらない", "you're no fun")),
  ],
  rest: [said("ねえ、答えてよ", "ねえ、答えて", "answer me")],
};
